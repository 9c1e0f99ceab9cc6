import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { DrawableChart } from '../../src/build/chart/chart.ts';
import { drawSvg, WIDTHS } from '../../src/build/chart/svg.ts';
import { story } from '../../src/build/story.ts';
import type { Cell } from '../../src/lib/cell.ts';

const { charts, cells } = story();
const chart = charts.get('programmes') as DrawableChart;
const find = (address: string) => cells.get(address) as Cell;
const { DOMParser } = new JSDOM('').window;

describe.each(Object.values(WIDTHS))('the line of time at %i px', (width) => {
  const svg = new DOMParser().parseFromString(drawSvg(chart, width, find), 'text/html');
  const marks = [...svg.querySelectorAll('a[data-cell]')];
  const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');

  it('draws each event in the look of its kind', () => {
    expect(marks).toHaveLength(chart.points.length);
    for (const mark of marks) {
      const { kind } = find(mark.getAttribute('data-cell') ?? '');
      const group = mark.closest('[class]');
      expect(group?.getAttribute('class')?.split(' ')).toContain(`k-${kind}`);
      expect(group?.getAttribute('fill')?.startsWith('url(#') ?? false).toBe(kind === 'plan');
    }
  });

  it('names the lane of every event, once for those that follow one another', () => {
    const sorted = [...chart.points].sort((a, b) => a.cell.value - b.cell.value);
    const lanes = sorted.map(({ seriesLabel }) => seriesLabel);
    const changes = lanes.filter((lane, i) => lane !== lanes[i - 1]);
    expect(texts.filter((text) => lanes.includes(text))).toEqual(changes);
  });

  it('does not strike its hollow marks through', () => {
    const middles = marks.map((mark) =>
      Number(
        /,([\d.]+)\)/.exec(mark.firstElementChild?.getAttribute('transform') ?? '')?.[1] ??
          mark.firstElementChild?.getAttribute('cy'),
      ),
    );
    const pieces = [...svg.querySelectorAll('.leader line')].map((line) =>
      ['y1', 'y2'].map((name) => Number(line.getAttribute(name))),
    );
    for (const middle of middles)
      for (const [from = 0, to = 0] of pieces)
        expect(middle + 7 <= from || middle - 7 >= to).toBe(true);
  });
});
