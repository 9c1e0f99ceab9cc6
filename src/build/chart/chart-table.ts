import type { Point } from '../../charts/parts/drawing.ts';
import type { Cell } from '../../lib/cell.ts';
import type { ChartTable } from '../../lib/chart.ts';
import { type Dataset, fieldOf } from '../../lib/dataset.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';

interface TableInput {
  id: string;
  dataset: Dataset;
  points: Point[];
  cells: Cell[];
  columns: { x?: string | undefined; y?: string | undefined; series?: string | undefined };
}

/** Make a chart's tables: one of its points, with a column for each series, and one of its other cells. */
export function chartTables({ id, dataset, points, cells, columns }: TableInput): ChartTable[] {
  const titleOf = (name = '') => fieldOf(dataset, name)?.title.kk ?? '';
  const shown = points.map((point) => point.cell);
  const others = cells.filter((cell) => !shown.some(({ address }) => address === cell.address));
  const tables: ChartTable[] = [];
  if (columns.series && columns.x)
    tables.push(wide(id, points, titleOf(columns.x), titleOf(columns.y)));
  else if (shown.length > 0) {
    const head = [titleOf(dataset.primaryKey[0]), titleOf(columns.y)];
    tables.push(long(id, shown, dataset, { label: titleOf(columns.y), head }));
  }
  const label = tables.length > 0 ? STRINGS.others : dataset.title.kk;
  const head = [STRINGS.what, STRINGS.value];
  if (others.length > 0) tables.push(long(id, others.map(withMeasure), dataset, { label, head }));
  return tables;
}

/** A row a year, a column a series. */
function wide(id: string, points: Point[], head: string, label: string): ChartTable {
  const years = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const series = [...new Map(points.map((point) => [point.series, point.seriesLabel]))];
  const cellAt = (year: number, name: string) =>
    points.find((point) => point.x === year && point.series === name)?.cell;
  const rows = years.map((year) => ({
    id: `${id}-${year}`,
    header: String(year),
    cells: series.map(([name]) => cellAt(year, name)),
  }));
  return { label, head: [head, ...series.map(([, name]) => name)], rows, kinds: false };
}

/** A row a cell, with its kind. */
function long(
  id: string,
  cells: Cell[],
  dataset: Dataset,
  words: Pick<ChartTable, 'label' | 'head'>,
): ChartTable {
  const base = (cell: Cell) =>
    cell.dataset === dataset.name ? `${id}-${cell.key}` : `${id}-${cell.dataset}-${cell.key}`;
  const rows = cells.map((cell, i) => ({
    // Two fields of one row need an id each.
    id: cells.slice(0, i).some((other) => base(other) === base(cell))
      ? `${base(cell)}-${cell.address.replace(/^.*\//, '').replaceAll('_', '-')}`
      : base(cell),
    header: cell.row,
    cells: [cell],
    note: dataset.rows.find((row) => cell.dataset === dataset.name && row.key === cell.key)?.note,
  }));
  return { ...words, rows, kinds: true };
}

/** A year alone does not say what was counted in it. */
function withMeasure(cell: Cell): Cell {
  return /^\d{4}/.test(cell.row) ? { ...cell, row: `${cell.row}: ${cell.measure}` } : cell;
}
