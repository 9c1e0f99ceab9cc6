import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { BASE, BASE_SITE } from '../built-site.ts';
import { type Served, serve } from './served.ts';
import { visits } from './visits.ts';

let browser: Browser;
let site: Served;
let page: Page;

visits((visit) => {
  ({ browser, site, page } = visit);
});

describe('a reader', () => {
  it('follows a number of the prose to its row, which opens and stands out', async () => {
    await page.goto(`${site.url}chapters/literacy/`);
    await page.locator('.passage a.v').first().click();
    expect(new URL(page.url()).hash).toBe('#literacy-2013');
    const row = page.locator('tr#literacy-2013');
    expect(await row.isVisible()).toBe(true);
    expect(await row.locator('data').textContent()).toBe('63,2%');
  });

  it('follows a mark of a chart to its row by keyboard', async () => {
    await page.goto(`${site.url}charts/literacy/`);
    await page.locator('svg.wide a[data-cell="literacy/2015/share"]').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#literacy-2015');
  });

  it('follows a derived number to its formula', async () => {
    await page.goto(`${site.url}chapters/literacy/`);
    await page.locator('.notes a', { hasText: 'Формуласы' }).first().click();
    expect(page.url()).toContain('/data/derived/#cite-literacy-rise-2014-value');
    expect(await page.locator('li:target .card').textContent()).toContain(
      'points(literacy/2014/share, literacy/2013/share)',
    );
  });

  it('goes from the opening through all chapters by their next links', async () => {
    await page.goto(site.url);
    await page.locator('a.call').click();
    const seen = [new URL(page.url()).pathname];
    for (
      let next = page.locator('a[rel=next]');
      (await next.count()) > 0;
      next = page.locator('a[rel=next]')
    ) {
      const path = (await next.getAttribute('href')) ?? '';
      await next.click();
      await page.waitForURL(`**${path}`);
      seen.push(new URL(page.url()).pathname);
    }
    const all = story().chapters.filter(({ number }) => number > 0);
    expect(seen).toEqual(all.map(({ slug }) => `/chapters/${slug}/`));
  });

  it('opens the menu of a phone without a script', async () => {
    const plain = await browser.newContext({
      viewport: { width: 320, height: 700 },
      javaScriptEnabled: false,
    });
    const phone = await plain.newPage();
    await phone.goto(site.url);
    await phone.locator('.menu summary').click();
    await phone.locator('.menu nav a').nth(1).click();
    expect(new URL(phone.url()).pathname).toBe('/charts/');
    await plain.close();
  });

  it('chooses a theme that holds on the next page', async () => {
    await page.goto(site.url);
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator('.choice [value=dark]').click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${site.url}chapters/jobs/`);
    expect(await paper()).toBe(dark);
    expect(await page.locator('.choice [value=dark]').getAttribute('aria-pressed')).toBe('true');
  });

  it('reads chart text of at least 11 px on a phone and on a desktop', async () => {
    await page.goto(`${site.url}chapters/jobs/`);
    for (const width of [320, 360, 700, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const smallest = await page.evaluate(() => {
        const sizes = [...document.querySelectorAll<SVGTextElement>('.drawing svg text')].flatMap(
          (text) => {
            const svg = text.ownerSVGElement;
            if (!svg || svg.getBoundingClientRect().width === 0) return [];
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [Number.parseFloat(getComputedStyle(text).fontSize) * scale];
          },
        );
        return Math.min(...sizes);
      });
      expect(smallest, `${width} px`).toBeGreaterThanOrEqual(11);
    }
  });

  it('sees no text of a chart cut off by the edge of the screen', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const id of story().charts.keys()) {
      await page.goto(`${site.url}charts/${id}/`);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('svg.narrow text')]
          .filter(
            (text) =>
              text.getBoundingClientRect().left < 0 ||
              text.getBoundingClientRect().right > innerWidth,
          )
          .map((text) => text.textContent),
      );
      expect(cut, id).toEqual([]);
    }
  });

  it('finds everything below a base path too', async () => {
    const below = await serve(BASE_SITE, { base: BASE });
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(below.url);
    await page.locator('a.call').click();
    expect(new URL(page.url()).pathname).toBe(`${BASE}chapters/programmes/`);
    await page.locator('.home').click();
    expect(new URL(page.url()).pathname).toBe(BASE);
    expect(failed).toEqual([]);
    await below.close();
  });
});
