import type { Point } from '../charts/parts/drawing.ts';
import type { Cell } from '../lib/cell.ts';
import type { ChartTable } from '../lib/chart.ts';
import { type Dataset, fieldOf } from '../lib/dataset.ts';
import { STRINGS } from '../lib/kazakh/strings.ts';

interface TableInput {
  id: string;
  dataset: Dataset;
  points: Point[];
  cells: Cell[];
  columns: { x?: string | undefined; y?: string | undefined; series?: string | undefined };
}

/** Make a chart's tables: one of its points, with a column for each series, and one of its other cells. */
export function chartTables({ id, dataset, points, cells, columns }: TableInput): ChartTable[] {
  const shown = new Set(points.map((point) => point.cell.address));
  const others = cells.filter((cell) => !shown.has(cell.address));
  const measure = columns.y ? (fieldOf(dataset, columns.y)?.title.kk ?? '') : STRINGS.value;
  const tables: ChartTable[] = [];
  if (columns.series && columns.x)
    tables.push(wide(id, points, fieldOf(dataset, columns.x)?.title.kk ?? ''));
  else if (points.length > 0)
    tables.push(
      long(
        id,
        points.map((point) => point.cell),
        dataset,
        measure,
      ),
    );
  if (others.length > 0) tables.push(long(id, others, dataset, STRINGS.value));
  return tables;
}

/** A row a year, a column a series. */
function wide(id: string, points: Point[], head: string): ChartTable {
  const years = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const series = [...new Map(points.map((point) => [point.series, point.seriesLabel]))];
  const cellAt = (year: number, name: string) =>
    points.find((point) => point.x === year && point.series === name)?.cell;
  const rows = years.map((year) => ({
    id: `${id}-${year}`,
    header: String(year),
    cells: series.map(([name]) => cellAt(year, name)),
  }));
  return { head: [head, ...series.map(([, label]) => label)], rows, kinds: false };
}

/** A row a cell, with its kind. */
function long(id: string, cells: Cell[], dataset: Dataset, measure: string): ChartTable {
  const rows = cells.map((cell) => ({
    id: cell.dataset === dataset.name ? `${id}-${cell.key}` : `${id}-${cell.dataset}-${cell.key}`,
    header: cell.row,
    cells: [cell],
    note: dataset.rows.find((row) => cell.dataset === dataset.name && row.key === cell.key)?.note,
  }));
  const first =
    dataset.primaryKey.length === 1
      ? fieldOf(dataset, dataset.primaryKey[0] ?? '')?.title.kk
      : undefined;
  return { head: [first ?? '', measure], rows, kinds: true };
}
