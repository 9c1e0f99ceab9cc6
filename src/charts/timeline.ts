import * as Plot from '@observablehq/plot';
import { z } from 'zod';
import { drawing, hrefOf, insetOf, type Point, pixelPlot } from './parts/drawing.ts';
import { SHAPES } from './parts/series.ts';
import { wrap } from './parts/words.ts';

const options = z.strictObject({});

type Options = z.infer<typeof options>;

const LINE = 18;
const GAP = 20;
const YEAR = 56;

/** Set events below one another in order, the year on the left and a shape for each lane; the line is time. */
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
    const letters = Math.floor((width - left - 28 - inset) / 7.2);
    let top = 20;
    const rows = [...points]
      .sort((a, b) => a.cell.value - b.cell.value)
      .map((point, i, all) => {
        const words = wrap(point.text, letters);
        const y = top;
        top += words.split('\n').length * LINE + GAP;
        return { point, words, y, repeats: all[i - 1]?.cell.value === point.cell.value };
      });
    const lanes = [...new Set(points.map(({ series }) => series))];
    const height = top;
    return {
      ...pixelPlot(width, height),
      marks: [
        Plot.ruleX([left], { y1: 8, y2: height - 12, className: 'leader' }),
        rows.map((row) => rowMarks(row, lanes.indexOf(row.point.series), left)),
      ],
    };
  },
});

interface Row {
  point: Point;
  words: string;
  y: number;
  repeats: boolean;
}

function rowMarks({ point, words, y, repeats }: Row, lane: number, left: number): Plot.Markish[] {
  const text = { y, textAnchor: 'start' } as const;
  return [
    repeats
      ? null
      : Plot.text([String(point.cell.value)], { ...text, x: left - YEAR, className: 't-value' }),
    Plot.dot([point], {
      x: left,
      y,
      r: 6,
      symbol: SHAPES[lane] ?? 'circle',
      href: () => hrefOf(point.cell),
      className: `dot s-${lane + 1}`,
    }),
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
