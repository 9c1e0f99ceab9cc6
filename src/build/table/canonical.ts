import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../../lib/cell.ts';
import { datasetFile } from '../story.ts';
import { type TableData, tableOfCells } from './cells.ts';
import { numberText } from './number-text.ts';
import type { TableExport } from './table.ts';

/** Give the canonical CSV of a dataset: its file in `data/`, byte for byte. */
export function datasetCsv(name: string, root?: string): Uint8Array {
  return readFileSync(datasetFile(name, root));
}

/** Write the canonical CSV of some cells, as `tableOfCells` lays them out. */
export function canonicalCsv(cells: readonly Cell[], from?: TableData): string {
  const text = { kk: '', ru: '', en: '' };
  return csvOf(tableOfCells({ name: '', title: text, description: text, notes: [] }, cells, from));
}

/** Write a table as canonical CSV after RFC 4180: UTF-8, no BOM, LF, decimal point, empty where there is no value. */
export function csvOf({ columns, rows }: Pick<TableExport, 'columns' | 'rows'>): string {
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: '\n',
    // Without it, only the delimiter's own line break would be quoted.
    quote_record_delimiter: true,
    cast: { number: (value) => numberText(value) },
  });
}
