import * as Plot from '@observablehq/plot';
import { pairs } from 'd3';
import { z } from 'zod';
import { drawing, hrefOf, insetOf, type Point, pixelPlot } from './parts/drawing.ts';
import { dotOf } from './parts/kind-dots.ts';
import { hatch } from './parts/patterns.ts';
import { wrap } from './parts/words.ts';

const options = z.strictObject({});

type Options = z.infer<typeof options>;

const LINE = 18;
const GAP = 20;
const YEAR = 56;
/** Room of a lane's name over its first event, and between a mark's middle and the line of time. */
const LANE = 28;
const CLEAR = 10;

/**
 * Set events below one another in order, the year on the left; the line is time. A mark says what kind its event
 * is of, words over it what lane, where that changes.
 */
export const timeline = drawing<Options>({
  words: {
    name: 'уақыт осі',
    use: 'оқиғаларды жылымен жоғарыдан төмен тізеді',
    avoid: 'Санның өзгеруін көрсетпейді, оған сызық керек.',
  },
  columns: { needed: ['y', 'label'], allowed: ['y', 'label', 'series'] },
  options,
  refers: () => ({}),
  draw({ points, width }) {
    const inset = insetOf(width);
    const left = inset + YEAR;
    const { rows, height } = rowsOf(points, Math.floor((width - left - 28 - inset) / 7.2));
    const ends = [8 - CLEAR, ...rows.map(({ y }) => y), height - 12 + CLEAR];
    const pieces = pairs(ends, (from, to) => ({ from: from + CLEAR, to: to - CLEAR }));
    return {
      ...pixelPlot(width, height),
      marks: [
        points.some(({ cell }) => cell.kind === 'plan') ? hatch('hatch') : null,
        // In pieces: a mark that is hollow must not be struck through.
        Plot.ruleX(
          pieces.filter(({ from, to }) => to - from > 4),
          { x: left, y1: 'from', y2: 'to', className: 'leader' },
        ),
        rows.map((row) => rowMarks(row, left)),
      ],
    };
  },
});

interface Row {
  point: Point;
  words: string;
  y: number;
  /** The name of its lane, where the event before is of another. */
  lane: string;
  /** The event before is of the same year. */
  repeats: boolean;
}

/** Place the events in order of years, `letters` of their words on a line. */
function rowsOf(points: Point[], letters: number): { rows: Row[]; height: number } {
  let height = 20;
  const sorted = [...points].sort((a, b) => a.cell.value - b.cell.value);
  const rows = sorted.map((point, i) => {
    const before = sorted[i - 1];
    const words = wrap(point.text, letters);
    const lane = before?.series === point.series ? '' : point.seriesLabel;
    const y = height + (lane === '' ? 0 : LANE);
    height = y + words.split('\n').length * LINE + GAP;
    return { point, words, y, lane, repeats: before?.cell.value === point.cell.value };
  });
  return { rows, height };
}

function rowMarks({ point, words, y, lane, repeats }: Row, left: number): Plot.Markish[] {
  const text = { y, textAnchor: 'start' } as const;
  return [
    lane === ''
      ? null
      : Plot.text([lane], { ...text, x: left, dx: 20, dy: -LANE + 2, className: 't-label' }),
    repeats
      ? null
      : Plot.text([String(point.cell.value)], { ...text, x: left - YEAR, className: 't-value' }),
    Plot.dot([point], { x: left, y, ...dotOf(point.cell.kind), href: () => hrefOf(point.cell) }),
    Plot.text([words], {
      ...text,
      x: left,
      dx: 20,
      dy: -7,
      lineAnchor: 'top',
      lineHeight: LINE / 13,
      className: 't-name',
    }),
  ];
}
