import { kept } from '../site/kept.ts';
import { csvOf } from './canonical.ts';
import { excelCsv } from './excel-csv.ts';
import { resourceJson } from './resource.ts';
import type { TableAbout, TableExport } from './table.ts';
import { xlsx } from './xlsx.ts';

/** The content of a file; a text is UTF-8. */
type Content = string | Uint8Array;

/** A format that tables are downloaded in. */
interface Format {
  /** Also the ending of its files: `literacy.excel.csv`. */
  id: string;
  /** Kazakh words of the link. */
  label: string;
  mediaType: string;
  write(table: TableExport, about?: TableAbout): Content | Promise<Content>;
}

/** Every format that tables are downloaded in, in the order of their links. */
export const TABLE_FORMATS = [
  {
    id: 'csv',
    label: 'CSV',
    mediaType: 'text/csv; charset=utf-8',
    write: (table) => table.file?.bytes ?? csvOf(table),
  },
  {
    id: 'excel.csv',
    label: 'CSV (Excel үшін)',
    mediaType: 'text/csv; charset=utf-8',
    write: excelCsv,
  },
  {
    id: 'xlsx',
    label: 'Excel (XLSX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: ({ file: _, ...table }, about) =>
      kept.bytes(`xlsx-${table.name}`, [table, about], () => xlsx(table, about)),
  },
  { id: 'json', label: 'JSON', mediaType: 'application/json', write: resourceJson },
] as const satisfies readonly Format[];

/** The name of a format: `csv`. */
export type TableFormat = (typeof TABLE_FORMATS)[number]['id'];

/** Write a table in a format; `about` tells the formats that describe themselves where they can be found again. */
export async function writeTable(
  format: TableFormat,
  table: TableExport,
  about?: TableAbout,
): Promise<Content> {
  const { write } = TABLE_FORMATS.find(({ id }) => id === format) as Format;
  return write(table, about);
}
