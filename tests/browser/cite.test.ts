import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import type { Served } from './served.ts';
import { visits } from './visits.ts';

const edition = story().editions.at(-1)?.date ?? '';
let browser: Browser;
let site: Served;
let page: Page;
let complaints: string[];

visits(
  (visit) => {
    ({ browser, site, page, complaints } = visit);
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
);

afterEach(() => expect(complaints).toEqual([]));

const go = (path: string) => page.goto(site.url + path);

describe('a reference', () => {
  it('says the day on which the reader sees it', async () => {
    await page.clock.setFixedTime(new Date('2027-03-05T12:00:00'));
    await go('charts/literacy/');
    const gost = page.locator('.reference').first();
    expect(await gost.textContent()).toContain('(қаралған күні: 05.03.2027)');
  });

  it('is copied as plain text, and says so', async () => {
    await go('charts/literacy/');
    const first = page.locator('.reference').first();
    await first.getByRole('button').click();
    await expect.poll(() => first.getByRole('button').textContent()).toBe('Көшірілді');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(workOf('chart-literacy').title);
    expect(copied).not.toContain('\n');
  });

  it('of a number opens on its place, without a script too', async () => {
    const silent = await browser.newContext({ javaScriptEnabled: false });
    const other = await silent.newPage();
    await other.goto(`${site.url}data/literacy/#cite-2015-share`);
    const card = other.locator('#cite-2015-share .card');
    expect(await card.isVisible()).toBe(true);
    expect(await card.textContent()).toContain('literacy/2015/share');
    expect(await other.locator('#cite-2014-share .card').isVisible()).toBe(false);
    expect(await card.locator('[data-accessed]').textContent()).toBe('__.__.____');
    await silent.close();
  });
});

describe('the code for other sites', () => {
  it('is copied whole', async () => {
    await go('charts/literacy/');
    await page.locator('#embed ~ .part [data-copies]').first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<blockquote [\s\S]*<iframe [\s\S]*<\/blockquote>$/);
  });
});

describe('a copy that is kept', () => {
  it('says of itself, in a frame that goes with the times, whether it is current', async () => {
    await go(`editions/${edition}/charts/literacy/`);
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.locator('.status').textContent()).toContain('Қазіргі күйге');
  });
});

describe('the page that verifies', () => {
  const shown = () => page.locator('.verified > li:visible');

  it('finds a digest, whole or short', async () => {
    const { digest } = workOf('chart-literacy');
    await go('verify/');
    for (const asked of [digest, digest.slice(0, 10), `sha256:${digest}`]) {
      await page.getByRole('searchbox').fill(asked);
      expect(await shown().count()).toBe(1);
      expect(await shown().first().textContent()).toContain(digest);
    }
  });

  it('finds an address: of an edition, of the page as it is now, of a cell', async () => {
    await go('verify/');
    for (const [asked, id] of [
      [`https://site.example/editions/${edition}/charts/jobs/`, 'chart-jobs'],
      ['https://site.example/charts/jobs/', 'chart-jobs'],
      ['/data/literacy/#cite-2015-share', 'dataset-literacy'],
      ['literacy/2015/share', 'dataset-literacy'],
    ] as const) {
      await page.getByRole('searchbox').fill(asked);
      expect(await shown().count(), asked).toBe(1);
      expect(await shown().first().getAttribute('id')).toBe(`edition-${edition}-${id}`);
    }
  });

  it('says so when there is nothing, and takes what is asked from its own address', async () => {
    await go('verify/?q=00000000000');
    expect(await shown().count()).toBe(0);
    expect(await page.locator('main [role=status]').textContent()).toContain('табылмады');
  });

  it('lists everything without a script', async () => {
    const silent = await browser.newContext({ javaScriptEnabled: false });
    const other = await silent.newPage();
    await other.goto(`${site.url}verify/`);
    expect(await other.locator('.verified > li:visible').count()).toBeGreaterThan(40);
    expect(await other.locator('form:visible').count()).toBe(0);
    await silent.close();
  });
});
