import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, writeWorker } from '../../src/build/site/offline.ts';
import { story } from '../../src/build/story.ts';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import { BASE, BASE_SITE, ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WORDS = STRINGS.offline;
/** A copy of the site that a test may change, as a host's files change. */
const HOST = '.tmp/host';

let browser: Browser;
let site: Served;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

beforeEach(async () => {
  rmSync(HOST, { recursive: true, force: true });
  cpSync(ROOT_SITE, HOST, { recursive: true });
  site = await serve(HOST, { offline: true });
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(async () => {
  await context.close();
  await site.close();
});

/** Visit the opening and wait until everything is kept. */
async function visit(url = site.url): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function disconnect(): Promise<void> {
  await context.setOffline(true);
  await site.close();
}

/** Publish another build: some pages changed, and a worker that knows them. */
async function publish(paths: readonly string[]): Promise<void> {
  for (const name of globSync('**/*.html', { cwd: HOST })) {
    const html = readFileSync(`${HOST}/${name}`, 'utf8').replace(/ data-revision="[^"]*"/, '');
    const changed = paths.includes(name) ? html.replace('</h1>', ' (түзетілді)</h1>') : html;
    writeFileSync(`${HOST}/${name}`, changed);
  }
  await writeWorker(HOST, '/');
}

const update = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing ?? registration.waiting;
    if (coming)
      await new Promise<void>((done) => {
        coming.onstatechange = () => coming.state === 'activated' && done();
      });
  });

/** Stand before the host on a port of its own; while it is stuck, a request gets no answer. */
async function before(host: Served): Promise<Served & { stuck: boolean }> {
  const server = createServer(async (request, response) => {
    if (front.stuck) return;
    const answer = await fetch(new URL(request.url ?? '', host.url));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const front = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
    stuck: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return front;
}

const cacheKeys = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });

const sign = () => page.getByRole('status').filter({ hasText: WORDS.newer });

describe('without a network, after a first visit', () => {
  it('every page of the story opens, with its charts and letters', async () => {
    await visit();
    await disconnect();
    const pages = keptFiles(ROOT_SITE, '/').filter(({ url }) => url.endsWith('/'));
    expect(pages.length).toBeGreaterThan(50);
    for (const { url } of pages) {
      const response = await page.goto(site.url + url.slice(1));
      expect(response?.fromServiceWorker(), url).toBe(true);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shown = await page.evaluate(() => ({
        h1: document.querySelectorAll('h1').length,
        serif: document.fonts.check('16px "Source Serif 4"'),
        styled: getComputedStyle(document.body).margin === '0px',
        flat: [...document.querySelectorAll('figure[data-chart] svg.wide, figure svg.narrow')]
          .map((svg) => svg.getBoundingClientRect().height)
          .filter((height) => height > 0 && height < 60).length,
      }));
      expect(shown, url).toEqual({ h1: 1, serif: true, styled: true, flat: 0 });
    }
    for (const { slug, number, charts } of story().chapters) {
      await page.goto(site.url + (number === 0 ? '' : `chapters/${slug}/`));
      expect(await page.locator('figure .drawing svg:visible').count()).toBe(charts.length);
    }
    expect(complaints).toEqual([]);
  });

  it('the search finds', async () => {
    await visit();
    await disconnect();
    await page.goto(`${site.url}search/?q=${encodeURIComponent('сауаттылық')}`);
    await page.locator('.found a').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('a page that is not kept says so and names those that are; an edition is left to its host', async () => {
    await visit();
    await disconnect();
    await page.goto(`${site.url}verify/`);
    expect(await page.locator('h1').textContent()).toBe(WORDS.title);
    expect(await page.locator('.contents li').count()).toBe(story().chapters.length - 1);
    const edition = `${site.url}editions/${story().editions.at(-1)?.date}/`;
    await expect(page.goto(edition)).rejects.toThrow('ERR_');
  });

  it('a page opens after some seconds where the network is there but stuck', async () => {
    const front = await before(site);
    await visit(front.url);
    front.stuck = true;
    await page.goto(`${front.url}chapters/jobs/`, { timeout: 10_000 });
    expect(await page.locator('figure .drawing svg:visible').count()).toBe(1);
    await front.close();
  });

  it('works below a base path, and for nothing beside it', async () => {
    const below = await serve(BASE_SITE, { base: BASE, offline: true });
    await page.goto(below.url);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(below.url);
    await context.setOffline(true);
    await below.close();
    await page.goto(`${below.url}chapters/jobs/`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('what is kept', () => {
  it('comes when the page has been loaded, and is a megabyte at most', async () => {
    let go = () => {};
    const held = new Promise<void>((release) => {
      go = release;
    });
    await page.route(/\.woff2$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url, { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(2000);
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await registered()).toBe(0);
    go();
    await expect.poll(registered, { timeout: 10_000 }).toBe(1);
    const files = keptFiles(ROOT_SITE, '/').map(({ url }) => url.replace(/\/$/, '/index.html'));
    const sizes = files.map((url) => {
      const bytes = readFileSync(ROOT_SITE + url);
      return url.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('is nothing for a reader who saves data', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    });
    await page.goto(site.url);
    await page.waitForTimeout(2000);
    const count = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(count).toBe(0);
    expect(await cacheKeys()).toEqual([]);
  });

  it('never stands in the way of what the host shows, even where the worker is gone from it', async () => {
    await visit();
    await publish(['chapters/jobs/index.html']);
    rmSync(`${HOST}/sw.js`);
    await page.goto(`${site.url}chapters/jobs/`);
    expect(await page.locator('h1').textContent()).toContain('(түзетілді)');
  });

  it('leaves an edition to its host while there is a network too', async () => {
    await visit();
    const live = await page.goto(`${site.url}chapters/jobs/`);
    expect(live?.fromServiceWorker()).toBe(true);
    const path = `editions/${story().editions.at(-1)?.date}/chapters/jobs/`;
    const cited = await page.goto(site.url + path);
    expect(cited?.fromServiceWorker()).toBe(false);
    expect(await cited?.text()).toBe(readFileSync(`${HOST}/${path}index.html`, 'utf8'));
  });
});

describe('a new build', () => {
  it('is announced on an open page that it changed, is one press away, and what was kept is replaced', async () => {
    await visit();
    const before = await cacheKeys();
    await publish(['index.html', 'method/index.html']);
    await update();
    await sign().waitFor();
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
    const after = await cacheKeys();
    expect(after.length).toBe(before.length);
    expect(after.filter((url) => !before.includes(url))).toHaveLength(2);
    await Promise.all([
      page.waitForNavigation(),
      page.getByRole('button', { name: WORDS.renew }).click(),
    ]);
    expect(await page.locator('h1').textContent()).toContain('(түзетілді)');
    await disconnect();
    await page.goto(`${site.url}method/`);
    expect(await page.locator('h1').textContent()).toContain('(түзетілді)');
    expect(await sign().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is not announced where the page is the same, or new already; and can be put off', async () => {
    await visit();
    await publish(['method/index.html']);
    await update();
    await page.waitForTimeout(300);
    expect(await sign().isVisible()).toBe(false);
    await publish(['method/index.html', 'chapters/jobs/index.html']);
    await page.goto(`${site.url}chapters/jobs/`);
    await update();
    await page.waitForTimeout(300);
    expect(await sign().isVisible()).toBe(false);
    await publish(['chapters/jobs/index.html']);
    await update();
    await sign().waitFor();
    await page.getByRole('button', { name: WORDS.later }).click();
    expect(await sign().isVisible()).toBe(false);
  });

  it('built without the worker takes back what earlier ones kept', async () => {
    await visit();
    expect((await cacheKeys()).length).toBeGreaterThan(50);
    // Another site on the same host keeps things too.
    await page.evaluate(async () => {
      const other = await caches.open(`workbox-precache-v2-${location.href}other/`);
      await other.put('/other/', new Response());
    });
    process.env['OFFLINE'] = 'off';
    await publish([]).finally(() => delete process.env['OFFLINE']);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    const left = async () => ({
      registrations: await page.evaluate(
        async () => (await navigator.serviceWorker.getRegistrations()).length,
      ),
      kept: (await cacheKeys()).length,
    });
    await expect.poll(left, { timeout: 10_000 }).toEqual({ registrations: 0, kept: 1 });
    expect(complaints).toEqual([]);
  });
});
