import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn, markOf, plain, readers } from './readers.ts';

const reading = readers();

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

  it('is back where it was when the reader is back at the head', async () => {
    await reading('chapters/programmes/', {}, async (page) => {
      const first = await place(page);
      await page.locator('article p time[datetime="2013"]').last().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 200);
      await expect.poll(() => place(page)).not.toBe(first);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(150);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => place(page)).toBe(first);
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
});
