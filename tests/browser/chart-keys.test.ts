import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { drawn, markOf, plain, readers, tipOf } from './readers.ts';

const { charts } = story();
const reading = readers();

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
