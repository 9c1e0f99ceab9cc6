import type { PrintedNumber, TableColumn, TableExport } from './table.ts';

/** Title a column for people, with its unit: «Студенттердің үлесі, %». */
function headerOf({ title, unit }: TableColumn): string {
  return unit ? `${title.kk}, ${unit}` : title.kk;
}

/** Lay out a table for people: Kazakh titles, and only the columns that hold something. */
export function printedTable({ columns, printed }: Pick<TableExport, 'columns' | 'printed'>): {
  head: string[];
  rows: (string | PrintedNumber | null)[][];
} {
  const used = columns.map((_, i) => printed.some((row) => (row[i] ?? null) !== null));
  return {
    head: columns.filter((_, i) => used[i]).map(headerOf),
    rows: printed.map((row) => row.filter((_, i) => used[i])),
  };
}
