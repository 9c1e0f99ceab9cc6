import { existsSync, readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import ogs from 'open-graph-scraper';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { FRAME, readPages } from './pages.ts';
import { pngSize } from './png.ts';
import { context, faults, type Written } from './schema-org/vocabulary.ts';
import { HOST, WORKS } from './works.ts';

const pages = readPages(ROOT_SITE);
const byPath = new Map(pages.map((page) => [page.path, page]));
// Pages that stand for no address of their own, such as errors, are no links to send.
const whole = pages.filter(
  ({ path, document }) => !FRAME.test(path) && document.querySelector('link[rel=canonical]'),
);

/** Serve schema.org's context, as a program that reads the page would fetch it. */
const documentLoader = async (url: string): Promise<RemoteDocument> => {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`asks for ${url}`);
  return { documentUrl: url, document: context() as RemoteDocument['document'] };
};

/** Stop at anything that would be dropped. */
const READING = { documentLoader, safe: true };

const scripts = pages.flatMap(({ path, document }) =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => ({
    path,
    node: JSON.parse(script.textContent ?? '') as Written,
  })),
);
const described = scripts.map((script) => [script.path, script.node] as const);

/** Count the properties of a node and of the nodes in it. */
function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? [] : Object.keys(value).filter((key) => !key.startsWith('@'));
  return own.length + Object.values(value).reduce((sum: number, one) => sum + count(one), 0);
}

/** List the addresses of this site that a node names. */
function ownAddresses(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(HOST) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(ownAddresses)
    : [];
}

const exists = (address: string) => {
  const path = decodeURIComponent(new URL(address).pathname);
  return existsSync(ROOT_SITE + (path.endsWith('/') ? `${path}index.html` : path));
};

describe('what schema.org is told', () => {
  it('is told on the page of every work and on the list of datasets', () => {
    const paths = WORKS.map(([, { path }]) => `/${path}`);
    expect(scripts.map(({ path }) => path).sort()).toEqual([...paths, '/data/'].sort());
  });

  it.each(described)('on %s is understood to the last property', async (_path, node) => {
    const expanded = await jsonld.expand(node as object, READING);
    const iris = JSON.stringify(expanded).match(/"https:\/\/schema\.org\/\w+":/g) ?? [];
    expect(iris.length).toBe(count(node));
    expect(iris.length).toBeGreaterThan(5);
  });

  it.each(described)('on %s is what the types have, and of the kind they have', (_path, node) => {
    expect(faults(node)).toEqual([]);
  });

  it.each(described)('on %s names only addresses that exist', (_path, node) => {
    expect(ownAddresses(node).filter((address) => !exists(address))).toEqual([]);
  });

  it.each(WORKS)('of %s is what it is', (_id, work) => {
    const node = scripts.find(({ path }) => path === `/${work.path}`)?.node ?? {};
    const book = work.path === '';
    expect(node).toMatchObject({
      '@id': book ? `${HOST}/` : work.url,
      name: book ? 'Уәде мен дерек' : work.title,
      url: `${HOST}/${work.path}`,
      identifier: `sha256:${work.digest}`,
      version: work.edition ?? work.digest.slice(0, 10),
      inLanguage: 'kk',
    });
    expect(node['datePublished']).toBe(work.edition);
    // Google's search for datasets takes descriptions of 50 to 5000 characters.
    expect(String(node['description']).length).toBeGreaterThanOrEqual(50);
    expect(String(node['description']).length).toBeLessThanOrEqual(5000);
  });

  it.each(WORKS.filter(([, { kind }]) => kind === 'chapter'))('of %s lists its parts', (id) => {
    const { chapters } = story();
    const chapter = chapters.find(({ slug }) => `chapter-${slug}` === id);
    const parts = chapter?.number === 0 ? chapters.slice(1) : chapter?.charts;
    const path = chapter?.number === 0 ? '/' : `/chapters/${chapter?.slug}/`;
    const node = scripts.find((script) => script.path === path)?.node;
    expect(node?.['hasPart']).toHaveLength(parts?.length ?? 0);
  });
});

describe('a link in a message', () => {
  it.each(whole.map((page) => [page.path, page] as const))(
    'to %s shows what it is',
    async (path, page) => {
      const { error, result } = await ogs({ html: page.html, onlyGetOpenGraphInfo: true });
      expect(error).toBe(false);
      const work = WORKS.find(([, work]) => `/${work.path}` === path);
      expect(result.ogTitle?.length).toBeGreaterThan(3);
      expect(page.document.title).toContain(result.ogTitle);
      expect(result.ogDescription).toBe(
        page.document.querySelector('meta[name=description]')?.getAttribute('content'),
      );
      expect(result.ogType).toBe(work ? 'article' : 'website');
      expect(result.ogLocale).toBe('kk_KZ');
      expect(result.ogSiteName).toBe('Уәде мен дерек');
      expect(result.ogUrl).toBe(
        page.document.querySelector('link[rel=canonical]')?.getAttribute('href'),
      );
      const [image, ...more] = result.ogImage ?? [];
      expect(more).toEqual([]);
      const file = new URL(image?.url ?? '').pathname;
      const size = pngSize(readFileSync(ROOT_SITE + file));
      expect([size.width, size.height]).toEqual([1200, 630]);
      expect([Number(image?.width), Number(image?.height)]).toEqual([1200, 630]);
    },
  );

  it('to a chart or a chapter shows a picture of its own', () => {
    const own = WORKS.filter(([, { kind }]) => kind !== 'dataset').map(([, { path }]) => path);
    const images = own.map((path) =>
      byPath
        .get(`/${path}`)
        ?.document.querySelector('meta[property="og:image"]')
        ?.getAttribute('content'),
    );
    expect(new Set(images).size).toBe(own.length);
  });
});
