import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { DrawableChart } from '../../src/build/chart/chart.ts';
import { spark } from '../../src/build/chart/spark.ts';
import type { Point } from '../../src/charts/parts/drawing.ts';
import type { Cell } from '../../src/lib/cell.ts';
import { cell } from './fixtures/cell.ts';
import { load } from './fixtures/project.ts';

const { DOMParser } = new JSDOM('').window;
const sample = load().charts.get('literacy');

/** Sketch the sample chart with other marks, read as the strict markup it has to be. */
function sketch(more: Partial<DrawableChart>): Element {
  if (!sample) throw new Error('the sample project has a chart');
  const markup = spark({ ...sample, options: {}, points: [], ...more });
  return new DOMParser().parseFromString(markup, 'text/xml').documentElement;
}

const numbers = (text: string | null) => (text?.match(/-?[\d.]+/g) ?? []).map(Number);
const all = (svg: Element, selector: string) => [...svg.querySelectorAll(selector)];
const classes = (svg: Element, selector: string) =>
  all(svg, selector).map((one) => one.getAttribute('class'));

/** Points of one series a year apart from 2013 on. */
const line = (series: string, ...values: number[]): Point[] =>
  values.map((value, i) => ({
    x: 2013 + i,
    label: '',
    text: '',
    series,
    seriesLabel: series,
    cell: cell(`a/${series}-${2013 + i}/x`, value),
  }));
const cellsOf = (points: Point[]): Cell[] => points.map((point) => point.cell);

describe('a sketch', () => {
  it('is 168 × 48, hidden from those who hear the page, and without text', () => {
    const svg = sketch({ points: line('kaz', 1, 2) });
    expect(svg.getAttribute('viewBox')).toBe('0 0 168 48');
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.getAttribute('class')).toBe('spark');
    expect(svg.textContent).toBe('');
  });
});

describe('a sketch of years', () => {
  const ends = (path: Element | undefined) => numbers(path?.getAttribute('d') ?? '');

  it('is a line from edge to edge, its highest value on top', () => {
    const [path, ...others] = all(sketch({ points: line('kaz', 10, 30, 20) }), 'path');
    expect(others).toEqual([]);
    expect(ends(path)).toEqual([4, 42, 82, 8, 160, 25]);
  });

  it('draws three series at most, the subject first, on one scale', () => {
    const points = ['wld', 'kgz', 'uzb', 'kaz'].flatMap((name, i) => line(name, i, i + 1));
    const svg = sketch({ points, options: { subject: 'kaz', benchmark: 'wld' } });
    expect(classes(svg, 'path')).toEqual(['s-1', 's-2', 's-3']);
    const heights = all(svg, 'path').flatMap((path) => ends(path).filter((_, i) => i % 2 === 1));
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([8, 42]);
  });

  it('leaves room for the box of a forecast and draws it once', () => {
    const points = line('', 1, 2);
    const forecast = cell('a/2030/x', 9, { kind: 'forecast' });
    const svg = sketch({ points, cells: [...cellsOf(points), forecast, forecast] });
    const [box, ...others] = all(svg, 'g.k-forecast rect');
    expect(others).toEqual([]);
    const widest = Math.max(...ends(all(svg, 'path')[0]).filter((_, i) => i % 2 === 0));
    expect(widest).toBeLessThan(Number(box?.getAttribute('x')));
  });

  it('leaves plans and forecasts out of its lines and marks each in the look of its kind', () => {
    const [first, second, third, fourth] = line('kaz', 10, 20, 30, 40) as [
      Point,
      Point,
      Point,
      Point,
    ];
    const plan = { ...third, cell: { ...third.cell, kind: 'plan' as const } };
    const forecast = { ...fourth, cell: { ...fourth.cell, kind: 'forecast' as const } };
    const points = [first, second, plan, forecast];
    const svg = sketch({ points, cells: cellsOf(points) });
    const lines = all(svg, 'path.s-1');
    expect(lines.map(ends)).toEqual([[4, 42, 56, 30.7]]);
    expect(all(svg, '.k-plan rect, .k-plan path, .k-forecast circle')).toHaveLength(3);
    expect(all(svg, '.k-forecast rect')).toEqual([]);
    const [ring] = all(svg, '.k-forecast circle');
    expect(['cx', 'cy'].map((name) => Number(ring?.getAttribute(name)))).toEqual([160, 8]);
  });

  it('has no line for a series of plans alone', () => {
    const plans = line('target', 15, 25).map((p) => ({
      ...p,
      cell: { ...p.cell, kind: 'plan' as const },
    }));
    const svg = sketch({ points: [...line('kaz', 10, 30), ...plans] });
    expect(classes(svg, 'svg > path')).toEqual(['s-1']);
    expect(all(svg, '.k-plan rect')).toHaveLength(2);
  });

  it('marks the goals that the options place at a year', () => {
    const goal = cell('goals/2016/goal', 50, { kind: 'plan' });
    const points = line('kaz', 10, 30);
    const options = { goals: [{ cell: goal.address, year: 2016 }] };
    const svg = sketch({ points, cells: [...cellsOf(points), goal], options });
    const [x, width] = ['x', 'width'].map((name) =>
      Number(all(svg, '.k-plan rect')[0]?.getAttribute(name)),
    ) as [number, number];
    expect(x + width / 2).toBe(160);
  });

  it.each([
    ['of one value', line('kaz', 5, 5, 5)],
    ['with one point', line('kaz', 5)],
  ])('%s has no coordinate that is no number', (_what, points) => {
    expect(sketch({ points }).outerHTML).not.toContain('NaN');
  });
});

describe('a sketch of amounts', () => {
  const amounts = (...values: number[]) =>
    values.map((value, i) => cell(`g/${i}/n`, value, { kind: i === 0 ? 'measured' : 'plan' }));
  const bars = (svg: Element) =>
    all(svg, 'rect').map((bar) => numbers(bar.getAttribute('width'))[0]);

  it('is a bar a cell in the look of its kind, the greatest across the whole width', () => {
    const svg = sketch({ drawing: 'bar', cells: amounts(50, 100) });
    expect(bars(svg)).toEqual([81, 162]);
    expect(classes(svg, 'g')).toEqual(['k-measured', 'k-plan']);
  });

  it('hatches what is planned and nothing else, from edge to edge', () => {
    const svg = sketch({ drawing: 'bar', cells: amounts(50, 100) });
    expect(all(svg, '.k-measured path')).toEqual([]);
    const bar = all(svg, '.k-plan rect')[0];
    const box = (name: string) => Number(bar?.getAttribute(name));
    const stripes = [
      ...(all(svg, '.k-plan path')[0]?.getAttribute('d') ?? '').matchAll(
        /M(.+?),(.+?)l(.+?),([\d.]+)/g,
      ),
    ].map(([, ...values]) => values.map(Number) as [number, number, number, number]);
    expect(stripes.length).toBeGreaterThan(20);
    for (const [x, y, left, down] of stripes) {
      expect(left).toBe(-down);
      expect(x === box('x') + box('width') || y === box('y')).toBe(true);
      expect(x - down === box('x') || y + down === box('y') + box('height')).toBe(true);
    }
  });

  it('has four bars at most and none for derived numbers', () => {
    const derived = cell('derived/a/value', 900, { kind: 'derived' });
    const svg = sketch({ drawing: 'bar', cells: [derived, ...amounts(1, 2, 3, 4, 5)] });
    expect(all(svg, 'rect')).toHaveLength(4);
    expect(Math.max(...bars(svg).map(Number))).toBe(162);
  });

  it('keeps its bars within its height and apart', () => {
    const rects = all(sketch({ drawing: 'bar', cells: amounts(1, 2, 3, 4) }), 'rect').map(
      (rect) => [Number(rect.getAttribute('y')), Number(rect.getAttribute('height'))] as const,
    );
    for (const [i, [y, height]] of rects.entries())
      expect(y + height).toBeLessThan(rects[i + 1]?.[0] ?? 48);
  });

  it.each([
    ['a value that is tiny beside the greatest', amounts(1, 1_000_000)],
    ['zero', amounts(0, 5)],
    ['nothing but zeros', amounts(0, 0)],
  ])('shows %s as a sliver', (_what, cells) => {
    expect(bars(sketch({ drawing: 'bar', cells }))[0]).toBe(2);
  });
});

describe('a sketch of a waffle', () => {
  const rings = (own: Cell) => classes(sketch({ drawing: 'waffle', cells: [own] }), 'g');

  it.each([
    [100, 20],
    [74.2, 15],
    [2, 0],
    [0, 0],
  ])('of %d%% has %d of twenty rings full', (value, full) => {
    const found = rings(cell('a/b/c', value, { kind: 'estimate' }));
    expect(found).toHaveLength(20);
    expect(found.slice(0, full)).toEqual(Array(full).fill('k-estimate'));
    expect(found.slice(full)).toEqual(Array(20 - full).fill('rest'));
  });

  it('of an amount is full throughout', () => {
    expect(new Set(rings(cell('a/b/c', 700, { unit: 'грант', kind: 'plan' })))).toEqual(
      new Set(['k-plan']),
    );
  });

  it('keeps its rings within its edges, none on another', () => {
    const svg = sketch({ drawing: 'waffle', cells: [cell('a/b/c', 50)] });
    const places = all(svg, 'circle').map((ring) =>
      ['cx', 'cy', 'r'].map((name) => Number(ring.getAttribute(name))),
    );
    for (const [x = 0, y = 0, r = 0] of places) {
      expect(Math.min(x, y) - r).toBeGreaterThan(0);
      expect([x + r < 168, y + r < 48]).toEqual([true, true]);
    }
    expect(new Set(places.map(String)).size).toBe(20);
  });

  it('of no cells is empty', () => {
    expect(sketch({ drawing: 'waffle', cells: [] }).children).toHaveLength(0);
  });
});

describe('a sketch of events', () => {
  const event = (year: number, kind: Cell['kind']): Point => {
    const own = cell(`e/${kind}-${year}/year`, year, { kind });
    return { x: Number.NaN, label: '', text: '', series: '', seriesLabel: '', cell: own };
  };
  const drawn = (...points: Point[]) => sketch({ drawing: 'timeline', points });

  it('has a tick for each year of what happened, and marks for what is meant to be', () => {
    const svg = drawn(
      event(2006, 'measured'),
      event(2006, 'measured'),
      event(2018, 'measured'),
      event(2025, 'plan'),
      event(2025, 'plan'),
      event(2025, 'forecast'),
    );
    expect(all(svg, 'path.s-2')[0]?.getAttribute('d')).toBe('M2,36H166M4,36V14M105,36V14');
    expect([all(svg, '.k-plan rect').length, all(svg, '.k-forecast circle').length]).toEqual([
      1, 1,
    ]);
  });

  it('keeps the marks of a year apart, and clear of its tick', () => {
    const heights = (...points: Point[]) => {
      const svg = drawn(event(2000, 'measured'), ...points);
      const square = all(svg, '.k-plan rect')[0];
      const ring = all(svg, '.k-forecast circle')[0];
      return [Number(square?.getAttribute('y')) + 3.5, Number(ring?.getAttribute('cy'))];
    };
    expect(heights(event(2025, 'plan'), event(2025, 'forecast'))).toEqual([30, 20]);
    const crowded = [event(2025, 'measured'), event(2025, 'plan'), event(2025, 'forecast')];
    expect(heights(...crowded)).toEqual([42, 8]);
  });
});

describe('a sketch of a pictogram', () => {
  it('hatches its squares where they are planned', () => {
    const squares = (kind: Cell['kind']) =>
      sketch({ drawing: 'pictogram', cells: [cell('a/b/c', 39, { kind })] });
    expect(all(squares('plan'), '.k-plan rect')).toHaveLength(39);
    expect(all(squares('plan'), '.k-plan path')).toHaveLength(1);
    expect(all(squares('measured'), 'path')).toEqual([]);
  });
});
