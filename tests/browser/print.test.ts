import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chapterSources } from '../../src/build/chapter/chapter-sources.ts';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

/** A4 less its margins of 18 mm, in CSS pixels. */
const [WIDTH, HEIGHT] = [Math.floor((174 * 96) / 25.4), Math.floor((261 * 96) / 25.4)];
const { chapters } = story();
const pathOf = ({ number, slug }: { number: number; slug: string }) =>
  number === 0 ? '' : `chapters/${slug}/`;

let browser: Browser;
let site: Served;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
  page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Lay a page out as a printer gets it. */
async function lay(path: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.url + path);
}

/** Take out what a line break may put into a heading or leave out. */
const solid = (text: string) => text.replace(/[\s\u00ad]/g, '');

/** Read of a PDF what stands in it uncompressed: its pages, letters and headings. */
async function pdf(path: string) {
  await page.emulateMedia({ media: null });
  await page.goto(site.url + path);
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const text = bytes.toString('latin1');
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  const titles = all(/\/Title <FEFF([0-9A-F]+)>/g).map((hex) =>
    solid(Buffer.from(hex, 'hex').swap16().toString('utf16le')),
  );
  return {
    pages: all(/\/Type \/Page\b(?!s)()/g).length,
    boxes: new Set(all(/\/MediaBox \[([^\]]+)\]/g)),
    fonts: new Set(all(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)),
    embedded: all(/\/FontFile2 ()/g).length,
    titles,
  };
}

const printed = [...chapters.map(pathOf), 'print/'];

describe('on paper', () => {
  it.each(printed)(
    '/%s has nothing that answers a reader, and nothing beyond the edge',
    async (path) => {
      await lay(path);
      const seen = await page.evaluate((height) => {
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.getBoundingClientRect().height > 0)
            .map((element) => element.outerHTML.slice(0, 120));
        return {
          width: document.documentElement.scrollWidth,
          interface: shown(
            'nav, button, input, .pilcrow, .actions, .timeline, .foot, [download], .cite-chapter',
          ),
          closed: [...document.querySelectorAll('figure table')].filter(
            (table) => table.getBoundingClientRect().height === 0,
          ).length,
          high: shown('.drawing svg').length,
          cut: [...document.querySelectorAll('.drawing, figcaption, tr, .promises li')].filter(
            (element) => element.getBoundingClientRect().height > height,
          ).length,
        };
      }, HEIGHT);
      expect(seen).toEqual({ width: WIDTH, interface: [], closed: 0, high: seen.high, cut: 0 });
      const own = chapters.filter((chapter) => path === 'print/' || pathOf(chapter) === path);
      expect(seen.high).toBe(own.flatMap(({ charts }) => charts).length);
    },
  );

  it.each(chapters)(
    'chapter $number has its notes after their paragraphs, its address and its sources',
    async (chapter) => {
      await lay(pathOf(chapter));
      const order = await page.evaluate(() =>
        [...document.querySelectorAll('.passage')].every((passage) => {
          const [first, ...notes] = [...passage.children].map((one) => one.getBoundingClientRect());
          return notes.every(({ top, height }) => height > 0 && top >= (first?.bottom ?? 0));
        }),
      );
      expect(order).toBe(true);
      expect(await page.locator('.footnotes:visible').count()).toBe(0);
      const { pathname } = new URL(workOf(`chapter-${chapter.slug}`).url);
      const end = page.locator('.printed');
      expect(await end.locator('> p').textContent()).toContain(`https://site.example${pathname}`);
      const words = (await end.textContent()) ?? '';
      const sources = chapterSources(chapter);
      expect(sources.length).toBeGreaterThan(0);
      for (const { short, URL } of sources) {
        expect(words).toContain(short);
        if (URL) expect(words).toContain(URL.replace('https://', ''));
      }
    },
  );

  it.each(['charts/programmes/', 'data/skills/', 'data/promises/', 'data/derived/'])(
    '/%s has its references, and nothing to take or to open',
    async (path) => {
      await lay(path);
      const dead =
        '[download], button, .code, .number-cards, .history + p, #files, #embed, #numbers';
      expect(await page.locator(dead).count()).toBeGreaterThan(5);
      expect(await page.locator(`:is(${dead}):visible`).count()).toBe(0);
      expect(await page.locator('.reference:visible').count()).toBeGreaterThan(2);
    },
  );

  it('the end of a page is not seen on a screen', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${site.url}chapters/jobs/`);
    expect(await page.locator('.printed').isVisible()).toBe(false);
  });
});

describe('the whole story', () => {
  beforeEach(() => lay('print/'));

  it('is not to be found in place of its chapters', async () => {
    const canonical = page.locator('link[rel=canonical]');
    expect(await canonical.getAttribute('href')).toBe('https://site.example/chapters/');
  });

  it('lists its chapters, each on a new sheet where the list leads', async () => {
    const links = await page.locator('.cover li a').evaluateAll((all) =>
      all.map((a) => {
        const target = document.getElementById(a.getAttribute('href')?.slice(1) ?? '');
        const sheet = target?.closest('.whole > *');
        return [
          target?.querySelector('h2')?.textContent ?? target?.textContent,
          sheet && getComputedStyle(sheet).breakBefore,
        ];
      }),
    );
    expect(links.map(([title]) => title?.replaceAll('\u00ad', ''))).toEqual([
      ...chapters.map(({ title }) => title),
      STRINGS.sources,
    ]);
    expect(new Set(links.map(([, before]) => before))).toEqual(new Set(['page']));
  });

  it('links from each number to the row of its own chapter', async () => {
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('.whole a[href^="#"]')]
        .filter((a) => !a.closest('.cover'))
        .filter((a) => {
          const target = document.getElementById(a.getAttribute('href')?.slice(1) ?? '');
          return !target || target.closest('article') !== a.closest('article');
        })
        .map((a) => a.outerHTML),
    );
    expect(wrong).toEqual([]);
  });

  it('makes a PDF of A4 sheets with its own letters and the headings in their order', async () => {
    const { pages, boxes, fonts, embedded, titles } = await pdf('print/');
    expect(pages).toBeGreaterThan(chapters.length * 3);
    expect(pages).toBeLessThan(100);
    expect([...boxes]).toEqual(['0 0 594.95996 841.91998']);
    for (const name of ['SourceSerif4-Regular', 'SourceSerif4-SemiBold', 'SourceSans3-Regular'])
      expect([...fonts]).toContain(name);
    expect(embedded).toBeGreaterThanOrEqual(fonts.size);
    const own = chapters.map(({ title }) => solid(title));
    expect(titles.filter((title) => own.includes(title))).toEqual(own);
  });
});

describe('a chapter', () => {
  it('makes a PDF that is not longer than its text needs', async () => {
    const { pages, titles } = await pdf('chapters/literacy/');
    expect(pages).toBeLessThanOrEqual(10);
    expect(titles).toContain(solid('Бір жылдың секірісі'));
  });
});
