import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { copy } from '../built-site.ts';
import { launch } from './chromium.ts';

/** A copy of the project in which an editor writes, and the server that shows it. */
const DESK = '.tmp/desk';
const CHAPTER = `${DESK}/src/content/chapters/02-literacy.mdx`;
let server: ChildProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let url = '';
let written = '';

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

beforeAll(async () => {
  rmSync(DESK, { recursive: true, force: true });
  copy(DESK);
  written = readFileSync(CHAPTER, 'utf8');
  const port = await freePort();
  url = `http://localhost:${port}`;
  // Astro's server answers nothing where it takes itself for tried by Vitest.
  const { VITEST: _tried, ...own } = process.env;
  const env = { ...own, NODE_ENV: 'development' };
  server = spawn('astro', ['dev', '--port', String(port)], { cwd: DESK, env, stdio: 'ignore' });
  browser = await launch();
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await vi.waitFor(() => page.goto(`${url}/chapters/literacy/`), { timeout: 150_000 });
  // A busy machine takes its time to start a server that bundles as it goes.
}, 180_000);

afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** Go to a page, again where the server is still renewing it, until it answers with a status. */
async function arrive(to: Page, path: string, status = 200): Promise<void> {
  const options = { timeout: 10_000, waitUntil: 'domcontentloaded' } as const;
  await vi.waitFor(
    async () => expect((await to.goto(`${url}/${path}`, options))?.status()).toBe(status),
    { timeout: 45_000, interval: 200 },
  );
}

beforeEach(async () => {
  writeFileSync(CHAPTER, written);
  await arrive(page, 'chapters/literacy/');
});

describe('the desk', () => {
  it('shows the address of a number that is pointed at', async () => {
    const number = page
      .locator('main p a.v', { has: page.locator('[data-kind=measured]') })
      .first();
    await number.hover();
    const label = page.locator('.desk-address');
    const address = await number.locator('data').getAttribute('data-cell');
    expect(address).toMatch(/^literacy\//);
    expect(await label.textContent()).toBe(`${address} · өлшенген`);
    expect(await label.isVisible()).toBe(true);
  });

  it('lists cells, those of the page first, and copies what binds one', async () => {
    await page.getByRole('button', { name: 'Ұяшықтар' }).click();
    const open = page.locator('.desk-cells details[open] summary');
    await open.first().waitFor();
    expect((await open.allTextContents()).join()).toContain('(literacy)');
    await page.getByRole('searchbox', { name: /Іздеу/ }).fill('literacy 2015');
    await page.locator('.desk-cells li:visible button').first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '<Value of="literacy/2015/share" />',
    );
  });

  it('shows new prose without being asked', async () => {
    writeFileSync(CHAPTER, `${written}\nЖаңа сөйлем осында тұр.\n`);
    await page.getByText('Жаңа сөйлем осында тұр.').waitFor();
  });

  it('shows every fault in place of the page, and the page again when they are mended', async () => {
    writeFileSync(
      CHAPTER,
      written
        .replace('of="literacy/2013/share"', 'of="literacy/2012/share"')
        .replace('\n## ', '\nБұл { адам\n\n## '),
    );
    await page.getByRole('heading', { name: 'Табылған қате саны: 2' }).waitFor();
    const text = await page.locator('ol').textContent();
    expect(text).toMatch(/src\/content\/chapters\/02-literacy\.mdx:\d+:\d+/);
    expect(text).toContain('«literacy/2012/share» деген ұяшық жоқ. Бәлкім,');
    expect(text).toContain('Бұл { адам\n    ▲');
    writeFileSync(CHAPTER, written);
    await page.locator('main h1').waitFor();
  });

  it.each(['desk', 'gallery', 'health', 'guide'])(
    'shows /%s/ also while there are faults',
    async (name) => {
      writeFileSync(CHAPTER, `${written}\nБұл { адам\n`);
      await arrive(page, 'chapters/literacy/', 500);
      await arrive(page, `${name}/`);
    },
  );

  it('shows a picture of every drawing with a file to copy', async () => {
    await page.goto(`${url}/gallery/`);
    const figures = page.locator('figure[data-chart]');
    expect(await figures.count()).toBe(DRAWINGS.size);
    expect(await page.locator('.chart.wide:visible').count()).toBe(DRAWINGS.size);
    await page.getByRole('button', { name: 'Көшіріп алу' }).first().click();
    await page.getByRole('button', { name: 'Көшірілді' }).waitFor();
    const [first] = DRAWINGS.keys();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `drawing: ${first}\n`,
    );
  });

  it('has a gallery that fits a phone', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${url}/gallery/`);
    expect(await page.locator('.chart.narrow:visible').count()).toBe(DRAWINGS.size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
