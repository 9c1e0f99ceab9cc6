import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { numberId } from '../../src/lib/cell.ts';
import { formatQuantity } from '../../src/lib/kazakh/quantity.ts';
import { KIND_WORDS } from '../../src/lib/kazakh/strings.ts';
import { ROOT_SITE } from '../built-site.ts';
import { launch } from './chromium.ts';
import { type Served, serve } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { cells, charts, sources } = story();

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(ROOT_SITE)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Reader {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  touch?: boolean;
  scripts?: boolean;
  still?: boolean;
}

/** Open a page as a reader does, do something there, and see that the browser had nothing to complain of. */
async function reading(path: string, reader: Reader, act: (page: Page) => Promise<void>) {
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
}

const drawn = (page: Page) => page.locator('figure .chart:visible').first();
const markOf = (page: Page, address: string) =>
  drawn(page).locator(`a[data-cell="${address}"]`).first();
const tipOf = (page: Page) => page.locator('.tip:visible');
const plain = (text: string | null) =>
  (text ?? '').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** The middle of a mark's shape on the screen, once it is there. */
async function middle(page: Page, address: string) {
  const shape = markOf(page, address).locator(':scope > *').first();
  await shape.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await shape.boundingBox();
  if (!box) throw new Error(`${address} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

/** What the tip of a cell must say, from the data. */
function saying(chart: string, address: string) {
  const cell = cells.get(address);
  if (!cell) throw new RangeError(address);
  for (const { head, rows, kinds } of charts.get(chart)?.tables ?? [])
    for (const { header, cells } of rows) {
      const column = cells.findIndex((one) => one?.address === address);
      if (column < 0) continue;
      return {
        label: kinds ? header : `${head[column + 1]}, ${header}`,
        value: `${formatQuantity(cell).text} ${KIND_WORDS[cell.kind].name}`,
        sources: cell.sources.map(({ source }) => sources.get(source)?.short ?? ''),
        cite: `/data/${cell.dataset}/#${numberId(address)}`,
      };
    }
  throw new RangeError(`${chart} does not show ${address}`);
}

/** A few marks of every drawing: a first, a last, one in the middle, one set apart. */
const MARKS: Record<string, string[]> = {
  literacy: ['literacy/2013/share', 'literacy/2015/share', 'derived/literacy-rise-2015/value'],
  internet: ['internet/kaz-2006/share', 'internet/kaz-2011/share', 'internet/wld-2024/share'],
  exports: ['exports/kaz-2013/exports', 'exports/kaz-2024/exports', 'export-goals/2025/goal'],
  'digital-literacy': [
    'digital-literacy/age-6-74-2023/share',
    'digital-literacy/target-2022/share',
  ],
  jobs: [
    'employment/transport-2017/employed',
    'derived/employment-2022/value',
    'jobs/2025/openings',
  ],
  graduates: [
    'graduates/university/diplomas',
    'graduates/bolashak/diplomas',
    'graduates/stated/diplomas',
  ],
  grants: ['grants/annual/grants', 'derived/grants-rest/value', 'derived/grants-gap/value'],
  openings: ['jobs/2025/openings', 'derived/employment-rise/value'],
  skills: ['digital-literacy/age-6-74-2018/share', 'skills/program/share'],
  centres: ['centres/promised/people', 'centres/october/people'],
  taraz: ['taraz/2018/learners'],
  programmes: ['events/decree-2006/year', 'events/taraz-2018/year'],
};
const marks = Object.entries(MARKS).flatMap(([chart, addresses]) =>
  addresses.map((address) => ({ chart, address })),
);

describe('pointing at a mark', () => {
  it('is tried with every drawing', () => {
    const tried = new Set(Object.keys(MARKS).map((id) => charts.get(id)?.drawing));
    expect([...tried].sort()).toEqual(
      [...new Set([...charts.values()].map(({ drawing }) => drawing))].sort(),
    );
  });

  it.each([320, 1280])(
    'at %d px shows what the row says, beside the mark and on the screen',
    async (width) => {
      for (const { chart, address } of marks)
        await reading(`charts/${chart}/`, { width }, async (page) => {
          const { x, y, box } = await middle(page, address);
          await page.mouse.move(x, y);
          const tip = tipOf(page);
          const { label, value, sources, cite } = saying(chart, address);
          expect(plain(await tip.locator('p').first().textContent())).toBe(plain(label));
          const about = plain(await tip.locator('p').nth(1).textContent());
          expect(about.startsWith(plain(value)), about).toBe(true);
          for (const source of sources) expect(about).toContain(plain(source));
          expect(await tip.locator('p + a').textContent()).toBe('Сілтеме');
          expect(await tip.locator('p + a').getAttribute('href')).toContain(cite);
          const on = await tip.boundingBox();
          if (!on) throw new Error('no tip');
          const where = `${address} at ${width} px: ${JSON.stringify({ on, box })}`;
          expect(on.x >= 0 && on.x + on.width <= width, where).toBe(true);
          expect(on.y >= 0 && on.y + on.height <= 800, where).toBe(true);
          const apart =
            on.x + on.width <= box.x ||
            on.x >= box.x + box.width ||
            on.y + on.height <= box.y ||
            on.y >= box.y + box.height;
          expect(apart, where).toBe(true);
        });
    },
  );

  it('shows it at once and fades it in 80 ms, or not at all where motion is unwelcome', async () => {
    for (const still of [false, true])
      await reading('charts/literacy/', { still }, async (page) => {
        const [shown, fade] = await markOf(page, 'literacy/2014/share').evaluate((mark) => {
          const { left, top } = (mark.firstElementChild as Element).getBoundingClientRect();
          const tip = document.querySelector('.tip') as HTMLElement;
          mark.dispatchEvent(
            new PointerEvent('pointermove', {
              bubbles: true,
              pointerType: 'mouse',
              clientX: left + 2,
              clientY: top + 2,
            }),
          );
          return [!tip.hidden, getComputedStyle(tip).transitionDuration] as const;
        });
        expect(shown).toBe(true);
        expect(fade).toBe(still ? '0s' : '0.08s');
      });
  });

  it('keeps the tip while the pointer is on it and drops it afterwards', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      const { x, y } = await middle(page, 'literacy/2014/share');
      await page.mouse.move(x, y);
      const box = await tipOf(page).boundingBox();
      if (!box) throw new Error('no tip');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      await page.waitForTimeout(700);
      expect(await tipOf(page).count()).toBe(1);
      await page.mouse.move(5, 5);
      await page.waitForTimeout(700);
      expect(await tipOf(page).count()).toBe(0);
    });
  });

  it('is over with Escape, which moves neither pointer nor focus, until another mark is pointed at', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      const { x, y } = await middle(page, 'literacy/2014/share');
      await page.mouse.move(x, y);
      await page.keyboard.press('Escape');
      await page.mouse.move(x + 1, y);
      expect(await tipOf(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      const other = await middle(page, 'literacy/2013/share');
      await page.mouse.move(other.x, other.y);
      expect(await tipOf(page).count()).toBe(1);
    });
  });

  it('says the right thing of each mark in turn', async () => {
    await reading('charts/grants/', {}, async (page) => {
      for (const address of ['grants/annual/grants', 'grants/reported-phd/grants']) {
        const { x, y } = await middle(page, address);
        await page.mouse.move(x, y);
        const cite = await tipOf(page).locator('p + a').getAttribute('href');
        expect(cite).toContain(numberId(address));
        const about = plain(await tipOf(page).locator('p').nth(1).textContent());
        const others =
          cells.get(address)?.sources[0]?.source === 'egemen-2019' ? 'A мақаласы' : 'Egemen';
        expect(about).not.toContain(others);
      }
    });
  });
});

describe('a finger', () => {
  const touching = { width: 360, height: 740, touch: true };

  it('near a mark shows its tip and follows no link; on the mark again it does', async () => {
    await reading('charts/literacy/', touching, async (page) => {
      const { x, y } = await middle(page, 'literacy/2014/share');
      await page.touchscreen.tap(x - 8, y + 14);
      expect(plain(await tipOf(page).locator('p').first().textContent())).toBe('2014 жыл');
      expect(new URL(page.url()).hash).toBe('');
      await page.touchscreen.tap(x, y);
      await page.waitForURL(/#literacy-2014$/);
    });
  });

  it('on a mark shows its tip even though the mark takes the focus', async () => {
    await reading('charts/graduates/', touching, async (page) => {
      const { x, y } = await middle(page, 'graduates/college/diplomas');
      await page.touchscreen.tap(x, y);
      expect(await tipOf(page).count()).toBe(1);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('elsewhere closes the tip', async () => {
    await reading('charts/literacy/', touching, async (page) => {
      const { x, y } = await middle(page, 'literacy/2015/share');
      await page.touchscreen.tap(x, y);
      expect(await tipOf(page).count()).toBe(1);
      await page.touchscreen.tap(300, 700);
      expect(await tipOf(page).count()).toBe(0);
    });
  });
});

describe('the keyboard', () => {
  const now = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      return active?.getAttribute('data-cell') ?? active?.textContent ?? '';
    });

  it('finds one stop in every drawing, and none in one that is not shown', async () => {
    for (const id of charts.keys())
      await reading(`charts/${id}/`, {}, async (page) => {
        const stops = await page
          .locator('figure .chart')
          .evaluateAll((drawings) =>
            drawings.map(
              (svg) =>
                [...svg.querySelectorAll<SVGElement>('a, [tabindex]')].filter(
                  ({ tabIndex }) => tabIndex >= 0,
                ).length,
            ),
          );
        expect(stops, id).toEqual([1, 1]);
        expect(await page.locator('figure .chart:visible').count()).toBe(1);
      });
  });

  it('enters at the first mark, says how to go on, and leaves with the next Tab but one', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      await page.locator('.subtitle').evaluate((p) => {
        p.tabIndex = -1;
        p.focus();
      });
      await page.keyboard.press('Tab');
      expect(await now(page)).toBe('literacy/2013/share');
      const hint = await drawn(page).getAttribute('aria-describedby');
      expect(await page.locator(`#${hint}`).textContent()).toContain('көрсеткі пернелер');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.tip') !== null)).toBe(
        true,
      );
      while (await page.evaluate(() => document.activeElement?.closest('.tip') !== null))
        await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.closest('.source-line') !== null),
      ).toBe(true);
    });
  });

  it('goes from mark to mark, along and across the series, to their ends and their labels', async () => {
    await reading('charts/internet/', {}, async (page) => {
      await markOf(page, 'internet/kaz-2006/share').focus();
      const path: string[] = [];
      for (const key of [
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
        'Home',
        'End',
        'ArrowLeft',
        'ArrowLeft',
      ]) {
        await page.keyboard.press(key);
        path.push(await now(page));
      }
      expect(path).toEqual([
        'internet/kaz-2007/share',
        'internet/uzb-2007/share',
        'internet/kaz-2007/share',
        'internet/kaz-2006/share',
        'Қазақстан 93,4%',
        'internet/kaz-2024/share',
        'internet/kaz-2023/share',
      ]);
      expect(plain(await tipOf(page).locator('p').first().textContent())).toBe('Қазақстан, 2023');
    });
  });

  it.each(['jobs', 'grants', 'exports', 'skills'])(
    'reaches everything in %s by arrows',
    async (id) => {
      await reading(`charts/${id}/`, {}, async (page) => {
        const items = drawn(page).locator('a, [role=button]');
        const count = await items.count();
        const ways: number[][] = [];
        for (let i = 0; i < count; i++) {
          const led: number[] = [];
          for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
            await items.nth(i).focus();
            await page.keyboard.press(key);
            led.push(
              await items.evaluateAll((all) => all.indexOf(document.activeElement as SVGElement)),
            );
          }
          ways.push(led);
        }
        const reached = new Set([0]);
        for (const i of reached) for (const next of ways[i] ?? []) reached.add(next);
        expect(reached.size).toBe(count);
      });
    },
  );

  it('follows a mark to its row with Enter', async () => {
    await reading('charts/jobs/', {}, async (page) => {
      await markOf(page, 'employment/transport-2009/employed').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#jobs-2010');
    });
  });

  it('closes the tip with Escape and leaves the chart with the next', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      await markOf(page, 'literacy/2014/share').focus();
      expect(await tipOf(page).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await tipOf(page).count()).toBe(0);
      expect(await now(page)).toBe('literacy/2014/share');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('figure');
    });
  });

  it('gives the focus back to the mark when a tip is closed from within', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      await markOf(page, 'literacy/2014/share').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await now(page)).toBe('literacy/2014/share');
      expect(await tipOf(page).count()).toBe(0);
    });
  });

  it('has its tip described to those who hear the mark', async () => {
    await reading('charts/literacy/', {}, async (page) => {
      const mark = markOf(page, 'literacy/2014/share');
      await mark.focus();
      const id = await mark.getAttribute('aria-describedby');
      expect(plain(await page.locator(`#${id}`).textContent())).toContain('өлшенген');
    });
  });
});

describe('a cell', () => {
  const lit = (page: Page, within: string) =>
    page
      .locator(`${within} [data-lit]`)
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-cell')))]);

  it('lights up in chart, table and notes when its number in the prose is pointed at or focused', async () => {
    await reading('chapters/literacy/', {}, async (page) => {
      const number = page.locator('.steps p a.v', { hasText: '64,1%' }).first();
      for (const act of [() => number.hover(), () => number.focus()]) {
        await act();
        expect(await lit(page, '#chart-literacy .chart')).toContain('literacy/2014/share');
        expect(await lit(page, '#chart-literacy tr')).toContain('literacy/2014/share');
        expect(await lit(page, '.notes')).toContain('literacy/2014/share');
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await page.mouse.move(0, 0);
      }
    });
  });

  it('lights up in prose and table when its mark is pointed at or focused, and is dark afterwards', async () => {
    await reading('chapters/graduates/', {}, async (page) => {
      const address = 'graduates/college/diplomas';
      const { x, y } = await middle(page, address);
      await page.mouse.move(x, y);
      expect(await lit(page, '.passage')).toContain(address);
      expect(await lit(page, 'table')).toEqual([address]);
      await page.mouse.move(0, 0);
      await tipOf(page).waitFor({ state: 'hidden' });
      expect(await lit(page, 'body')).not.toContain(address);
      await markOf(page, address).focus();
      expect(await lit(page, '.passage')).toContain(address);
    });
  });

  it('stays lit while the address names its row', async () => {
    await reading('charts/literacy/#literacy-2015', {}, async (page) => {
      await page.waitForTimeout(200);
      expect(await lit(page, '.chart.wide')).toEqual(['literacy/2015/share']);
      await markOf(page, 'literacy/2013/share').focus();
      await page.keyboard.press('Enter');
      await page.locator('h1 a.v').first().focus();
      expect(await lit(page, 'table')).toContain('literacy/2013/share');
      expect(await lit(page, 'table')).not.toContain('literacy/2015/share');
    });
  });

  it('wears a ring of ink as a mark and a sunk ground in the prose', async () => {
    await reading('chapters/literacy/', { still: true }, async (page) => {
      await page.locator('.steps p a.v', { hasText: '64,1%' }).first().hover();
      const ring = markOf(page, 'literacy/2014/share').locator('.lit');
      const [stroke, ink, ground, sunk] = await ring.evaluate((rect) => {
        const root = getComputedStyle(document.documentElement);
        const prose = document.querySelector('.steps data[data-lit]') as Element;
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = root.getPropertyValue('--ink');
        probe.style.backgroundColor = root.getPropertyValue('--sunk');
        const { color, backgroundColor } = getComputedStyle(probe);
        return [
          getComputedStyle(rect).stroke,
          color,
          getComputedStyle(prose).backgroundColor,
          backgroundColor,
        ];
      });
      expect(stroke).toBe(ink);
      expect(ground).toBe(sunk);
      const box = await ring.boundingBox();
      expect(box?.width).toBeCloseTo(box?.height ?? 0, 0);
    });
  });
});

describe('a series', () => {
  it('is picked out by its label in both drawings and let go again', async () => {
    await reading('charts/internet/', {}, async (page) => {
      const label = drawn(page).locator('[role=button]', { hasText: 'Өзбекстан' });
      const back = () =>
        page
          .locator('.chart.wide .line')
          .evaluateAll((lines) =>
            lines
              .filter((line) => line.hasAttribute('data-back'))
              .map((line) => line.getAttribute('class')),
          );
      await label.click();
      expect(await label.getAttribute('aria-pressed')).toBe('true');
      expect((await back()).length).toBe(4);
      expect((await back()).join()).not.toContain('of-uzb');
      expect(await page.locator('.chart.narrow .line[data-back]').count()).toBe(4);
      await label.click();
      expect(await label.getAttribute('aria-pressed')).toBe('false');
      expect(await back()).toEqual([]);
    });
  });

  it('is picked out with Enter and with the space bar, one at a time', async () => {
    await reading('charts/jobs/', {}, async (page) => {
      await markOf(page, 'employment/transport-2022/employed').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const pressed = () => drawn(page).locator('[aria-pressed=true]').allTextContents();
      expect(await pressed()).toEqual(['640,6 Көлік және қойма']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(' ');
      expect(await pressed()).toEqual(['198,4 Тұру және тамақтану']);
    });
  });

  it('is picked out by a finger', async () => {
    await reading('charts/internet/', { width: 360, touch: true }, async (page) => {
      const label = drawn(page).locator('[role=button]', { hasText: 'Әлем' });
      await label.evaluate((text) => text.scrollIntoView({ block: 'center' }));
      const box = await label.boundingBox();
      if (!box) throw new Error('no label');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height + 8);
      expect(await label.getAttribute('aria-pressed')).toBe('true');
    });
  });

  it('that steps back keeps a line and a name that can be seen', async () => {
    await reading('charts/internet/', {}, async (page) => {
      await drawn(page).locator('[role=button]', { hasText: 'Өзбекстан' }).click();
      const [line, edge, name, grey] = await page.evaluate(() => {
        const style = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element);
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'var(--edge)';
        probe.style.backgroundColor = 'var(--ink3)';
        return [
          style('.wide .line.of-kaz path').stroke,
          getComputedStyle(probe).color,
          style('.wide .t-end.of-kaz text').fill,
          getComputedStyle(probe).backgroundColor,
        ];
      });
      expect([line, name]).toEqual([edge, grey]);
    });
  });
});

describe('a view', () => {
  const lines = (page: Page) =>
    page
      .locator('figure .chart:visible .line')
      .evaluateAll((all) =>
        all
          .filter((line) => line.getClientRects().length > 0)
          .map((line) => /of-\S+/.exec(line.getAttribute('class') ?? '')?.[0]),
      );

  it.each([true, false])(
    'is chosen by a link and kept in the address, scripts %s',
    async (scripts) => {
      await reading('charts/internet/', { scripts }, async (page) => {
        expect(await lines(page)).toHaveLength(5);
        await page.locator('.views a', { hasText: 'тек Қазақстан' }).click();
        expect(new URL(page.url()).hash).toBe('#chart-internet-kaz');
        expect(await lines(page)).toEqual(['of-kaz']);
        const labels = await drawn(page).locator('.t-end:visible').allTextContents();
        expect(labels).toEqual(['Қазақстан 93,4%']);
        expect(await page.locator('tr [data-cell^="internet/"]').count()).toBe(
          charts.get('internet')?.cells.length,
        );
        await page.reload();
        expect(await lines(page)).toEqual(['of-kaz']);
        await page.locator('.views a', { hasText: 'бәрі' }).click();
        expect(new URL(page.url()).hash).toBe('#chart-internet');
        expect(await lines(page)).toHaveLength(5);
        await page.goBack();
        expect(await lines(page)).toEqual(['of-kaz']);
      });
    },
  );

  it('leaves the keyboard what is to be seen', async () => {
    await reading('charts/programming/#chart-programming-all', {}, async (page) => {
      await markOf(page, 'programming/all-2015/share').focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Барлығы');
      expect(await page.locator('.views [aria-current]').textContent()).toBe('тек жалпы үлес');
    });
  });
});

describe('a walk', () => {
  /** Scroll until an element of the text stands where lines are read. */
  const readAt = async (page: Page, selector: string) => {
    await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        scrollBy(0, element.getBoundingClientRect().top - innerHeight * 0.6);
      });
    await page.waitForTimeout(150);
  };

  it.each([
    ['literacy', 'derived/literacy-rise-2015/value'],
    ['jobs', 'employment/information-2022/employed'],
  ])('through %s keeps the chart in view and lights up what is read', async (chart, address) => {
    await reading(`chapters/${chart}/`, { height: 900 }, async (page) => {
      await readAt(page, `.steps p [data-cell="${address}"]`);
      const box = await drawn(page).boundingBox();
      expect(box && box.y >= 41 && box.y + box.height <= 900, JSON.stringify(box)).toBe(true);
      expect(await markOf(page, address).getAttribute('data-lit')).toBe('');
      const prose = page.locator(`.steps p [data-cell="${address}"]`).first();
      expect(await prose.getAttribute('data-lit')).toBe('');
    });
  });

  it('through jobs lights up the forecast and the sum that a claim compares', async () => {
    await reading('chapters/jobs/', { height: 900 }, async (page) => {
      await readAt(page, '.steps [data-cells^="jobs/2025/openings"]');
      for (const address of ['jobs/2025/openings', 'derived/employment-2017/value'])
        expect(await markOf(page, address).getAttribute('data-lit'), address).toBe('');
    });
  });

  it('through the programmes lights up the events of the year that is read', async () => {
    await reading('chapters/programmes/', { height: 900 }, async (page) => {
      await readAt(page, '.steps time[datetime="2013"]');
      expect(await markOf(page, 'events/decree-2013/year').getAttribute('data-lit')).toBe('');
      const box = await markOf(page, 'events/decree-2013/year').boundingBox();
      expect(box && box.y > 41 && box.y < 900).toBe(true);
    });
  });

  it('lets an open table scroll with the page', async () => {
    await reading('chapters/literacy/', {}, async (page) => {
      await page.locator('.beside summary').click();
      expect(await page.locator('.beside').evaluate((one) => getComputedStyle(one).position)).toBe(
        'static',
      );
    });
  });

  it.each([
    ['on a phone', { width: 360 }],
    ['where motion is unwelcome', { still: true }],
  ])('%s is a chart and then its text', async (_where, reader) => {
    await reading('chapters/literacy/', reader, async (page) => {
      const beside = await page.locator('.beside').boundingBox();
      const steps = await page.locator('.steps').boundingBox();
      if (!beside || !steps) throw new Error('no walk');
      expect(steps.y).toBeGreaterThanOrEqual(beside.y + beside.height);
      expect(await page.locator('.beside').evaluate((one) => getComputedStyle(one).position)).toBe(
        'static',
      );
    });
  });

  it('is a chart and then its text on paper', async () => {
    await reading('chapters/jobs/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const beside = await page.locator('.beside').boundingBox();
      const steps = await page.locator('.steps').boundingBox();
      if (!beside || !steps) throw new Error('no walk');
      expect(steps.y).toBeGreaterThanOrEqual(beside.y + beside.height);
    });
  });

  it('numbers its chart and notes its numbers as other passages do', async () => {
    await reading('chapters/literacy/', { scripts: false }, async (page) => {
      const labels = await page.locator('.rail.label', { hasText: 'диаграмма' }).allTextContents();
      expect(labels.map(plain)).toEqual(['1-диаграмма', '2-диаграмма']);
      expect(await page.locator('.steps .passage .notes').count()).toBe(2);
      expect(await page.locator('.steps p .pilcrow').count()).toBe(3);
    });
  });
});

describe('the sun', () => {
  const place = (page: Page) =>
    page.evaluate(() => {
      const x = document.querySelector('.sun')?.getAttribute('cx');
      return document.querySelector(`.tick[x1="${x}"]`)?.getAttribute('data-year');
    });

  it('goes to the year that is read, in 240 ms or at once', async () => {
    for (const still of [false, true])
      await reading('chapters/programmes/', { still }, async (page) => {
        for (const year of ['2006', '2013', '2020']) {
          await page
            .locator(`article p time[datetime="${year}"]`)
            .last()
            .evaluate((time) => {
              scrollBy(0, time.getBoundingClientRect().top - innerHeight * 0.505);
            });
          await page.waitForTimeout(150);
          expect(await place(page)).toBe(year);
        }
        const duration = await page
          .locator('.sun')
          .evaluate((sun) => getComputedStyle(sun).transitionDuration);
        expect(duration).toBe(still ? '0s' : '0.24s');
        await page.waitForTimeout(300);
        const [sun, tick] = await page.evaluate(() =>
          ['.sun', '.tick[data-year="2020"]'].map((one) => {
            const { left, right } = (
              document.querySelector(one) as Element
            ).getBoundingClientRect();
            return (left + right) / 2;
          }),
        );
        expect(sun).toBeCloseTo(tick ?? 0, 0);
      });
  });

  it('goes to the year of a number where the words name none', async () => {
    await reading('chapters/literacy/', {}, async (page) => {
      await page
        .locator('.steps p [data-cell="literacy/2014/share"]')
        .first()
        .evaluate((number) => {
          scrollBy(0, number.getBoundingClientRect().top - innerHeight * 0.505);
        });
      await page.waitForTimeout(150);
      expect(await place(page)).toBe('2014');
    });
  });

  it('stands at the last year of the chapter without a script', async () => {
    await reading('chapters/programmes/', { scripts: false }, async (page) => {
      expect(await place(page)).toBe('2018');
    });
  });
});

describe('the page', () => {
  it.each(['literacy', 'jobs', 'programmes'])(
    'of %s does not shift under the reader',
    async (slug) => {
      for (const width of [360, 1280])
        await reading(`chapters/${slug}/`, { width }, async (page) => {
          const shifts = await page.evaluate(async () => {
            // Until the fonts are there the text may settle; that is no answer to the reader.
            await document.fonts.ready;
            await new Promise((done) => setTimeout(done, 200));
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift' });
            for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
              scrollTo(0, y);
              await new Promise((done) => setTimeout(done, 30));
            }
            return sum;
          });
          expect(shifts).toBe(0);
        });
    },
  );

  it.each([
    { width: 320, theme: 'light' },
    { width: 1280, theme: 'dark' },
  ] as const)(
    'has no fault for axe with a tip open and a series picked, $width px, $theme',
    async (reader) => {
      for (const path of ['charts/internet/', 'charts/jobs/', 'chapters/literacy/'])
        await reading(path, reader, async (page) => {
          const label = drawn(page).locator('[role=button]').first();
          if ((await label.count()) > 0) await label.click();
          await drawn(page).locator('a').first().focus();
          expect(await tipOf(page).count()).toBe(1);
          await page.waitForTimeout(150);
          expect(await violations(page)).toEqual([]);
        });
    },
  );

  it('without scripts has every mark as a link, every table, and no tip', async () => {
    await reading('chapters/jobs/', { scripts: false }, async (page) => {
      expect(await drawn(page).locator('a[href^="#jobs-"]').count()).toBe(30);
      expect(await tipOf(page).count()).toBe(0);
      expect(
        await page
          .locator('figure details')
          .first()
          .evaluate((details) => details.textContent),
      ).toContain('мың адам');
    });
  });
});
