import readExcelFile from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import yauzl, { type Entry } from 'yauzl';
import { printedTable } from '../../src/build/table/printed.ts';
import type { TableExport } from '../../src/build/table/table.ts';
import { xlsx } from '../../src/build/table/xlsx.ts';
import { ABOUT, HOSTILE, TABLES, tableWith } from './fixtures/table.ts';

/** Read the cells of both sheets, texts as they stand. */
const read = async (bytes: Uint8Array) => readExcelFile(Buffer.from(bytes), { trim: false });

/** List the entries of a ZIP, each with its content as text. */
function entriesOf(bytes: Uint8Array): Promise<{ entry: Entry; text: string }[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const found: { entry: Entry; text: string }[] = [];
      zip.on('end', () => resolve(found));
      zip.on('error', reject);
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, async (closed, stream) => {
          if (closed) return reject(closed);
          found.push({ entry, text: Buffer.concat(await stream.toArray()).toString() });
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
}

const textOf = async (bytes: Uint8Array, name: string) =>
  (await entriesOf(bytes)).find(({ entry }) => entry.fileName === name)?.text ?? '';

/** What a cell shows: without invisible U+2060, with the line breaks of XML. */
const visible = (text: string) => text.replaceAll('\u2060', '').replace(/\r\n?/g, '\n');

/** The values of a table as a sheet should hold them. */
const meant = (table: Pick<TableExport, 'columns' | 'printed'>) => {
  const { head, rows } = printedTable(table);
  return [
    head,
    ...rows.map((row) =>
      row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)),
    ),
  ];
};

afterEach(() => vi.unstubAllEnvs());

describe('a workbook read back', () => {
  it.each(TABLES)('gives every value of %s', async (_title, table) => {
    const [data, sources, ...more] = await read(await xlsx(table, ABOUT));
    expect([data?.sheet, sources?.sheet, more]).toEqual(['Деректер', 'Дереккөздер', []]);
    expect(data?.data).toEqual(meant(table));
  });

  it.each(TABLES)('says of %s what it is and where it comes from', async (_title, table) => {
    const [, sheet] = await read(await xlsx(table, ABOUT));
    const rows = sheet?.data ?? [];
    expect(rows[0]?.[0]).toBe(table.title.kk);
    const cells = new Set(rows.flat());
    for (const text of [table.description.kk, ABOUT.address, ABOUT.edition, ABOUT.digest])
      expect(cells).toContain(text);
    for (const { source, sentences } of table.sources) {
      const row = rows.find((one) => one.at(-1) === source.id);
      expect(row?.slice(0, 3)).toEqual([
        source.short,
        expect.stringContaining(source.title),
        sentences.length > 0 ? sentences.join(', ') : null,
      ]);
      expect(row?.[5]).toBe(source.URL ?? null);
    }
    for (const { path } of table.licenses)
      expect([...cells].some((cell) => `${cell}`.endsWith(path))).toBe(true);
  });

  it('explains the kinds of number that the table has, and no others', async () => {
    const table = { ...tableWith('a'), kinds: ['plan' as const] };
    const rows = (await read(await xlsx(table)))[1]?.data ?? [];
    expect(rows.at(-2)?.[0]).toBe('Санның түрі');
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['жоспар', 'Орындалуға тиіс еді. Нәтиже емес.']);
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))(
    'gives %s as text',
    async (_title, text) => {
      const bytes = await xlsx(tableWith(text), { ...ABOUT, address: text, edition: text });
      const [data, sources] = await read(bytes);
      const [head, first, second, third] = data?.data ?? [];
      expect(head?.map((cell) => visible(`${cell}`))).toEqual([
        visible(text),
        visible(`${text}, ${text}`),
      ]);
      expect([visible(`${first?.[0]}`), first?.[1]]).toEqual([visible(text), -1.5]);
      expect([second, third]).toEqual([
        [null, 1e21],
        ['plain', null],
      ]);
      const said = sources?.data.flat().filter((cell) => typeof cell === 'string') ?? [];
      // Title, description, note, address, edition, and of the source its short name and note.
      expect(said.filter((cell) => visible(cell) === visible(text)).length).toBe(7);
      for (const { text: xml } of await entriesOf(bytes)) expect(xml).not.toMatch(/<f[ >]/);
    },
  );
});

describe('a workbook', () => {
  it('shows numbers with the digits of their column and years without groups', async () => {
    const bytes = await xlsx({
      ...tableWith('a'),
      printed: [
        ['a', { value: 1234.5, decimals: 1 }],
        ['b', { value: 2015, group: false }],
        ['c', { value: 13000, decimals: 0 }],
        ['d', { value: 1.25 }],
      ],
    });
    const styles = await textOf(bytes, 'xl/styles.xml');
    const sheet = await textOf(bytes, 'xl/worksheets/sheet1.xml');
    const formats = new Map(
      [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [
        id,
        code,
      ]),
    );
    const cells = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)];
    const formatOf = (place: string) => {
      const style = new RegExp(`r="${place}" s="(\\d+)"`).exec(sheet)?.[1];
      return formats.get(/numFmtId="(\d+)"/.exec(cells[Number(style)]?.[1] ?? '')?.[1]);
    };
    expect(['B2', 'B3', 'B4', 'B5'].map(formatOf)).toEqual(['#,##0.0', '0', '#,##0', undefined]);
  });

  it('freezes a bold head and gives columns widths within bounds', async () => {
    const bytes = await xlsx(tableWith('ұзақ '.repeat(40)));
    const sheet = await textOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => width)).toEqual([
      '60',
      '60',
    ]);
    expect(await textOf(bytes, 'xl/styles.xml')).toContain('<b/>');
  });

  it.each(TABLES)('of %s is the same in every run', async (_title, table) => {
    const first = await xlsx(table, ABOUT);
    expect(Buffer.from(await xlsx(table, ABOUT)).equals(first)).toBe(true);
  });

  it('bears neither the time nor the time zone of its making', async () => {
    vi.stubEnv('TZ', 'Asia/Almaty');
    expect(new Date(0).getHours()).toBe(6);
    const there = await xlsx(tableWith('a'), ABOUT);
    vi.stubEnv('TZ', 'America/New_York');
    expect(new Date(0).getHours()).toBe(19);
    vi.setSystemTime('2031-05-06T07:08:09Z');
    const here = await xlsx(tableWith('a'), ABOUT);
    vi.useRealTimers();
    expect(Buffer.from(here).equals(there)).toBe(true);
    const entries = await entriesOf(here);
    expect(entries.length).toBeGreaterThan(5);
    // Midnight of 1 January 1980, the first that MS-DOS counts.
    for (const { entry } of entries)
      expect([entry.lastModFileDate, entry.lastModFileTime]).toEqual([33, 0]);
  });
});
