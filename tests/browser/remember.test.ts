import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import { BASE, BASE_SITE } from '../built-site.ts';
import { type Served, serve } from './served.ts';
import { visits } from './visits.ts';

const WORDS = STRINGS.stopped;
let site: Served;
let page: Page;
let complaints: string[];

visits((visit) => {
  ({ site, page, complaints } = visit);
});

afterEach(() => expect(complaints).toEqual([]));

const choose = (value: string) => page.locator(`.choice button[value=${value}]`);
const look = () =>
  page.evaluate(() => {
    const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
    return { backgroundColor, fontSize };
  });

describe('a choice of the reader', () => {
  it('of theme and size holds on the next page and after a reload', async () => {
    await page.goto(site.url);
    const before = await look();
    await choose('dark').click();
    await choose('large').click();
    const chosen = await look();
    expect(chosen.backgroundColor).not.toBe(before.backgroundColor);
    expect(Number.parseFloat(chosen.fontSize)).toBeGreaterThan(Number.parseFloat(before.fontSize));
    await page.goto(`${site.url}chapters/jobs/`);
    expect(await look()).toEqual(chosen);
    await page.reload();
    expect(await look()).toEqual(chosen);
    expect(await choose('large').getAttribute('aria-pressed')).toBe('true');
    expect(await choose('normal').getAttribute('aria-pressed')).toBe('false');
    await choose('auto').click();
    await choose('normal').click();
    await page.reload();
    expect(await look()).toEqual(before);
    expect(await page.evaluate(() => localStorage.getItem('uade-men-derek:theme'))).toBeNull();
  });

  it('is there before the first paint, while the other scripts are still on their way', async () => {
    await page.goto(site.url);
    await choose('dark').click();
    await choose('large').click();
    const chosen = await look();
    await page.addInitScript(() => {
      new PerformanceObserver((list, observer) => {
        const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
        Object.assign(globalThis, { painted: { backgroundColor, fontSize } });
        if (list.getEntries().length > 0) observer.disconnect();
      }).observe({ type: 'paint', buffered: true });
    });
    let go = () => {};
    const held = new Promise<void>((release) => {
      go = release;
    });
    let asked = 0;
    await page.route(/\.js$/, async (route) => {
      asked++;
      await held;
      return route.continue();
    });
    await page.goto(`${site.url}chapters/jobs/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'painted' in globalThis);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'painted'))).toEqual(chosen);
    expect(asked).toBeGreaterThan(0);
    go();
    await page.waitForLoadState('load');
    expect(await look()).toEqual(chosen);
  });

  it.each(['small', 'large'])('of %s text leaves no page scrolling sideways', async (size) => {
    await page.goto(site.url);
    await choose(size).click();
    for (const path of [
      '',
      'chapters/',
      'chapters/jobs/',
      'chapters/promise-and-data/',
      'charts/grants/',
    ])
      for (const width of [320, 768, 1024, 1250, 1280, 1440, 1500]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(site.url + path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at ${width}`).toBe(width);
      }
  });

  it.each(['small', 'large'])('of %s text leaves that of charts readable', async (size) => {
    await page.goto(site.url);
    await choose(size).click();
    await page.goto(`${site.url}chapters/jobs/`);
    for (const width of [320, 600, 660, 700, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const smallest = await page.evaluate(() => {
        const drawn = [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        return Math.min(
          ...drawn.flatMap((svg) => {
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [...svg.querySelectorAll('text')].map(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            );
          }),
        );
      });
      expect(smallest, `${width} px`).toBeGreaterThanOrEqual(11);
    }
  });
});

describe('the place where a reader stopped', () => {
  const line = () => page.locator('.stopped');

  /** Read a chapter until one of its paragraphs is at the upper edge of the window, and leave. */
  async function readTo(path: string, paragraph: number): Promise<string> {
    await page.goto(site.url + path);
    const id = await page.evaluate((n) => {
      const target = document.querySelectorAll('p[id^="p-"]')[n];
      target?.scrollIntoView();
      scrollBy(0, -300);
      return target?.id ?? '';
    }, paragraph);
    return id;
  }

  it('is offered on the opening and the list of chapters, and leads to the paragraph', async () => {
    const id = await readTo('chapters/jobs/', 6);
    for (const path of ['', 'chapters/']) {
      await page.goto(site.url + path);
      await page.getByRole('link', { name: WORDS.resume }).waitFor();
      expect((await line().textContent())?.replaceAll('\u00ad', '')).toMatch(
        new RegExp(`^${WORDS.at}: 6-тарау, .+ — ${WORDS.resume} ${WORDS.forget}$`),
      );
    }
    await page.getByRole('link', { name: WORDS.resume }).click();
    expect(page.url()).toBe(`${site.url}chapters/jobs/#${id}`);
    expect(await page.locator(`#${id}`).isVisible()).toBe(true);
  });

  it('is not offered to one who has read nothing, nor kept by one who has only looked in', async () => {
    await page.goto(site.url);
    expect(await line().isVisible()).toBe(false);
    await page.goto(`${site.url}chapters/jobs/`);
    await page.goto(site.url);
    expect(await line().isVisible()).toBe(false);
  });

  it('after the end of a chapter is the next one, after the last nowhere', async () => {
    for (const [path, next] of [
      ['chapters/jobs/', 'chapters/skills/'],
      ['chapters/promise-and-data/', undefined],
    ] as const) {
      await page.goto(site.url + path);
      await page.evaluate(() => document.querySelector('.end')?.scrollIntoView());
      await page.goto(site.url);
      if (next) expect(await line().locator('a').getAttribute('href')).toBe(`/${next}`);
      else expect(await line().isVisible()).toBe(false);
    }
  });

  it('is forgotten when the reader says so', async () => {
    await readTo('chapters/jobs/', 6);
    await page.goto(site.url);
    await page.getByRole('button', { name: WORDS.forget }).click();
    expect(await line().textContent()).toBe(WORDS.forgotten);
    await page.reload();
    expect(await line().isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('is not offered where there is no such chapter, and what is kept never becomes markup', async () => {
    await page.goto(site.url);
    for (const place of ['/chapters/none/#p-a', 'javascript:alert(1)', '<img src=x>']) {
      await page.evaluate((value) => localStorage.setItem('uade-men-derek:stopped', value), place);
      await page.reload();
      expect(await line().locator('a').getAttribute('href')).toBeNull();
      expect(await line().locator('p').isVisible()).toBe(false);
    }
  });

  it.each([320, 1280])('moves nothing while the page loads at %i px', async (width) => {
    await readTo('chapters/graduates/', 4);
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      Object.assign(globalThis, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          Object.assign(globalThis, { moved: Reflect.get(globalThis, 'moved') + entry.value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The words come late, as on a slow network.
    await page.route(/Page\..*\.js$/, async (route) => {
      await new Promise((go) => setTimeout(go, 500));
      await route.continue();
    });
    for (const path of ['', 'chapters/']) {
      await page.goto(site.url + path);
      await page.getByRole('link', { name: WORDS.resume }).waitFor();
      await page.evaluate(
        () => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))),
      );
      expect(await page.evaluate(() => Reflect.get(globalThis, 'moved')), path).toBeLessThan(0.01);
    }
  });

  it('is found below a base path too', async () => {
    const below = await serve(BASE_SITE, { base: BASE });
    await page.goto(`${below.url}chapters/jobs/`);
    await page.evaluate(() => document.querySelectorAll('p[id^="p-"]')[5]?.scrollIntoView());
    await page.goto(below.url);
    expect(await line().locator('a').getAttribute('href')).toMatch(`${BASE}chapters/jobs/#p-`);
    await below.close();
  });
});

describe('without storage', () => {
  it('a choice holds for the page, and nothing fails', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}chapters/jobs/`);
    const before = await look();
    await choose('dark').click();
    expect((await look()).backgroundColor).not.toBe(before.backgroundColor);
    await page.evaluate(() => scrollTo(0, 4000));
    await page.goto(site.url);
    expect(await look()).toEqual(before);
    expect(await page.locator('.stopped').isVisible()).toBe(false);
  });
});
