import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { formatNumber } from '../../lib/kazakh/number.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { printedTable } from './printed.ts';
import { boldCell, numberCell, wrappedCell } from './sheet-cell.ts';
import { SOURCES_WIDTHS, sourcesSheet } from './sources-sheet.ts';
import type { PrintedNumber, TableAbout, TableExport } from './table.ts';

/** Bounds of a column's width, in characters. */
const NARROWEST = 8;
const WIDEST = 60;

/**
 * Write a table as an Excel workbook of two sheets, the data under a frozen head and the sources.
 * The same table gives the same bytes, at any time and place.
 */
export async function xlsx(table: TableExport, about?: TableAbout): Promise<Uint8Array> {
  const { head, rows } = printedTable(table);
  const data = rows.map((row) => row.map(cellOf));
  const sheets = [
    {
      sheet: STRINGS.data,
      data: [head.map(boldCell), ...data],
      columns: widthsOf([head, ...rows]),
      stickyRowsCount: 1,
    },
    {
      sheet: STRINGS.sources,
      data: sourcesSheet(table, about),
      columns: SOURCES_WIDTHS.map((width) => ({ width })),
    },
  ];
  const files = unzipSync(
    await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer(),
  );
  // The earliest time that a ZIP can name; it names local time, so the zone does not show.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

function cellOf(cell: string | PrintedNumber | null) {
  if (cell === null) return null;
  return typeof cell === 'string' ? wrappedCell(cell) : numberCell(cell);
}

/** Fit each column to its longest text, within bounds. */
function widthsOf(rows: (string | PrintedNumber | null)[][]): { width: number }[] {
  const lengthOf = (cell: string | PrintedNumber | null) =>
    cell === null
      ? 0
      : typeof cell === 'string'
        ? cell.length
        : formatNumber(cell.value, cell).length;
  return (rows[0] ?? []).map((_, i) => {
    const longest = Math.max(...rows.map((row) => lengthOf(row[i] ?? null)));
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
}
