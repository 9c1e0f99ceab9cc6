import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { HOST } from '../site/works.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const WIDTHS = [200, 320, 400, 752];
const ids = [...story().charts.keys()];

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** List what reaches over the edges of a frame's page, and how far down its content goes in px. */
const measure = (frame: Frame | Page) =>
  frame.evaluate(() => {
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
    });
    return {
      over: over.map((element) => element.outerHTML.slice(0, 120)),
      scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
      room: innerHeight,
    };
  });

describe.each(ids)('the page of %s for a frame', (id) => {
  it('keeps within every width', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}charts/${id}/embed/`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { over, scrolls } = await measure(page);
      expect({ over, scrolls }, `${width} px`).toEqual({ over: [], scrolls: 0 });
    }
    await page.close();
  });
});

describe('the code for another site', () => {
  /** Serve a page of another origin that holds what a chart's oEmbed answer gives. */
  async function open(id: string, width: number, change = (html: string) => html) {
    const { html } = JSON.parse(readFileSync(`${ROOT_SITE}/charts/${id}/oembed.json`, 'utf8'));
    const code = change(html.replace(`src="${HOST}/`, `src="${site.url}`));
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="kk"><title>Басқа сайт</title><body style="margin:0;width:${width}px">${code}`,
      );
    }).listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
    await context.route(`${HOST}/**`, (route) => route.fulfill({ body: 'сайттың өзі' }));
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addStyleTag({ content: 'blockquote { margin: 0 }' });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('no frame');
    await frame.waitForURL(/\/embed\/$/);
    const close = async () => {
      await context.close();
      server.close();
    };
    return { page, frame, context, close };
  }

  it.each(ids)('shows all of %s with its styles, though its frame is of no origin', async (id) => {
    for (const width of WIDTHS) {
      const { page, frame, close } = await open(id, width);
      const [shown, hidden] = width > 600 ? ['wide', 'narrow'] : ['narrow', 'wide'];
      expect(await frame.evaluate(() => self.origin)).toBe('null');
      expect((await frame.locator(`svg.${shown}`).boundingBox())?.height).toBeGreaterThan(60);
      expect(await frame.locator(`svg.${hidden}`).isVisible()).toBe(false);
      const { over, scrolls, height, room } = await measure(frame);
      expect({ over, scrolls }, `${width} px`).toEqual({ over: [], scrolls: 0 });
      if (width >= 320) expect(height, `${width} px`).toBeLessThanOrEqual(room);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        1000,
      );
      await close();
    }
  });

  it('works in a frame that allows popups alone, and leads to the chart’s page in another window', async () => {
    const sandbox = (html: string) => html.replace(/sandbox="[^"]*"/, 'sandbox="allow-popups"');
    const { page, frame, close } = await open('literacy', 752, sandbox);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-popups');
    expect(await frame.locator('svg.narrow').isVisible()).toBe(false);
    const [window] = await Promise.all([page.waitForEvent('popup'), frame.locator('h1 a').click()]);
    expect(window.url()).toBe(`${HOST}/charts/literacy/`);
    expect(page.url()).toMatch(/^http:\/\/127/);
    await close();
  });

  it('leaves a whole reference where a site takes the frame away', async () => {
    const bare = (html: string) => html.replace(/<iframe.*<\/iframe>/s, '');
    const { html } = JSON.parse(readFileSync(`${ROOT_SITE}/charts/literacy/oembed.json`, 'utf8'));
    const page = await browser.newPage();
    await page.setContent(bare(html));
    const words = await page.locator('blockquote').textContent();
    expect(words).toContain('Екі жылдағы');
    expect(words).toContain(await page.locator('blockquote a').getAttribute('href'));
    await page.close();
  });
});
