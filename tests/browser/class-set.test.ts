import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import { fileOf } from '../site/works.ts';
import { unzip } from '../site/zip.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'class-set-'));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Unpack the set of a chapter as a teacher does, and open its page from the disk. */
async function open(slug: string, options: { width: number; scripts: boolean }) {
  for (const { entry, bytes } of await unzip(fileOf(workOf(`chapter-${slug}`), 'zip'))) {
    const file = join(folder, slug, entry.fileName);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    javaScriptEnabled: options.scripts,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(folder, slug, 'index.html')).href);
  return { page, complaints, asked, close: () => context.close() };
}

describe.each(story().chapters.map((chapter) => [chapter.slug, chapter] as const))(
  'the set for a class of %s',
  (slug, { charts }) => {
    it.each([
      { width: 1280, shown: 'wide', hidden: 'narrow', scripts: false },
      { width: 320, shown: 'narrow', hidden: 'wide', scripts: true },
    ])('opens from the disk and shows its charts at $width px', async (options) => {
      const { page, complaints, asked, close } = await open(slug, options);
      const figures = await page.locator('figure[data-chart]').all();
      expect(figures).toHaveLength(charts.length);
      for (const figure of figures) {
        const box = await figure.locator(`svg.${options.shown}`).boundingBox();
        expect(box?.height).toBeGreaterThan(60);
        // The stylesheet hides it.
        expect(await figure.locator(`svg.${options.hidden}`).isVisible()).toBe(false);
      }
      expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'loaded').length;
      });
      expect(faces).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
      await close();
    });
  },
);
