import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insetOf } from '../../src/charts/parts/drawing.ts';
import { launch } from '../browser/chromium.ts';

const STYLES = new URL('../../src/styles/', import.meta.url);
const drawn = (width: number) =>
  readFileSync(new URL(`snapshots/programmes-${width}.svg`, import.meta.url), 'utf8');

/** Read a sheet with those that it imports. */
function sheet(name: string): string {
  const css = readFileSync(new URL(name, STYLES), 'utf8');
  return css.replace(/@import "\.\/(.+?)";/g, (_import, file) => sheet(file));
}

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

describe('a drawing in a frame on another site', () => {
  it.each([320, 360, 400, 599])(
    '%i px wide has words of 11 px, below the title’s',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 600 } });
      await page.setContent(
        `<!doctype html><style>${sheet('frame.css')}</style><main><figure><h1>Тақырып</h1>
      <div class="drawing">${drawn(720)}${drawn(360)}</div></figure></main>`,
      );
      const title = await page.locator('h1').boundingBox();
      const drawing = await page.locator('svg.narrow').boundingBox();
      const scale = (drawing?.width ?? 0) / 360;
      expect(13 * scale).toBeGreaterThanOrEqual(11);
      const words = (drawing?.x ?? 0) + insetOf(360) * scale;
      expect(Math.abs(words - (title?.x ?? 0))).toBeLessThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    },
  );
});
