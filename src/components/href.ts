import { site } from '../build/site/address.ts';
import { type Cell, numberId } from '../lib/cell.ts';
import { type Chart, rowIdOf } from '../lib/chart.ts';

/** Write a link within the site; it holds under any base path. */
export function href(path: string): string {
  return site(process.env).base + path;
}

/** Link to a cell's row: in a table on the same page if a chart there shows it, else in its dataset. */
export function cellHref(cell: Cell, here: readonly Chart[]): string {
  for (const chart of here) {
    const row = rowIdOf(chart, cell.address);
    if (row) return `#${row}`;
  }
  return href(`data/${cell.dataset}/#${cell.dataset}-${cell.key}`);
}

/** Link to the place where a number says everything that a reference to it needs. */
export function numberHref({ dataset, address }: Cell): string {
  return href(`data/${dataset}/#${numberId(address)}`);
}
