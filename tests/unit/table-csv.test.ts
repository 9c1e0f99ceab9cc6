import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/build/table/canonical.ts';
import { excelCsv } from '../../src/build/table/excel-csv.ts';
import { printedTable } from '../../src/build/table/printed.ts';
import { CHART_TABLES, DATASET_TABLES, HOSTILE, TABLES, tableWith } from './fixtures/table.ts';

const readExcel = (text: string): string[][] => parse(text, { bom: true, delimiter: ';' });

/** Every form of a text that shows it whole: as it is, or with what keeps it a text. */
const shown = (text: string) => [text, `'${text}`, `\u2060${text}`];

/** Spreadsheets run a cell that begins so (OWASP, CSV injection), some also behind what is not seen. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

describe('canonical CSV read back', () => {
  it.each(CHART_TABLES)('gives every value of %s', (_title, table) => {
    const [head, ...lines] = parse(csvOf(table));
    expect(head).toEqual(table.columns.map(({ name }) => name));
    const values = lines.map((line) =>
      line.map((text, i) => {
        if (text === '') return null;
        return table.columns[i]?.type === 'string' ? text : Number(text);
      }),
    );
    expect(values).toEqual(table.rows);
  });

  it.each(DATASET_TABLES)('gives every value of %s', (_title, table) => {
    const lines: Record<string, string>[] = parse(Buffer.from(table.file?.bytes ?? []), {
      columns: true,
    });
    const names = table.columns.map(({ name }) => name);
    expect(lines.length).toBe(table.rows.length);
    for (const [i, line] of lines.entries())
      for (const [name, text] of Object.entries(line)) {
        const value = table.rows[i]?.[names.indexOf(name)];
        if (text !== '') expect(typeof value === 'number' ? Number(text) : text).toBe(value);
        // A row leaves out what the dataset states for all.
        else if (!['kind', 'source', 'sentence'].includes(name)) expect(value).toBe(null);
      }
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('gives %s', (_title, text) => {
    const { rows } = tableWith(text);
    expect(parse(csvOf(tableWith(text))).slice(1)).toEqual([
      [rows[0]?.[0], '-1.5'],
      ['', `1${'0'.repeat(21)}`],
      ['plain', ''],
    ]);
  });

  it('quotes what holds a comma, a quote or any line break, and nothing else (RFC 4180)', () => {
    const lines = (text: string) => csvOf(tableWith(text)).split('\n')[1];
    expect(lines('a,b')).toBe('"a,b",-1.5');
    expect(lines('a"b')).toBe('"a""b",-1.5');
    expect(lines('a\rb')).toBe('"a\rb",-1.5');
    expect(lines('a;b c')).toBe('a;b c,-1.5');
  });
});

describe('CSV for Excel read back', () => {
  it.each(TABLES)('gives every value of %s', (_title, table) => {
    const { head, rows } = printedTable(table);
    const [titles, ...lines] = readExcel(excelCsv(table));
    expect(titles).toEqual(head);
    expect(lines.length).toBe(rows.length);
    for (const [y, line] of lines.entries())
      for (const [x, text] of line.entries()) {
        const meant = rows[y]?.[x] ?? '';
        if (typeof meant === 'string') expect(shown(meant)).toContain(text);
        else {
          expect(text).toMatch(/^-?\d+(?:,\d+)?$/);
          expect(Number(text.replace(',', '.'))).toBe(meant.value);
        }
      }
  });

  it.each(TABLES)('begins %s with BOM, ends lines with CRLF', (_title, table) => {
    const text = excelCsv(table);
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.slice(1)).not.toMatch(/^\ufeff/);
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))(
    'gives %s, and runs nothing',
    (_title, text) => {
      const [head, ...lines] = readExcel(excelCsv(tableWith(text)));
      const cells = [...(head ?? []), lines[0]?.[0] ?? ''];
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
      for (const [i, meant] of [text, `${text}, ${text}`, text].entries())
        expect(shown(meant)).toContain(cells[i]);
      expect(lines.map((line) => line[1])).toEqual(['-1,5', `1${'0'.repeat(21)}`, '']);
    },
  );

  it('keeps texts from becoming dates and numbers, and leaves others as they are', () => {
    const written = (text: string) => readExcel(excelCsv(tableWith(text)))[1]?.[0];
    for (const text of ['13 қазан', '8 қаңтар 2006', 'маусым 2020', '1-2', '11:30', '007', '10%'])
      expect(written(text)).toBe(`\u2060${text}`);
    for (const text of ['2013\u00a0жыл', '2018 жылғы 1 маусым', '6–74 жас', 'жоспар', 'a01'])
      expect(written(text)).toBe(text);
  });

  it('leaves out columns that hold nothing', () => {
    const [head] = readExcel(excelCsv({ ...tableWith('a'), printed: [['x', null]] }));
    expect(head).toEqual(['a']);
  });
});
