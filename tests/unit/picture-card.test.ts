import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawableChart } from '../../src/build/chart/chart.ts';
import { chapterCard } from '../../src/build/picture/chapter-card.ts';
import { chartCard } from '../../src/build/picture/chart-card.ts';
import { siteCard } from '../../src/build/picture/site-card.ts';
import { story } from '../../src/build/story.ts';
import type { Chapter } from '../../src/lib/chapter.ts';
import { decoded, differingLines, ink, inkedColumns, renderer, sizeOf } from './picture-reading.ts';

const SIZE = { width: 1200, height: 630 };
const { charts, chapters } = story();
const cards = new Map<string, Uint8Array>();

beforeAll(async () => {
  await renderer();
  for (const chart of charts.values()) cards.set(`chart ${chart.id}`, await chartCard(chart));
  for (const chapter of chapters) cards.set(`chapter ${chapter.slug}`, await chapterCard(chapter));
  cards.set('site', await siteCard());
}, 60_000);

const names = [
  ...[...charts.keys()].map((id) => `chart ${id}`),
  ...chapters.map(({ slug }) => `chapter ${slug}`),
  'site',
];
const of = (name: string) => cards.get(name) as Uint8Array;

const between = (one: Uint8Array, other: Uint8Array) =>
  differingLines(decoded(one), decoded(other), SIZE.width);

describe('the card of everything that is shared', () => {
  it.each(names)('%s is 1200 × 630 and weighs at most 150 kB', (name) => {
    expect(sizeOf(of(name))).toEqual(SIZE);
    expect(of(name).length).toBeLessThan(150_000);
  });

  it.each(names)('%s has ink above, in the middle and below, and none at its edges', (name) => {
    const pixels = decoded(of(name));
    const count = (top: number, bottom: number) => ink(pixels, SIZE.width, top, bottom);
    expect(count(40, 200)).toBeGreaterThan(2000);
    expect(count(200, 430)).toBeGreaterThan(2000);
    expect(count(430, 610)).toBeGreaterThan(2000);
    expect(count(0, 36) + count(612, 630)).toBe(0);
    const [left, right] = inkedColumns(pixels, SIZE.width);
    expect(left).toBeGreaterThan(40);
    expect(right).toBeLessThan(1160);
  });

  it('is the same in every byte when it is drawn again', async () => {
    const [chart, chapter] = [charts.get('grants') as DrawableChart, chapters[1] as Chapter];
    const again = [await chartCard(chart), await chapterCard(chapter), await siteCard()];
    const first = ['chart grants', `chapter ${chapter.slug}`, 'site'].map(of);
    for (const [i, card] of again.entries())
      expect(Buffer.from(card).equals(Buffer.from(first[i] as Uint8Array))).toBe(true);
  });
});

describe('the card of a chart', () => {
  const chart = charts.get('literacy') as DrawableChart;

  it('says its title above and its source below', async () => {
    const renamed = await chartCard({
      ...chart,
      title: ['Басқа тақырып'],
      subtitle: chart.subtitle,
    });
    expect(between(of('chart literacy'), renamed)[0]).toBeLessThan(100);
    const moved = await chartCard({ ...chart, sources: [{ source: 'article-a', sentence: 3 }] });
    expect(between(of('chart literacy'), moved)[0]).toBeGreaterThan(520);
  });

  it('breaks no word and stays on the card where titles are long', async () => {
    const long = await chartCard({
      ...chart,
      title: ['Компьютерлік сауаттылықтың '.repeat(8).trim()],
    });
    const pixels = decoded(long);
    expect(ink(pixels, SIZE.width, 0, 36) + ink(pixels, SIZE.width, 612, 630)).toBe(0);
  });
});

describe('the card of a chapter', () => {
  const chapter = chapters.find(({ slug }) => slug === 'literacy') as Chapter;

  it('says its number and name, its title and its opening number, from above', async () => {
    const card = of('chapter literacy');
    const changed = async (more: Partial<Chapter>) =>
      between(card, await chapterCard({ ...chapter, ...more }));
    const [name, title, figure] = [
      await changed({ number: 5, name: 'Тараз' }),
      await changed({ title: 'Екі жыл' }),
      await changed({ figure: (chapters[3] as Chapter).figure }),
    ];
    expect(name[1]).toBeLessThan(title[0]);
    expect(title[1]).toBeLessThan(figure[0]);
  });
});
