import { posix } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import { fetchedBy } from './pages.ts';
import { fileOf } from './works.ts';
import { unzip } from './zip.ts';

async function setOf(slug: string) {
  const files = await unzip(fileOf(workOf(`chapter-${slug}`), 'zip'));
  const names = new Set(files.map(({ entry }) => entry.fileName));
  const page = files.find(({ entry }) => entry.fileName === 'index.html')?.bytes.toString() ?? '';
  return { files, names, document: new JSDOM(page).window.document };
}

/** Tell whether an address needs no host: it leads to a file of the archive, or to a place that exists. */
function within(
  address: string,
  from: string,
  { names, document }: Awaited<ReturnType<typeof setOf>>,
) {
  const [path = '', hash] = address.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
  if (/^(?:[a-z]+:|\/)/.test(path) || !names.has(target)) return false;
  return hash === undefined || target !== from || document.getElementById(hash) !== null;
}

/** List what the stylesheet of a page asks for. */
function asked(document: Document): string[] {
  const css = document.querySelector('style')?.textContent ?? '';
  return [...css.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, url, sheet]) => url ?? sheet ?? '',
  );
}

describe.each(story().chapters.map((chapter) => [chapter.slug, chapter] as const))(
  'the set for a class of %s',
  (slug, { charts }) => {
    it('has a page, the charts as pictures and tables, their data and the references', async () => {
      const { names } = await setOf(slug);
      const data = charts.map((id) => story().charts.get(id)?.dataset);
      for (const name of [
        'index.html',
        ...charts.flatMap((id) =>
          ['svg', 'png', 'csv', 'xlsx', 'bib'].map((end) => `charts/${id}.${end}`),
        ),
        ...data.flatMap((name) => ['csv', 'xlsx'].map((end) => `data/${name}.${end}`)),
        ...['csv', 'bib', 'ris', 'csl.json'].map((end) => `chapters/${slug}.${end}`),
      ])
        expect(names).toContain(name);
    });

    it('needs no host to show itself, and every link in it that names no host leads on', async () => {
      const set = await setOf(slug);
      const { document } = set;
      const shown = fetchedBy(set);
      expect(shown.filter((address) => !within(address, 'index.html', set))).toEqual([]);
      const styles = asked(document);
      expect(styles.length).toBeGreaterThan(3);
      expect(styles.filter((address) => !within(address, 'index.html', set))).toEqual([]);
      const links = [...document.querySelectorAll('[href]')]
        .map((element) => element.getAttribute('href') ?? '')
        .filter((address) => !/^https:\/\//.test(address));
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((address) => !within(address, 'index.html', set))).toEqual([]);
    });

    it('runs nothing', async () => {
      const { document, names } = await setOf(slug);
      expect([...names].filter((name) => /\.(?:m?js|wasm)$/.test(name))).toEqual([]);
      const scripts = [...document.querySelectorAll('script')];
      expect(scripts.filter(({ type }) => type !== 'application/ld+json')).toEqual([]);
    });

    it('bears no time and no name that a system could not unpack', async () => {
      const { files, names } = await setOf(slug);
      // Midnight of 1 January 1980, the first that MS-DOS counts.
      for (const { entry } of files)
        expect([entry.lastModFileDate, entry.lastModFileTime]).toEqual([33, 0]);
      expect([...names].filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
      expect(names.size).toBe(files.length);
    });
  },
);
