import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { numberId } from '../../src/lib/cell.ts';
import { formatQuantity } from '../../src/lib/kazakh/quantity.ts';
import { KIND_WORDS } from '../../src/lib/kazakh/strings.ts';
import { drawn, markOf, middle, plain, readers, tipOf, violations } from './readers.ts';

const { cells, charts, sources } = story();
const reading = readers();

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

describe('the page', () => {
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
