import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import { BASE, BASE_SITE } from '../built-site.ts';
import { type Served, serve } from './served.ts';
import { visits } from './visits.ts';

const WORDS = STRINGS.searchWords;

let browser: Browser;
let site: Served;
let page: Page;
let complaints: string[];
let asked: string[];

visits((visit) => {
  ({ browser, site, page, complaints } = visit);
  asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
});

const field = () => page.getByLabel(STRINGS.searchField);
const links = () => page.locator('.found a');
const status = () => page.locator('main [role=status]');
const search = async (question: string) => {
  await field().fill(question);
  await page.waitForFunction(
    (text) => new URLSearchParams(location.search).get('q') === text,
    question,
  );
  await status().filter({ hasNotText: WORDS.loading }).filter({ hasText: /./ }).waitFor();
};

describe('a reader who searches', () => {
  it('finds an inflected word and follows it to an element that exists', async () => {
    await page.goto(site.url);
    await page.locator('header .nav a', { hasText: STRINGS.search }).click();
    await search('гранттарға');
    expect(await status().textContent()).toMatch(/^\d+ нәтиже табылды/);
    expect(await page.locator('.found mark', { hasText: /^грантты?ң?$/i }).count()).toBeGreaterThan(
      0,
    );
    const anchored = page.locator('.found a[href*="/chapters/"][href*="#"]').first();
    await anchored.click();
    const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await target.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('loads nothing before the field is used', async () => {
    await page.goto(`${site.url}search/`);
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    expect(asked).not.toContain('/search.json');
    await field().focus();
    await page.waitForResponse((response) => response.url().endsWith('/search.json'));
    expect(asked.length).toBe(before + 2);
  });

  it('comes by an address with the question in it, and back to it', async () => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent('Өзбекстан экспорты')}`);
    await links().first().waitFor();
    expect(await field().inputValue()).toBe('Өзбекстан экспорты');
    await links().first().click();
    await page.goBack();
    await links().first().waitFor();
    expect(await field().inputValue()).toBe('Өзбекстан экспорты');
  });

  it('gets on with the keyboard alone', async () => {
    await page.goto(`${site.url}search/`);
    await field().focus();
    await page.keyboard.type('колледждер');
    await page.keyboard.press('Enter');
    await links().nth(1).waitFor();
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const found = await links().evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    await page.keyboard.press('ArrowDown');
    expect(await here()).toBe(found[0]);
    await page.keyboard.press('ArrowDown');
    expect(await here()).toBe(found[1]);
    await page.keyboard.press('ArrowUp');
    expect(await here()).toBe(found[0]);
    await page.keyboard.press('Escape');
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/search/');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(found[0]);
  });

  it('is told of what is not there, of slips and of a network that fails', async () => {
    await page.goto(`${site.url}search/`);
    await search('балмұздақ');
    expect(await status().textContent()).toBe(WORDS.none);
    expect(await links().count()).toBe(0);
    await search('стипндия');
    expect(await status().textContent()).toContain(WORDS.near);
    await search('грант балмұздақ');
    expect(await status().textContent()).toContain(`${WORDS.missing}: «балмұздақ».`);
    expect(complaints).toEqual([]);
    await page.goto(`${site.url}search/`);
    await page.route('**/search.json', (route) => route.abort());
    await field().fill('грант');
    await status().filter({ hasText: WORDS.failed }).waitFor();
    await page.unroute('**/search.json');
    await search('гранттар');
    await links().first().waitFor();
  });

  it('sees as many results as the page says it shows', async () => {
    await page.goto(`${site.url}search/`);
    await search('сан');
    const said = /(\d+)-ы/.exec((await status().textContent()) ?? '')?.[1];
    expect(await links().count()).toBe(Number(said));
  });

  it('is shown markup as text, in the question and in what is found', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const found = {
      path: 'facts/',
      kind: 'fact',
      title: `${markup} грант`,
      chapter: '',
      text: markup,
    };
    await page.route('**/search.json', (route) => route.fulfill({ json: [found] }));
    await page.goto(`${site.url}search/?q=${encodeURIComponent('<b>грант</b>')}`);
    await links().first().waitFor();
    expect(await links().first().textContent()).toBe(found.title);
    expect(await page.locator('.found-text').textContent()).toBe(markup);
    expect(await page.locator('.found img, main b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('searches below a base path too', async () => {
    const below = await serve(BASE_SITE, { base: BASE });
    await page.goto(`${below.url}search/?q=${encodeURIComponent('Таразда')}`);
    await links().first().click();
    expect(new URL(page.url()).pathname.startsWith(BASE)).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await below.close();
  });

  it('is offered the lists without scripts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${site.url}search/`);
    expect(await still.locator('noscript p').isVisible()).toBe(true);
    expect(await still.locator('noscript p').textContent()).toBe(STRINGS.searchNoScript);
    expect(await still.locator('form').isVisible()).toBe(false);
    await still.locator('main a', { hasText: STRINGS.glossary }).click();
    expect(new URL(still.url()).pathname).toBe('/glossary/');
    await plain.close();
  });
});
