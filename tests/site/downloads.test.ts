import { statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { mediaTypeOf } from './media-types.ts';
import { readPages } from './pages.ts';
import { pngSize } from './png.ts';
import { fileOf, WORKS } from './works.ts';

const { cells, charts } = story();
const CHARTS = WORKS.filter(([, { kind }]) => kind === 'chart');
const NUMBER = /^-?\d+(?:,\d+)?$/;

/** What a cell of a sheet means: empty ones are empty texts, signs that keep a text from running are none. */
const meant = (cell: unknown) => String(cell ?? '').replace(/^[\u2060']/, '');

describe.each(WORKS)('the tables of %s', (id, work) => {
  const rowsFor = (ending: string, delimiter: string): string[][] =>
    parse(fileOf(work, ending), { bom: true, delimiter });

  it('say the same in both forms for Excel', async () => {
    const [sheet] = await readExcelFile(fileOf(work, 'xlsx'), { trim: false });
    const text = rowsFor('excel.csv', ';');
    expect(sheet?.data.length).toBe(text.length);
    for (const [y, row] of (sheet?.data ?? []).entries())
      for (const [x, cell] of row.entries()) {
        const written = text[y]?.[x] ?? '';
        if (typeof cell === 'number') expect(Number(written.replace(',', '.'))).toBe(cell);
        else expect(meant(written)).toBe(meant(cell));
        // What reads as a number is one in the workbook too, but for words such as the number of a sentence.
        if (typeof cell === 'string' && NUMBER.test(written))
          expect(text[0]?.[x]).toBe('Сөйлем нөмірі');
      }
    expect(text.length).toBeGreaterThan(1);
  });

  it('have the rows that the CSV has, and the numbers of the site', async () => {
    const [head = [], ...rows] = rowsFor('csv', ',');
    const [sheet] = await readExcelFile(fileOf(work, 'xlsx'), { trim: false });
    expect(sheet?.data.length).toBe(rows.length + 1);
    if (head[0] !== 'cell') return;
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(column('cell')).toEqual(work.cells);
    expect(column('value').map(Number)).toEqual(work.cells.map((one) => cells.get(one)?.value));
    expect(column('kind')).toEqual(work.cells.map((one) => cells.get(one)?.kind));
    const titles = sheet?.data[0] ?? [];
    for (const [title, name] of [
      ['Ұяшық мекенжайы', 'cell'],
      ['Мәні', 'value'],
    ] as const)
      expect(sheet?.data.slice(1).map((row) => String(row[titles.indexOf(title)]))).toEqual(
        column(name),
      );
  });

  it(`are read as JSON, under the name of ${id}`, () => {
    const resource = JSON.parse(fileOf(work, 'json').toString());
    expect(resource.name).toBe(id.replace(/^[a-z]+-/, ''));
    expect(resource.data).toHaveLength(rowsFor('csv', ',').length - 1);
  });
});

describe.each(CHARTS)('the pictures of %s', (id, work) => {
  it('are an SVG that needs nothing else and a PNG twice its size', () => {
    const { document } = new JSDOM(fileOf(work, 'svg').toString(), { contentType: 'image/svg+xml' })
      .window;
    const svg = document.documentElement;
    expect([svg.localName, svg.namespaceURI]).toEqual(['svg', 'http://www.w3.org/2000/svg']);
    expect(svg.querySelector(':scope > title')?.textContent).toBe(work.title);
    expect(svg.querySelector(':scope > desc')?.textContent?.length).toBeGreaterThan(50);
    expect(svg.querySelectorAll('script, image, foreignObject, style, a').length).toBe(0);
    const addresses = [...svg.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /href$|^on/.test(name)),
    );
    expect(addresses.filter(({ value }) => !value.startsWith('#'))).toEqual([]);
    const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
    expect(width).toBe(800);
    expect(pngSize(fileOf(work, 'png'))).toEqual({ width: 1600, height: (height ?? 0) * 2 });
    expect(pngSize(fileOf(work, 'card.png'))).toEqual({ width: 1200, height: 630 });
    expect(charts.has(id.replace('chart-', ''))).toBe(true);
  });
});

describe('a link to download', () => {
  const links = readPages(ROOT_SITE).flatMap(({ path, document }) =>
    [...document.querySelectorAll('a[download]')].map((link) => ({
      path,
      href: link.getAttribute('href') ?? '',
      type: link.getAttribute('type') ?? undefined,
    })),
  );

  it('leads to a file that is not empty', () => {
    expect(links.filter(({ href }) => statSync(ROOT_SITE + href).size < 30)).toEqual([]);
  });

  it('names the media type of the file', () => {
    const typed = links.filter(({ type }) => type !== undefined);
    expect(typed.length).toBeGreaterThan(300);
    expect(typed.filter(({ href, type }) => type !== mediaTypeOf(href))).toEqual([]);
  });
});
