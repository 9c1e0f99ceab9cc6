import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

let browser: Browser;
let site: Served;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site.url + path);
}

/** Left edges of all that a selector finds, each once, in whole pixels. */
const lefts = (selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => [
      ...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))),
    ]);

describe('the ledger', () => {
  it.each([658, 768, 1440])('has the same columns in every row at %i px', async (width) => {
    await open('chapters/promise-and-data/', width);
    for (const [column, name] of [
      STRINGS.whoAndWhen,
      STRINGS.target,
      STRINGS.promiseOf,
      STRINGS.later,
    ].entries()) {
      const place = `.promises dl > :nth-child(${column + 1})`;
      expect(new Set(await page.locator(`${place} dt`).allTextContents())).toEqual(new Set([name]));
      expect(await lefts(place)).toHaveLength(1);
    }
  });

  it.each([600, 658, 768, 1440])('has its tally in one row at %i px', async (width) => {
    await open('chapters/promise-and-data/', width);
    expect(await lefts('.tally li')).toHaveLength(5);
    const tops = await page
      .locator('.tally b')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
  });

  it('has what was promised and what came side by side on a phone', async () => {
    await open('chapters/promise-and-data/', 320);
    expect(await lefts('.promises dl > :nth-child(3)')).toEqual([20]);
    expect(await lefts('.promises dl > :nth-child(4)')).toEqual([172]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('rows of many words', () => {
  it('stand on one edge on a phone, and on two where there is room', async () => {
    for (const [path, list] of [
      ['data/promises/', '.records'],
      ['print/', '.cover'],
      ['charts/programmes/', '.downloads'],
    ]) {
      await open(path as string, 320);
      expect(await lefts(`${list} dd`), path).toEqual([20]);
      await open(path as string, 768);
      expect(await lefts(`${list} dd`), path).toHaveLength(1);
      expect((await lefts(`${list} dd`))[0], path).toBeGreaterThan(150);
    }
  });

  it('name a number by its value and kind, with its address, and lead to its place', async () => {
    await open('data/promises/', 320);
    const row = page.locator('#promises-literacy .bound').first();
    expect((await row.textContent())?.replace(/\s+/g, ' ').trim()).toBe(
      '83,0% жоспар digital-literacy/target-2022/share',
    );
    await row.locator('a').click();
    expect(new URL(page.url()).hash).toBe('#cite-target-2022-share');
    expect(await page.locator('li:target .card').isVisible()).toBe(true);
  });

  it('are headed by words, with the key below', async () => {
    await open('data/promises/', 320);
    const row = page.locator('#promises-literacy');
    const head = (await row.locator('> b').textContent())?.replaceAll('\u2060', '');
    expect(head).toBe('Цифрлық сауаттылықты 83,0%-ға жеткізу');
    expect(await row.locator('dd').first().textContent()).toBe('literacy');
  });
});

describe('a table with notes', () => {
  it('shows them whole on a phone, under their rows', async () => {
    await open('charts/programmes/', 320);
    const table = page.locator('.part .table');
    const wide = await table.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(wide).toBe(0);
    expect(await table.locator('.noted').count()).toBeGreaterThan(10);
    const rows = await table
      .locator('tr')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.max(...rows)).toBeLessThan(110);
  });

  it('keeps them in sight while it scrolls', async () => {
    await open('data/grants/', 320);
    const note = page.locator('.noted p').first();
    const left = async () => (await note.boundingBox())?.x;
    const before = await left();
    await page.locator('.table').evaluate((one) => one.scrollTo(100, 0));
    expect(await page.locator('.table').evaluate((one) => one.scrollLeft)).toBe(100);
    expect(await left()).toBe(before);
  });
});

describe('references', () => {
  it.each([320, 768])('have their buttons on one edge, big enough, at %i px', async (width) => {
    await open('charts/programmes/', width);
    const boxes = await page
      .locator('.citations > dl [data-copies]')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ right, height }) => [right, height]),
      );
    expect(boxes.length).toBeGreaterThan(2);
    expect(new Set(boxes.map(([right]) => right))).toEqual(new Set([width === 320 ? 300 : 720]));
    expect(Math.min(...boxes.map(([, height]) => height ?? 0))).toBeGreaterThanOrEqual(24);
  });
});

describe('a page in place of a page', () => {
  it.each(['404.html', 'offline/'])(
    '/%s has its mark near its heading, on its edge',
    async (path) => {
      await open(path, 320);
      const [left = 99, gap = 99] = await page.evaluate(() => {
        const svg = document.querySelector('.ornament-mark') as SVGSVGElement;
        const line = document.querySelector('.ornament-mark path') as SVGPathElement;
        const [box, drawn] = [svg.getBoundingClientRect(), line.getBBox()];
        const scale = box.width / svg.viewBox.baseVal.width;
        const bottom = box.top + (drawn.y + drawn.height + 1.2) * scale;
        const heading = document.querySelector('h1')?.getBoundingClientRect();
        if (!heading) return [];
        return [box.left + (drawn.x - 1.2) * scale - heading.left, heading.top - bottom];
      });
      expect(Math.abs(left)).toBeLessThan(2);
      expect(Math.abs(gap - 24)).toBeLessThan(2);
    },
  );
});
