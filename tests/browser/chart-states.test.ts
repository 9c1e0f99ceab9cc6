import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { drawn, markOf, middle, readers, tipOf } from './readers.ts';

const { charts } = story();
const reading = readers();

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
      await expect.poll(() => lit(page, '.chart.wide')).toEqual(['literacy/2015/share']);
      await markOf(page, 'literacy/2013/share').focus();
      await page.keyboard.press('Enter');
      await page.locator('h1 a.v').first().focus();
      await expect.poll(() => lit(page, 'table')).toContain('literacy/2013/share');
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
