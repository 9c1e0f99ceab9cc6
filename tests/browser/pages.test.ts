import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { readPages } from '../site/pages.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = readPages(ROOT_SITE).map(({ path }) => path.slice(1));
// Frames are alike: one of each kind is looked at here, all of them in tests of their own.
const framed = /\/(?:embed|status\/[^/]+)\/$/;
const paths = all.filter((path) => {
  const kind = framed.exec(path)?.[0].split('/')[1];
  return !kind || path === all.find((other) => framed.test(other) && other.includes(`/${kind}/`));
});

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Open a page and collect what the browser complains about. */
async function open(path: string, options: { width: number; scripts?: boolean }) {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    javaScriptEnabled: options.scripts ?? true,
    // What is narrow is a phone: nothing hovers there.
    isMobile: options.width === 320,
    hasTouch: options.width === 320,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.goto(site.url + path);
  return { page, complaints, close: () => context.close() };
}

/** Count, in the page, the faces of its stylesheet that the browser does not take. */
function facesLeftOut(): number {
  const css = document.querySelector('style')?.textContent ?? '';
  return (css.match(/@font-face/g)?.length ?? Number.NaN) - document.fonts.size;
}

/** Let axe look for faults; `rules` leaves out all others. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const result = await axe.run(runOnly ? { runOnly } : {});
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, rules);
}

const LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
// Pages of one kind are laid out alike where there is room: a few of each are looked at there.
const few = paths.filter((path) => {
  const kind = path.split('/')[0];
  return paths.filter((other) => other.split('/')[0] === kind).indexOf(path) < 4;
});
const cases = [
  ...paths.map((path) => ({ path, width: 320 })),
  ...few.map((path) => ({ path, width: 1280 })),
];

describe('every page', () => {
  it.each(cases)(
    '/$path has no fault for axe in either theme, no complaint and no sideways scroll at $width px',
    async ({ path, width }) => {
      const { page, complaints, close } = await open(path, { width });
      expect(await page.evaluate(facesLeftOut)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(AXE);
      // What a wider page could break is its layout; names, roles and structure are the same.
      expect(await violations(page, width > 320 ? LAYOUT : undefined)).toEqual([]);
      // A theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

/** Sums, in the page, how far its parts have moved since it began to show (Layout Instability). */
function shifted(): Promise<number> {
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries().map((entry) => Reflect.get(entry, 'value'));
      done(shifts.reduce((sum, value) => sum + value, 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(0), 300);
  });
}

describe('a page of each kind', () => {
  const kinds = new Map(few.map((path) => [path.split('/')[0], path]));

  it.concurrent.each([...kinds.values()])(
    '/%s moves nothing when its scripts have come',
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 412, height: 800 } });
      const page = await context.newPage();
      // A font of the machine may be of any width: what our own move is no matter of scripts.
      await page.route(/\.woff2$/, (route) => route.abort());
      await page.route(/\.js$/, async (route) => {
        await page.waitForTimeout(300);
        await route.continue();
      });
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(shifted)).toBeLessThan(0.01);
      await context.close();
    },
  );
});

describe('without scripts', () => {
  it.each(['', ...paths.filter((path) => /^(chapters|charts)\/[a-z]/.test(path))])(
    '/%s shows its charts',
    async (path) => {
      for (const [width, shown] of [
        [320, 'narrow'],
        [1280, 'wide'],
      ] as const) {
        const { page, close } = await open(path, { width, scripts: false });
        for (const figure of await page.locator('figure[data-chart]').all()) {
          const box = await figure.locator(`svg.${shown}`).boundingBox();
          expect(box?.height).toBeGreaterThan(60);
          const other = figure.locator(`svg.${shown === 'wide' ? 'narrow' : 'wide'}`);
          expect(await other.isVisible()).toBe(false);
        }
        await close();
      }
    },
  );
});
