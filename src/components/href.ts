import type { Cell } from '../lib/cell.ts';
import { type Chart, rowIdOf } from '../lib/chart.ts';

/** Write a link within the site; it holds under any base path. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** Link to a cell's row: in a table on the same page if a chart there shows it, else in its dataset. */
export function cellHref(cell: Cell, here: readonly Chart[]): string {
  for (const chart of here) {
    const row = rowIdOf(chart, cell.address);
    if (row) return `#${row}`;
  }
  return href(`data/${cell.dataset}/#${cell.dataset}-${cell.key}`);
}
