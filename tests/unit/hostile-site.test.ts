import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { parse } from 'csv-parse/sync';
import { parseRssFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import readExcelFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '../../src/build/site/policy.ts';
import { danglingReferences, htmlFaults } from '../site/html-faults.ts';
import { addressesOf, type BuiltPage, FRAME, fetchedBy, readPages } from '../site/pages.ts';
import { hostileProject } from './fixtures/hostile-site.ts';

const HOST = 'https://site.example';
const FIRST_PAINT = readFileSync('src/client/first-paint.js', 'utf8');
const { root, said } = hostileProject();
const dist = join(root, 'dist');
let pages: BuiltPage[] = [];
let files: string[] = [];
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const ending = (...all: string[]) => files.filter((file) => all.some((one) => file.endsWith(one)));

beforeAll(() => {
  const env = {
    ...process.env,
    // Whoever builds may have a setting of their own, as this runner has a PROD that is empty.
    NODE_ENV: 'development',
    SITE_URL: HOST,
    OUT_DIR: '',
    BASE_PATH: '',
  };
  const run = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
  pages = readPages(dist);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true }));

/** A text as it can be found again, wherever its lines were broken. */
const found = (text: string) => text.replace(/[\u00ad\u2060\s]/g, '');

/** What stands in no page and no file: titles of formulas in other languages, numbers of documents. */
const UNSEEN = /^data\/derived\.yaml .* (?:ru|en)$|^data\/sources\.yaml \d+ number$/;

describe('a site built from hostile texts in every place', () => {
  it('has all its pages, and files with plain names alone', () => {
    expect(said.size).toBeGreaterThan(200);
    expect(pages.length).toBeGreaterThan(25);
    expect(files.filter((file) => !/^(?:[\w-]+\/)*[\w.-]+$/.test(file))).toEqual([]);
  });

  it('runs its own scripts alone', () => {
    for (const { path, document } of pages) {
      const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
      const sources = scripts
        .filter((one) => one.textContent !== FIRST_PAINT)
        .map((one) => one.getAttribute('src') ?? one.outerHTML);
      expect(
        sources.filter((src) => !/^\/assets\/[\w.-]+\.js$/.test(src)),
        path,
      ).toEqual([]);
      for (const one of document.querySelectorAll('script[type="application/ld+json"]'))
        expect(JSON.parse(one.textContent ?? '')).toHaveProperty('@context');
      const handlers = [...document.querySelectorAll('*')].filter((one) =>
        one.getAttributeNames().some((name) => /^on|^style$|^srcdoc$/.test(name)),
      );
      expect(handlers, path).toEqual([]);
    }
  });

  it('has on every page the whole policy, and nothing that it would have to stop', () => {
    for (const page of pages) {
      const policy = page.document.querySelector('meta[http-equiv="content-security-policy"]');
      expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; (?!.*unsafe)/);
      expect(fetchedBy(page).filter((address) => !/^\/(?!\/)/.test(address))).toEqual([]);
      const [sheet, ...more] = page.document.querySelectorAll('style');
      expect(policy?.getAttribute('content')).toContain(hashOf(sheet?.textContent ?? ''));
      expect(more).toHaveLength(0);
      expect(page.document.querySelectorAll('object, embed, img, video, audio')).toHaveLength(0);
      expect(page.document.querySelectorAll('iframe')).toHaveLength(0);
    }
  });

  it('links to its own pages and to what its sources name, and says so', () => {
    const documents = new Map(pages.map(({ path, document }) => [path, document]));
    const out = new Set<string>();
    for (const page of pages) {
      for (const address of addressesOf(page)) {
        const { origin, pathname, hash, protocol } = new URL(address, HOST + page.path);
        expect(protocol, address).toMatch(/^https?:$/);
        if (origin !== HOST) {
          out.add(origin);
          continue;
        }
        const file = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
        expect(files, `${page.path}: ${address}`).toContain(file);
        if (hash)
          expect(documents.get(pathname)?.getElementById(hash.slice(1)), address).not.toBeNull();
      }
      for (const link of page.document.querySelectorAll('a[href^="http"]'))
        if (!link.getAttribute('href')?.startsWith(`${HOST}/`))
          expect(link.getAttribute('rel'), link.outerHTML).toMatch(/\bexternal noopener$/);
    }
    expect([...out].sort()).toEqual([
      'https://creativecommons.org',
      'https://other.example',
      'https://schema.org',
    ]);
  });

  it('is valid HTML with ids that lead somewhere', async () => {
    for (const { path, html, document } of pages) {
      expect(await htmlFaults(html), path).toEqual([]);
      expect(html, path).not.toContain('\ufffd');
      expect(danglingReferences(document), path).toEqual([]);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i || !/^[a-z][a-z0-9-]*$/.test(id)),
        path,
      ).toEqual([]);
      expect(document.querySelectorAll('base').length, path).toBe(FRAME.test(path) ? 1 : 0);
    }
  });

  it('has lost no text', async () => {
    const values = pages.flatMap(({ document }) =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes].map(({ value }) => value),
      ),
    );
    const books = await Promise.all(
      ending('.xlsx').map((file) => readExcelFile(readFileSync(join(dist, file)))),
    );
    const all = [
      ...pages.map(({ document }) => document.documentElement.textContent ?? ''),
      ...values,
      ...ending('.json').map((file) => strings(JSON.parse(read(file)))),
      ...(parseRssFeed(read('feed.xml')).items ?? []).map(({ description }) => description ?? ''),
      strings(books),
    ];
    const whole = found(all.join('\n'));
    const lost = [...said].filter(
      ([place, text]) => !UNSEEN.test(place) && !whole.includes(found(text)),
    );
    expect(lost).toEqual([]);
  });

  it('has pictures, a feed and sitemaps that are XML and ask for nothing', () => {
    for (const file of ending('.svg', '.xml')) {
      const parser = new SaxesParser({ fileName: file });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name, attributes }) => {
        expect(['script', 'foreignObject', 'image', 'style']).not.toContain(name);
        for (const [key, value] of Object.entries(attributes))
          if (/href$|^on/.test(key))
            expect(`${key}=${value}`).toMatch(
              /^xlink:href=#[\w-]+$|^href=https:\/\/site\.example\//,
            );
      });
      parser.write(read(file)).close();
    }
  });

  it('has tables that are read back, and run nothing', async () => {
    for (const file of ending('.csv')) {
      const excel = file.endsWith('.excel.csv');
      const rows: string[][] = parse(read(file), { bom: true, delimiter: excel ? ';' : ',' });
      expect(rows.length, file).toBeGreaterThan(1);
      const cells = rows.flat().filter((cell) => !/^-?[\d,.]+$/.test(cell));
      if (excel)
        expect(
          cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell)),
          file,
        ).toEqual([]);
    }
    for (const file of ending('.xlsx')) {
      const book = readFileSync(join(dist, file));
      expect(await readExcelFile(book), file).toHaveLength(2);
      for (const xml of Object.values(unzipSync(book)))
        expect(new TextDecoder().decode(xml)).not.toMatch(/<f[ >]/);
    }
  });

  it('has one record in every file for reference managers', () => {
    for (const file of ending('.bib')) {
      const parser = new BibLatexParser(read(file), { processUnexpected: true });
      expect([Object.keys(parser.parse().entries).length, parser.errors], file).toEqual([1, []]);
    }
    for (const file of ending('.ris')) {
      const { entries, errors } = new RISParser(read(file)).parse();
      expect([Object.keys(entries).length, errors], file).toEqual([1, []]);
    }
    for (const file of ending('.csl.json')) expect(JSON.parse(read(file)), file).toHaveLength(1);
  });

  it('has sets for a class that unpack within their folder, with a page that runs nothing', () => {
    for (const file of ending('.zip')) {
      const set = unzipSync(readFileSync(join(dist, file)));
      expect(Object.keys(set).filter((name) => !/^(?:[\w-]+\/)*[\w.-]+$/.test(name))).toEqual([]);
      const { document } = new JSDOM(new TextDecoder().decode(set['index.html'])).window;
      expect(
        document.querySelectorAll(
          'script:not([type="application/ld+json"]), [onload], [onerror], iframe, img',
        ),
      ).toHaveLength(0);
      for (const link of document.querySelectorAll('a[href]'))
        expect(link.getAttribute('href')).toMatch(/^(?:#|https?:\/\/|[\w-]+[\w./-]*(?:#[\w-]+)?$)/);
    }
  });
});

/** All texts of a JSON value. */
function strings(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(strings).join('\n')
    : '';
}
