import type { Point } from '../../charts/parts/drawing.ts';
import { seriesOf } from '../../charts/parts/lines.ts';
import { runs } from '../../charts/parts/series.ts';
import { type Cell, cellOf } from '../../lib/cell.ts';
import type { Chart } from '../../lib/chart.ts';
import { type Dataset, type Field, fieldOf, type Row } from '../../lib/dataset.ts';
import { describeCells, describeSeries } from '../../lib/describe.ts';
import { kindsOf } from '../../lib/kind.ts';
import type { Problem } from '../../lib/problem.ts';
import { checkSetWords, type SetWords } from '../picture/sign-check.ts';
import { type Bindable, TextCheck } from '../texts.ts';
import { checkOptions, optionTexts } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { chartTables } from './chart-table.ts';
import { checkTexts } from './chart-texts.ts';
import { type ChartView, chartViews } from './chart-views.ts';

/** A chart with what is needed to draw it. */
export interface DrawableChart extends Chart {
  points: Point[];
  options: unknown;
  views: ChartView[];
}

/**
 * Join a chart's YAML with its data; reports texts, cells and claims that do not hold. What the chart
 * draws is known even where something is at fault.
 */
export function joinChart(
  spec: ChartSpec,
  bindable: Bindable,
): { chart?: DrawableChart; cells: Cell[]; problems: Problem[] } {
  const check = new TextCheck(spec.file, bindable);
  const dataset = bindable.datasets.get(spec.dataset) as Dataset;
  const line = (...path: PropertyKey[]) => spec.lineOf(path);
  const points = pointsOf(spec, dataset);
  const named = checkOptions(spec, points, check);
  const views = chartViews(spec, points, check);
  const texts = {
    ...checkTexts(spec, check, spec.lineOf),
    translations: spec.translations,
  };
  check.problems.push(
    ...checkSetWords(spec.file, [
      { words: texts.title, line: line('title'), cut: 'serif-600' },
      { words: texts.subtitle, line: line('subtitle'), cut: 'sans-400' },
      ...texts.notes.map(
        (words, i) => ({ words, line: line('notes', i), cut: 'sans-400' }) as const,
      ),
      ...drawnWords(spec, points),
    ]),
  );
  const cells = [
    ...new Map(
      [...points.map((point) => point.cell), ...named].map((cell) => [cell.address, cell]),
    ).values(),
  ];
  if (check.problems.length > 0) return { cells, problems: check.problems };
  const chart: DrawableChart = {
    id: spec.id,
    file: spec.file,
    dataset: spec.dataset,
    drawing: spec.drawing,
    ...texts,
    generated: describe(points, cells, spec),
    tables: chartTables({ id: spec.id, dataset, points, cells, columns: spec.columns }),
    cells,
    kinds: kindsOf(cells),
    gaps:
      spec.columns.x !== undefined &&
      seriesOf(ofLines(points), {}).some((one) => runs(one.points).length > 1),
    sources: [
      ...new Map(
        cells
          .flatMap((cell) => cell.sources)
          .map((ref) => [`${ref.source}#${ref.sentence ?? ''}`, ref]),
      ).values(),
    ],
    points,
    options: spec.options,
    views,
  };
  return { chart, cells, problems: [] };
}

/** List what stands in the drawing itself, of which some is bold. */
function drawnWords(spec: ChartSpec, points: Point[]): SetWords[] {
  const labels = points.map(({ label, text, seriesLabel, cell }) =>
    [label, text, seriesLabel, cell.unit].join(''),
  );
  return [
    { words: [...new Set(labels)].join(''), line: spec.lineOf(['columns']), cut: 'sans-600' },
    ...optionTexts(spec).map(
      ({ text, path }): SetWords => ({
        words: text.replace(/\{[^{}]*\}/g, ''),
        line: spec.lineOf(path),
        cut: 'sans-600',
      }),
    ),
  ];
}

/** Turn the rows of the dataset into points, if the drawing takes columns. */
function pointsOf({ columns }: ChartSpec, dataset: Dataset): Point[] {
  const y = columns.y ? fieldOf(dataset, columns.y) : undefined;
  if (!y) return [];
  return dataset.rows.flatMap((row) => {
    const cell = cellOf(dataset, row, y);
    return cell ? [{ ...axisOf(columns, dataset, row), label: cell.row, cell }] : [];
  });
}

function axisOf({ x, series, label }: ChartSpec['columns'], dataset: Dataset, row: Row) {
  const field: Field | undefined = series ? fieldOf(dataset, series) : undefined;
  const value = series ? String(row.values[series]) : '';
  return {
    x: x ? Number(row.values[x]) : Number.NaN,
    text: label ? String(row.values[label] ?? '') : '',
    series: value,
    seriesLabel: field?.categories?.[value]?.kk ?? value,
  };
}

function describe(points: Point[], cells: Cell[], { columns, options }: ChartSpec): string {
  if (columns.x === undefined) return describeCells(cells);
  const own = ofLines(points);
  const shown = new Set(own.map((point) => point.cell.address));
  const lines = seriesOf(own, (options ?? {}) as object).map((one) => ({
    name: one.label,
    cells: one.points.map((point) => ({ year: point.x, cell: point.cell })),
  }));
  const others = cells.filter((cell) => !shown.has(cell.address));
  return [describeSeries(lines), ...(others.length > 0 ? [describeCells(others)] : [])].join(' ');
}

/** Leave out what was planned where it shares a series with what was measured: it is no part of that line. */
function ofLines(points: Point[]): Point[] {
  const isGoal = ({ cell }: Point) => cell.kind === 'plan';
  const drawn = new Set(points.filter((point) => !isGoal(point)).map(({ series }) => series));
  return points.filter((point) => !isGoal(point) || !drawn.has(point.series));
}
