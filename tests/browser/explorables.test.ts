import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { answerTo } from '../../src/lib/guess.ts';
import { formatQuantity } from '../../src/lib/kazakh/quantity.ts';
import { type Assumptions, printBalance } from '../../src/lib/supply-demand.ts';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GUESSES = [
  { path: 'chapters/literacy/', chart: 'internet', of: 'internet/kaz-2015/share' },
  { path: 'chapters/skills/', chart: 'skills', of: 'skills/email/share' },
];
const [LITERACY = GUESSES[0] as (typeof GUESSES)[0]] = GUESSES;
const JOBS = 'chapters/jobs/';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Do something on a page, then see that the browser had nothing to complain of and nothing moved. */
async function visit(
  path: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(watchShifts);
  await page.goto(site.url + path);
  await page.evaluate(() => document.fonts.ready);
  // What moves while fonts arrive is the page's affair, not that of what is looked at here.
  if (options.javaScriptEnabled !== false) await movedOnPurpose(page);
  await act(page);
  if (options.javaScriptEnabled !== false)
    expect(await page.evaluate('globalThis.shifted')).toBeLessThan(0.01);
  expect(complaints).toEqual([]);
  await context.close();
}

/** Leave out of account what moved until now: a table that opens, or the page as it is printed. */
async function movedOnPurpose(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.evaluate('globalThis.shifted = 0');
}

/** Add up every layout shift of the page, those right after an input included. */
function watchShifts(): void {
  const global = globalThis as unknown as { shifted: number };
  global.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      global.shifted += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(on: {
          include: string[][];
        }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ include: [['.explorable'], ['figure']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** Drag a slider's ring from where it stands to a part of its length. */
async function drag(page: Page, slider: Locator, from: number, to: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider must be seen');
  const at = (part: number) => box.x + 13 + (box.width - 26) * part;
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(from), middle);
  await page.mouse.down();
  await page.mouse.move(at(to), middle, { steps: 12 });
  await page.mouse.up();
}

const text = async (place: Locator) => ((await place.textContent()) ?? '').trim();
const opacity = (place: Locator) => place.evaluate((element) => getComputedStyle(element).opacity);

describe.each(GUESSES)('a guess in $path', ({ path, chart, of }) => {
  const cell = story().cells.get(of);
  if (!cell) throw new Error(`no cell ${of}`);
  const printed = formatQuantity(cell).text;
  const told = (guess: number) => {
    const { before, after } = answerTo(guess, cell);
    return before + printed + after;
  };

  it('is made with a mouse and told how far it is from the datum', () =>
    visit(path, async (page) => {
      const guess = page.locator('guess-first');
      expect(await guess.locator('.outcome').isVisible()).toBe(false);
      expect(await opacity(page.locator(`#chart-${chart} .drawing > *`).first())).toBe('0');
      await drag(page, guess.locator('input'), 0.5, 0.8);
      expect(await text(guess.locator('output'))).toBe('80%');
      await guess.locator('[data-compare]').click();
      expect(await text(guess.locator('.outcome'))).toBe(told(80));
      expect(await guess.locator('.outcome').isVisible()).toBe(true);
      expect(await opacity(page.locator(`#chart-${chart} .drawing > *`).first())).toBe('1');
      expect(await text(guess.locator('[role=status]'))).toBe(answerTo(80, cell).spoken);
    }));

  it('is made with a keyboard, which keeps its place', () =>
    visit(path, async (page) => {
      const guess = page.locator('guess-first');
      await guess.locator('input').focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < 7; i += 1) await page.keyboard.press('ArrowRight');
      expect(await guess.locator('input').getAttribute('aria-valuetext')).toBe('7 пайыз');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await text(guess.locator('.outcome'))).toBe(told(7));
      expect(await guess.locator('[data-compare]').evaluate((e) => e.matches(':focus'))).toBe(true);
      await page.keyboard.press('Tab');
      expect(await guess.locator('.outcome a').evaluate((e) => e.matches(':focus'))).toBe(true);
    }));

  it('is made by touch', () =>
    visit(
      path,
      async (page) => {
        const guess = page.locator('guess-first');
        const slider = guess.locator('input');
        await slider.scrollIntoViewIfNeeded();
        const box = await slider.boundingBox();
        if (!box) throw new Error('the slider must be seen');
        await page.touchscreen.tap(box.x + 13 + (box.width - 26) * 0.3, box.y + box.height / 2);
        expect(Number.parseInt(await text(guess.locator('output')), 10)).toBeCloseTo(30, -0.5);
        await guess.locator('[data-compare]').tap();
        expect(await guess.locator('.outcome').isVisible()).toBe(true);
      },
      { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
    ));

  it('is made once', () =>
    visit(path, async (page) => {
      const guess = page.locator('guess-first');
      await guess.locator('[data-compare]').click();
      expect(await guess.locator('input').isDisabled()).toBe(true);
      await guess.locator('[data-compare]').click({ force: true });
      expect(await text(guess.locator('.outcome'))).toBe(told(50));
    }));

  it('may be left out: the datum is told and the chart has the focus', () =>
    visit(path, async (page) => {
      const guess = page.locator('guess-first');
      await guess.locator('[data-skip]').click();
      expect(await text(guess.locator('.outcome'))).toBe(`Дерек\u00a0— ${printed}.`);
      expect(await guess.locator('.outcome').isVisible()).toBe(true);
      expect(await guess.locator('[data-skip]').isVisible()).toBe(false);
      const drawing = page.locator(`#chart-${chart} .drawing`);
      expect(await opacity(drawing.locator('> *').first())).toBe('1');
      expect(await page.locator(`#chart-${chart}`).evaluate((e) => e.matches(':focus'))).toBe(true);
    }));

  it('leads from its datum to the row that holds it', () =>
    visit(path, async (page) => {
      await page.locator('guess-first [data-compare]').click();
      await page.locator('guess-first .outcome a').click();
      const row = page.locator('tr:target');
      expect(await row.locator(`[data-cell="${of}"]`).count()).toBe(1);
      expect(await row.isVisible()).toBe(true);
      await movedOnPurpose(page);
    }));

  it('without scripts is a question with its answer above an open chart', () =>
    visit(
      path,
      async (page) => {
        const guess = page.locator('guess-first');
        expect(await guess.locator('.prompt').isVisible()).toBe(true);
        expect(await text(guess.locator('.outcome'))).toBe(`Дерек\u00a0— ${printed}.`);
        expect(await guess.locator('.outcome').isVisible()).toBe(true);
        for (const control of await guess.locator('input, button').all())
          expect(await control.isVisible()).toBe(false);
        const drawing = page.locator(`#chart-${chart} .drawing`);
        expect(await opacity(drawing.locator('> *').first())).toBe('1');
      },
      { javaScriptEnabled: false },
    ));

  it.each(['light', 'dark'] as const)('has no fault for axe in any state, %s', (colorScheme) =>
    visit(
      path,
      async (page) => {
        expect(await violations(page)).toEqual([]);
        await page.locator('[data-compare]').click();
        expect(await violations(page)).toEqual([]);
        await page.reload();
        await page.locator('[data-skip]').click();
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    ),
  );

  it.each([320, 375, 768, 1440])('moves nothing at %d px', (width) =>
    visit(
      path,
      async (page) => {
        const guess = page.locator('guess-first');
        await guess.scrollIntoViewIfNeeded();
        const height = async () => (await guess.boundingBox())?.height;
        const before = await height();
        await drag(page, guess.locator('input'), 0.5, 1);
        await guess.locator('[data-compare]').click();
        expect(await height()).toBe(before);
      },
      { viewport: { width, height: 800 } },
    ),
  );
});

describe('the veil over a drawing', () => {
  const { path, chart, of } = LITERACY;
  const veiled = (page: Page) => page.locator(`#chart-${chart} [data-veil]`).count();

  it.each<[string, (page: Page) => Promise<void>]>([
    [
      'who comes to a mark by keyboard',
      (page) => page.locator(`#chart-${chart} svg a`).first().focus(),
    ],
    ['who searches the page', (page) => page.keyboard.press('Control+f')],
    [
      'who follows a link to the chart',
      (page) => page.evaluate((id) => location.assign(`#${id}`), `chart-${chart}`),
    ],
    [
      'who follows a number to its row',
      (page) => page.locator(`.passage a:has([data-cell="${of}"])`).first().click(),
    ],
  ])('lifts for a reader %s', (_who, act) =>
    visit(path, async (page) => {
      expect(await veiled(page)).toBe(1);
      await act(page);
      await expect.poll(() => veiled(page)).toBe(0);
      await movedOnPurpose(page);
    }),
  );

  it('is not laid for a reader who comes by a link to the chart', () =>
    visit(`${path}#chart-${chart}`, async (page) => {
      expect(await page.locator('guess-first[data-state=open]').count()).toBe(1);
      expect(await veiled(page)).toBe(0);
    }));

  it('is not printed, nor what is to be set', () =>
    visit(path, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await opacity(page.locator(`#chart-${chart} .drawing > *`).first())).toBe('1');
      expect(await page.locator('guess-first .outcome').isVisible()).toBe(true);
      expect(await page.locator('guess-first fieldset').isVisible()).toBe(false);
      await movedOnPurpose(page);
    }));

  it('keeps the drawing readable for those who hear it', () =>
    visit(path, async (page) => {
      const mark = page.locator(`#chart-${chart} svg.wide a[data-cell="${of}"]`);
      expect(await mark.getAttribute('aria-label')).toContain('70 бүтін оннан 8 пайыз');
      expect(await page.locator(`#chart-${chart} [aria-hidden=true]:has(a)`).count()).toBe(0);
    }));
});

describe('the balance of demand and supply', () => {
  const { cells } = story();
  const value = (address: string) => cells.get(address)?.value ?? Number.NaN;
  const base = {
    openings: value('jobs/2025/openings'),
    diplomas: value('graduates/stated/diplomas'),
  };
  const OURS: Assumptions = { it: 25, join: 50, years: 7 };

  /** Read the assumptions and what came of them off the page. */
  async function shown(page: Page) {
    const own = page.locator('supply-demand');
    const values = await own
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).valueAsNumber));
    return { values, words: await text(own.locator('[data-printed=words]')) };
  }
  const expected = (assumptions: Assumptions) => ({
    values: Object.values(assumptions),
    words: printBalance(base, assumptions).words,
  });
  const query = (page: Page) => new URL(page.url()).search;

  it('is dragged with a mouse, and sentence, formula and bars follow', () =>
    visit(JOBS, async (page) => {
      expect(await shown(page)).toEqual(expected(OURS));
      const own = page.locator('supply-demand');
      await drag(page, own.locator('input').first(), 24 / 99, 1);
      const all = { ...OURS, it: 100 };
      expect(await shown(page)).toEqual(expected(all));
      expect(await text(own.locator('b[data-printed=demand]'))).toBe('900\u00a0000');
      expect(await own.locator('[data-bar=demandBar]').getAttribute('width')).toBe('100.00%');
      expect(await text(own.locator('output').first())).toBe('100%');
    }));

  it('is set with a keyboard and says values with their units', () =>
    visit(JOBS, async (page) => {
      const years = page.locator('#assume-years');
      await years.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await years.getAttribute('aria-valuetext')).toBe('2 жыл');
      expect(await shown(page)).toEqual(expected({ ...OURS, years: 2 }));
    }));

  it('is set by touch', () =>
    visit(
      JOBS,
      async (page) => {
        const slider = page.locator('#assume-join');
        await slider.scrollIntoViewIfNeeded();
        const box = await slider.boundingBox();
        if (!box) throw new Error('the slider must be seen');
        await page.touchscreen.tap(box.x + box.width - 2, box.y + box.height / 2);
        expect(await shown(page)).toEqual(expected({ ...OURS, join: 100 }));
      },
      { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
    ));

  it('keeps its state in the address, which opens it for others at its place', () =>
    visit(`${JOBS}?other=1`, async (page) => {
      await page.locator('#assume-it').fill('5');
      await page.locator('#assume-join').fill('15');
      await page.locator('#assume-years').fill('10');
      await expect.poll(() => query(page)).toBe('?other=1&it=5&join=15&years=10');
      const address = page.url().replace(site.url, '');
      expect(address).toMatch(/#supply-demand$/);
      await visit(address, async (other) => {
        const even = expected({ it: 5, join: 15, years: 10 });
        expect(even.words).toContain('тең');
        expect(await shown(other)).toEqual(even);
        expect(await other.locator('supply-demand').evaluate(inView)).toBe(true);
      });
    }));

  it('goes back to what we began with, in the address too', () =>
    visit(`${JOBS}?it=90&years=2`, async (page) => {
      expect(await shown(page)).toEqual(expected({ it: 90, join: 50, years: 2 }));
      await page.locator('[data-reset]').click();
      expect(await shown(page)).toEqual(expected(OURS));
      await expect.poll(() => query(page)).toBe('');
    }));

  it.each([
    '?it=0&join=101&years=-1',
    '?it=%D3%99&join=1e1&years=<img src=x onerror=alert(1)>',
    '?it=&join&years=7.5&it=9999',
    '?%E0%A4%A',
  ])('ignores garbage in the address: %s', (garbage) =>
    visit(JOBS + garbage, async (page) => {
      expect(await shown(page)).toEqual(expected(OURS));
    }),
  );

  it('speaks once a change has settled, not at every step', () =>
    visit(JOBS, async (page) => {
      const status = page.locator('supply-demand [role=status]');
      await status.evaluate((element) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
          childList: true,
        });
      });
      await page.locator('#assume-it').focus();
      for (let i = 0; i < 20; i += 1) await page.keyboard.press('ArrowRight');
      const { spoken } = printBalance(base, { ...OURS, it: 45 });
      await expect.poll(() => page.evaluate('globalThis.said')).toEqual([spoken]);
      await page.waitForTimeout(700);
      expect(await page.evaluate('globalThis.said')).toEqual([spoken]);
    }));

  it('without scripts tells our assumptions, their reasons, the formula and the result', () =>
    visit(
      JOBS,
      async (page) => {
        const own = page.locator('supply-demand');
        const { words } = expected(OURS);
        for (const told of ['25%', '50%', '7\u00a0жыл', '225\u00a0000', '105\u00a0000', words])
          expect(await own.getByText(told, { exact: true }).first().isVisible()).toBe(true);
        expect(await own.getByText('дереккөзде жоқ').count()).toBe(3);
        expect(await own.locator('.still').isVisible()).toBe(true);
        expect(await own.locator('.live').isVisible()).toBe(false);
        for (const control of await own.locator('input, button').all())
          expect(await control.isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  it.each(['light', 'dark'] as const)('has no fault for axe, changed or not, %s', (colorScheme) =>
    visit(
      JOBS,
      async (page) => {
        expect(await violations(page)).toEqual([]);
        await page.locator('#assume-it').fill('1');
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    ),
  );

  it.each([320, 375, 480, 600, 768, 1280])('keeps its height at %d px whatever is set', (width) =>
    visit(
      JOBS,
      async (page) => {
        const own = page.locator('supply-demand');
        await own.scrollIntoViewIfNeeded();
        const heights = new Set<number | undefined>();
        for (const [it, join, years] of [
          [25, 50, 7],
          [1, 1, 1],
          [100, 100, 10],
          [1, 100, 10],
          [100, 1, 1],
          [5, 15, 10],
          [97, 89, 9],
        ] as const) {
          await page.locator('#assume-it').fill(String(it));
          await page.locator('#assume-join').fill(String(join));
          await page.locator('#assume-years').fill(String(years));
          heights.add((await own.boundingBox())?.height);
        }
        expect([...heights]).toHaveLength(1);
      },
      { viewport: { width, height: 800 } },
    ),
  );
});

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

describe('what is set by hand', () => {
  it.each([
    [LITERACY.path, 'guess-first'],
    [JOBS, 'supply-demand'],
  ])('in %s takes the same room before its script has run', async (path, name) => {
    const boxes = async (scripts: RegExp) => {
      const page = await browser.newPage({ viewport: { width: 700, height: 800 } });
      await page.route(scripts, (route) => route.abort());
      await page.goto(site.url + path);
      await page.evaluate(() => document.fonts.ready);
      const box = await page.locator(name).boundingBox();
      const set = await page.locator(`${name} input`).first().isEnabled();
      await page.close();
      return { box, set };
    };
    const [without, run] = [await boxes(/Guess|SupplyDemand/), await boxes(/nothing/)];
    expect([without.set, run.set]).toEqual([false, true]);
    expect(without.box).toEqual(run.box);
  });

  it.each([...GUESSES.map(({ path }) => path), JOBS])('in %s is large enough to hit', (path) =>
    visit(
      path,
      async (page) => {
        for (const control of await page.locator('.explorable :is(input, button)').all()) {
          const box = await control.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
      },
      { viewport: { width: 320, height: 700 } },
    ),
  );

  it.each([
    ['the guess', LITERACY.path, 'chapters/grants/'],
    ['the balance', JOBS, 'chapters/grants/'],
  ])(
    'of %s loads at most 4 kB of its own, and only where it stands',
    async (_what, path, other) => {
      const scripts = async (one: string) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        const found = new Map<string, number>();
        page.on('response', async (response) => {
          if (response.request().resourceType() !== 'script') return;
          found.set(response.url(), brotliCompressSync(await response.body()).length);
        });
        await page.goto(site.url + one, { waitUntil: 'networkidle' });
        await context.close();
        return found;
      };
      const [here, there] = [await scripts(path), await scripts(other)];
      const own = [...here].filter(([url]) => !there.has(url));
      expect(own.length).toBeGreaterThan(0);
      expect(own.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(4096);
      expect([...here.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(12_288);
    },
  );
});
