import type { Cell } from './cell.ts';
import { formatQuantity, plain } from './kazakh/quantity.ts';
import { KIND_WORDS } from './kazakh/strings.ts';

/** A line of a chart in words: its name, if it has one, and its cells in order of years. */
export interface DescribedSeries {
  name: string;
  cells: { year: number; cell: Cell }[];
}

/** Say every value of a list of cells in Kazakh, each with its kind. */
export function describeCells(cells: readonly Cell[]): string {
  const list = cells.map((cell) => `${cell.row} — ${say(cell)} (${KIND_WORDS[cell.kind].name})`);
  return `${list.join('; ')}.`;
}

/** Say in Kazakh how each line runs: all its values if they are few, else its ends and extremes. */
export function describeSeries(series: readonly DescribedSeries[]): string {
  return series.map(describeLine).join(' ');
}

function describeLine({ name, cells }: DescribedSeries): string {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) return '';
  const head = name === '' ? '' : `${name}: `;
  if (cells.length <= 6) return `${capital(head + cells.map(at).join(', '))}.`;
  const most = cells.reduce((a, b) => (b.cell.value > a.cell.value ? b : a));
  const least = cells.reduce((a, b) => (b.cell.value < a.cell.value ? b : a));
  const extremes = [
    ...(least === first || least === last ? [] : [`ең төмені ${at(least)}`]),
    ...(most === first || most === last ? [] : [`ең жоғарысы ${at(most)}`]),
  ];
  return `${capital(head + [at(first), ...extremes, at(last)].join(', '))}.`;
}

function at({ year, cell }: { year: number; cell: Cell }): string {
  return `${year} жылы ${say(cell)}`;
}

function say(cell: Cell): string {
  return plain(formatQuantity(cell).text);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
