import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

/** Who reads: the size of the screen, and what they use or cannot use. */
export interface Reader {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  touch?: boolean;
  scripts?: boolean;
  still?: boolean;
}

/** Opens a page, does something there, and sees that the browser had nothing to complain of. */
export type Reading = (
  path: string,
  reader: Reader,
  act: (page: Page) => Promise<void>,
) => Promise<void>;

/** Start a browser and serve the built site for the tests of a file. */
export function readers(): Reading {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return async (path, reader, act) => {
    const context = await browser.newContext({
      viewport: { width: reader.width ?? 1280, height: reader.height ?? 800 },
      colorScheme: reader.theme ?? 'light',
      hasTouch: reader.touch ?? false,
      javaScriptEnabled: reader.scripts ?? true,
      reducedMotion: reader.still ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.url + path);
    await act(page);
    expect(complaints).toEqual([]);
    await context.close();
  };
}

/** Find the drawing of a page that is shown. */
export const drawn = (page: Page): Locator => page.locator('figure .chart:visible').first();

/** Find the mark of a cell in it. */
export const markOf = (page: Page, address: string): Locator =>
  drawn(page).locator(`a[data-cell="${address}"]`).first();

/** Find the open tip. */
export const tipOf = (page: Page): Locator => page.locator('.tip:visible');

/** Take soft hyphens and the kinds of spaces out of a text. */
export const plain = (text: string | null): string =>
  (text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** Bring a mark's shape to the middle of the screen and say where it is. */
export async function middle(page: Page, address: string) {
  const shape = markOf(page, address).locator(':scope > *').first();
  await shape.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await shape.boundingBox();
  if (!box) throw new Error(`${address} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** List the faults that axe finds on a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
