import { existsSync, readFileSync } from 'node:fs';
import { getRssString } from '@astrojs/rss';
import { parseRssFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { feedItems } from '../../src/build/site/feed.ts';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { FRAME, readPages } from './pages.ts';
import { HOST } from './works.ts';

const CHANNEL = { title: 'Уәде мен дерек', description: 'Деректі баян', site: HOST };
const pages = readPages(ROOT_SITE);
const read = (name: string) => readFileSync(`${ROOT_SITE}/${name}`, 'utf8');

/** List the addresses in a sitemap or in an index of them. */
function located(name: string): string[] {
  const { document } = new JSDOM(read(name), { contentType: 'application/xml' }).window;
  return [...document.querySelectorAll('loc')].map(({ textContent }) => textContent ?? '');
}

describe('the feed', () => {
  const feed = parseRssFeed(read('feed.xml'));
  const items = feed.items ?? [];

  it('says what it is', () => {
    expect(feed).toMatchObject({ title: 'Уәде мен дерек', language: 'kk', link: `${HOST}/` });
    expect(feed.description?.length).toBeGreaterThan(20);
  });

  it('tells of every edition and of every chapter that an edition has', () => {
    const { editions, chapters } = story();
    const told = items.map(({ link }) => link);
    for (const { date } of editions) expect(told).toContain(`${HOST}/editions/${date}/`);
    for (const { number, slug, title } of chapters) {
      const first = editions.find(({ works }) => works[`chapter-${slug}`]);
      const link = number === 0 ? `${HOST}/` : `${HOST}/chapters/${slug}/`;
      const item = items.find((one) => one.link === link && one.title === title);
      expect(item?.pubDate && new Date(item.pubDate).toISOString().slice(0, 10), slug).toBe(
        first?.date,
      );
    }
  });

  it('gives each item a title, words, a day, a name of its own and an address that exists', () => {
    for (const { title, description, pubDate, link, guid } of items) {
      expect(title?.length, link).toBeGreaterThan(3);
      expect(description?.length, link).toBeGreaterThan(10);
      expect(Number.isNaN(Date.parse(pubDate ?? '')), link).toBe(false);
      expect(guid?.value, link).toMatch(/^https:\/\//);
      const { origin, pathname } = new URL(link ?? '');
      expect(origin).toBe(HOST);
      expect(existsSync(`${ROOT_SITE}${pathname}index.html`), link).toBe(true);
    }
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
  });

  it('tells of every correction, even of two of a dataset on one day', async () => {
    const now = story();
    const [name, dataset] = [...now.datasets][0] ?? [];
    if (!name || !dataset) throw new Error('no dataset');
    const changes = ['Бірінші себеп.', 'Екінші себеп.'].map((reason) => ({
      date: '2999-01-01',
      reason,
    }));
    const datasets = new Map(now.datasets).set(name, { ...dataset, changes });
    const told = await getRssString({ ...CHANNEL, items: feedItems({ ...now, datasets }) });
    const read = (parseRssFeed(told).items ?? []).filter(({ link }) =>
      link?.includes(`/data/${name}/`),
    );
    expect(read.map(({ description }) => description)).toEqual(['Бірінші себеп.', 'Екінші себеп.']);
    expect(new Set(read.map(({ guid }) => guid?.value)).size).toBe(2);
    expect(read.map(({ guid }) => guid?.isPermaLink)).toEqual([false, false]);
  });

  it('begins with the newest', () => {
    const days = items.map(({ pubDate }) => Date.parse(pubDate ?? ''));
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('is announced by every page with a head of its own', () => {
    const silent = pages.filter(
      ({ path, document }) =>
        !FRAME.test(path) &&
        document.querySelector('link[type="application/rss+xml"]')?.getAttribute('href') !==
          '/feed.xml',
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('is named to robots, who may read everything', () => {
    expect(read('robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${HOST}/sitemap-index.xml\n`,
    );
  });

  it('lists every page that is its own original and may be found, and no other', () => {
    const [sitemap = '', ...more] = located('sitemap-index.xml');
    expect(more).toEqual([]);
    const listed = located(sitemap.replace(`${HOST}/`, ''));
    const original = pages.filter(({ path, document }) => {
      const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      return canonical === HOST + path && !robots.includes('noindex');
    });
    expect(listed.sort()).toEqual(original.map(({ path }) => HOST + path).sort());
    expect(listed.length).toBeGreaterThan(50);
  });
});
