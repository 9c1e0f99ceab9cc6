import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/build/chart/examples.ts';
import { drawSvg, WIDTHS } from '../../src/build/chart/svg.ts';
import { widthOf } from '../../src/build/picture/type.ts';
import { loadStory, story } from '../../src/build/story.ts';
import type { Cell } from '../../src/lib/cell.ts';

const { DOMParser } = new JSDOM('').window;

/** A line of words right of a mark, in px. */
interface Line {
  words: string;
  left: number;
  right: number;
  middle: number;
}

const cases = [story(), loadStory(EXAMPLES)].flatMap(({ charts, cells }) =>
  [...charts.values()]
    .filter(({ drawing }) => drawing === 'line')
    .flatMap((chart) =>
      Object.values(WIDTHS).map((width) => {
        const svg = drawSvg(chart, width, (address) => cells.get(address) as Cell);
        const lines = linesOf(new DOMParser().parseFromString(svg, 'text/html'));
        return { id: chart.id, width, chart, lines };
      }),
    ),
);

function linesOf(svg: Document): Line[] {
  const groups = [...svg.querySelectorAll('.t-end, .t-label[text-anchor="start"]')];
  const years = [...svg.querySelectorAll('.t-tick[class*="of-"]')];
  return [...groups, ...years].flatMap((group) =>
    [...group.querySelectorAll('text')].flatMap((text) => {
      const [own, moved] = [text, group].map((one) =>
        (one.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number),
      );
      const left = (own?.[0] ?? 0) + (moved?.[0] ?? 0);
      const spans = [...text.querySelectorAll('tspan')].map((span) => span.textContent ?? '');
      const written = spans.length > 0 ? spans : [text.textContent ?? ''];
      return written.map((words, i) => ({
        words,
        left,
        right: left + widthOf(words, { family: 'sans', weight: 600, size: 14 }),
        middle: (own?.[1] ?? 0) + (moved?.[1] ?? 0) + (i - (written.length - 1) / 2) * 15,
      }));
    }),
  );
}

const wordsOf = (lines: Line[]) =>
  lines
    .map(({ words }) => words)
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe.each(cases)('the labels at the right of $id at $width px', ({ chart, width, lines }) => {
  const { goals = [] } = (chart.options ?? {}) as { goals?: { year: number }[] };
  const [plans, points] = [true, false].map((planned) =>
    chart.points.filter(({ cell }) => (cell.kind === 'plan') === planned),
  ) as [typeof chart.points, typeof chart.points];

  it('give the year of each goal', () => {
    for (const year of [...plans.map(({ x }) => x), ...goals.map((goal) => goal.year)])
      expect(wordsOf(lines)).toContain(`${year} жылғы мақсат: `);
  });

  it('give the year of each series that ends before the others', () => {
    const names = [...new Set(points.map(({ series }) => series))];
    const ends = names.map((name) =>
      Math.max(...points.filter(({ series }) => series === name).map(({ x }) => x)),
    );
    const early = ends.filter((year) => year < Math.max(...ends));
    const found = lines.flatMap(({ words }) => /^(\d{4})\u00a0жылы$/.exec(words)?.[1] ?? []);
    expect(found.map(Number).sort()).toEqual(early.sort());
  });

  it('stand within the drawing, none on another', () => {
    for (const one of lines) {
      expect(one.right).toBeLessThanOrEqual(width);
      for (const other of lines)
        if (one !== other && one.left < other.right && other.left < one.right)
          expect(Math.abs(one.middle - other.middle)).toBeGreaterThan(13);
    }
  });
});

describe('these tests', () => {
  it('see goals and series that end early', () => {
    const all = wordsOf(cases.flatMap(({ lines }) => lines));
    expect(all).toContain('2025 жылғы мақсат: 500');
    expect(all).toContain('2018 жылы');
  });
});
