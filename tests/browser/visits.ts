import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

/** What a test has to do with a page: a page of its own, and all that its browser said. */
export interface Visit {
  browser: Browser;
  site: Served;
  page: Page;
  /** Everything on the console, and errors that nothing caught. */
  complaints: string[];
}

/** Start a browser and serve the built site for a file, and hand each of its tests a visit. */
export function visits(take: (visit: Visit) => void, options: BrowserContextOptions = {}): void {
  let browser: Browser;
  let site: Served;
  let context: BrowserContext;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    take({ browser, site, page, complaints });
  });
  afterEach(() => context.close());
}
