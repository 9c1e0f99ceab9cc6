import { stringify } from 'csv-stringify/sync';
import { MONTHS } from '../../lib/kazakh/date.ts';
import { WORD_JOINER } from '../../lib/kazakh/quantity.ts';
import { numberText } from './number-text.ts';
import { printedTable } from './printed.ts';
import type { TableExport } from './table.ts';

const BYTE_ORDER_MARK = '\ufeff';

const MONTH = `(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})\\p{L}*`;

/** Texts that a spreadsheet turns into a number, a date or a time: «13 қазан», `1-2`, `007`. */
const TYPED = new RegExp(
  `^(?:\\d[\\d\\s.,:/%-]*(?:${MONTH}\\.?[\\s.-]*\\d*)?|${MONTH}[\\s.-]*\\d+)$`,
  'iu',
);

/** Texts that a spreadsheet runs: those that begin as OWASP says, also behind spaces and signs that are not seen. */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/**
 * Write a table as the CSV that Excel opens under the regional settings of Kazakhstan.
 *
 * UTF-8 with BOM, `;`, CRLF, decimal comma, Kazakh titles and labels. Numbers stay numbers and texts
 * stay texts: one that begins as a formula does gets an apostrophe before it, as OWASP advises on CSV
 * injection; one that would be taken for a number or a date gets an invisible U+2060.
 */
export function excelCsv(table: Pick<TableExport, 'columns' | 'printed'>): string {
  const { head, rows } = printedTable(table);
  const values = rows.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'string' ? cell : cell.value)),
  );
  const text = stringify([head, ...values], {
    delimiter: ';',
    record_delimiter: '\r\n',
    // Without it, only the delimiter's own line break would be quoted.
    quote_record_delimiter: true,
    cast: {
      number: (value) => numberText(value, ','),
      string: kept,
    },
  });
  return BYTE_ORDER_MARK + text;
}

/** Put before a text what keeps it a text. */
function kept(text: string): string {
  if (FORMULA.test(text)) return `'${text}`;
  return TYPED.test(text) ? WORD_JOINER + text : text;
}
