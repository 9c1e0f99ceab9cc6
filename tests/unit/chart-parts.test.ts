import { describe, expect, it } from 'vitest';
import { valueTicks } from '../../src/charts/parts/axes.ts';
import type { Point } from '../../src/charts/parts/drawing.ts';
import { seriesOf } from '../../src/charts/parts/lines.ts';
import { runs, spread } from '../../src/charts/parts/series.ts';
import { labelsOf, type PlacedPart } from '../../src/charts/parts/stack-labels.ts';
import { wrap } from '../../src/charts/parts/words.ts';
import { outline } from '../../src/charts/waffle.ts';
import { cell } from './fixtures/cell.ts';

describe('spread', () => {
  const heights = (...args: Parameters<typeof spread>) => spread(...args).map(({ y }) => y);
  const at = (...ys: number[]) => ys.map((y) => ({ y }));

  it.each([
    ['leaves distant labels alone', [10, 50], [10, 50]],
    ['pushes close labels apart', [10, 12], [10, 26]],
    ['sorts them by height', [50, 10], [10, 50]],
    ['keeps them below the top', [-20], [0]],
    ['keeps them above the bottom, pushing the others up', [90, 95, 99], [68, 84, 100]],
    ['takes none', [], []],
  ])('%s', (_what, from, to) => {
    expect(heights(at(...from), 16, [0, 100])).toEqual(to);
  });

  it('keeps room for the lines below the first of a label', () => {
    const [one, other] = [{ y: 10, below: 15 }, { y: 20 }];
    expect(heights([one, other], 16, [0, 100])).toEqual([10, 41]);
    expect(heights([{ y: 95, below: 15 }], 16, [0, 100])).toEqual([85]);
  });

  it('leaves the labels it was given as they were', () => {
    const labels = at(10, 12);
    spread(labels, 16, [0, 100]);
    expect(labels).toEqual(at(10, 12));
  });
});

describe('runs', () => {
  it.each([
    [[], []],
    [[2013], [[2013]]],
    [[2013, 2014, 2015], [[2013, 2014, 2015]]],
    [
      [2015, 2013, 2014, 2017],
      [[2013, 2014, 2015], [2017]],
    ],
    [
      [2009, 2011, 2013],
      [[2009], [2011], [2013]],
    ],
  ])('cuts %j into %j', (years, expected) => {
    const found = runs(years.map((x) => ({ x })));
    expect(found.map((run) => run.map(({ x }) => x))).toEqual(expected);
  });
});

describe('outline', () => {
  it.each([
    [0, 0, 10],
    [0, 1, 10],
    [0, 10, 10],
    [0, 25, 10],
    [3, 8, 10],
    [3, 10, 10],
    [30, 100, 25],
    [7, 43, 10],
    [19, 20, 10],
    [0, 900, 45],
    [5, 6, 1],
  ])('covers the cells from %i to %i of %i columns, each once', (from, to, columns) => {
    const covered = outline(from, to, columns).flatMap(([x1, y1, x2, y2]) =>
      Array.from({ length: y2 - y1 }, (_, y) =>
        Array.from({ length: x2 - x1 }, (_, x) => (y1 + y) * columns + x1 + x),
      ).flat(),
    );
    const wanted = Array.from({ length: to - from }, (_, i) => from + i);
    expect(covered.sort((a, b) => a - b)).toEqual(wanted);
  });

  it('needs three rectangles at most', () => {
    expect(outline(7, 43, 10)).toEqual([
      [7, 0, 10, 1],
      [0, 1, 10, 4],
      [0, 4, 3, 5],
    ]);
  });
});

describe('labelsOf', () => {
  const part = (value: number, more: Partial<PlacedPart> = {}): PlacedPart => ({
    cell: cell('g/all/n', value, { kind: 'estimate', unit: 'грант', decimals: 0 }),
    label: 'жыл сайын',
    from: 0,
    to: value,
    ...more,
  });
  const label = (own: PlacedPart) => {
    const [{ number, name, below } = {}] = labelsOf([own], (value) => value / 100);
    return [number, name, below];
  };

  it('writes number and name within a wide part', () => {
    expect(label(part(54_000))).toEqual(['54\u00a0000', 'жыл сайын', undefined]);
  });

  it('writes the name below a part that only its number fits', () => {
    expect(label(part(10_000))).toEqual(['10\u00a0000', undefined, 'жыл сайын']);
  });

  it('writes number and name below a narrow part', () => {
    expect(label(part(2000))).toEqual([undefined, undefined, '2\u00a0000 — жыл сайын']);
  });

  it('names a hatched part below, however wide', () => {
    const own = part(54_000);
    expect(label({ ...own, cell: { ...own.cell, kind: 'plan' } })).toEqual([
      undefined,
      undefined,
      '54\u00a0000 — жыл сайын',
    ]);
  });

  it('prefers the words of the author to the number', () => {
    expect(label(part(54_000, { value: '54 мыңнан астам' }))).toEqual([
      undefined,
      undefined,
      '54 мыңнан астам — жыл сайын',
    ]);
  });
});

describe('wrap', () => {
  it.each([
    ['үш сала бірге', 8, 'үш сала\nбірге'],
    ['ұзындығыасыпкететін сөз', 5, 'ұзындығыасыпкететін\nсөз'],
    ['', 5, ''],
  ])('breaks «%s» at %i', (text, most, expected) => {
    expect(wrap(text, most)).toBe(expected);
  });
});

describe('valueTicks', () => {
  it.each([
    [0, 94, [0, 20, 40, 60, 80, 100]],
    [60, 74.2, [60, 65, 70, 75]],
    [0, 0, [0]],
  ])('chooses round values from %d to %d', (from, most, expected) => {
    expect(valueTicks(from, most)).toEqual(expected);
  });
});

describe('seriesOf', () => {
  const point = (series: string, x: number): Point => ({
    x,
    series,
    text: '',
    label: '',
    seriesLabel: series,
    cell: cell(`a/${series}-${x}/x`, x),
  });

  it('sets the subject first and the benchmark last, each in order of years', () => {
    const points = [point('wld', 2015), point('kgz', 2014), point('kaz', 2015), point('kaz', 2013)];
    const series = seriesOf(points, { subject: 'kaz', benchmark: 'wld' });
    expect(series.map(({ name, className }) => [name, className])).toEqual([
      ['kaz', 's-1'],
      ['kgz', 's-2'],
      ['wld', 's-0'],
    ]);
    expect(series[0]?.points.map(({ x }) => x)).toEqual([2013, 2015]);
  });
});
