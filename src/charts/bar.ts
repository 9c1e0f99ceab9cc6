import * as Plot from '@observablehq/plot';
import { max } from 'd3';
import { z } from 'zod';
import { drawing, hrefOf, insetOf, type Point } from './parts/drawing.ts';
import { hatch } from './parts/patterns.ts';
import { cellText } from './parts/words.ts';

const options = z.strictObject({
  /** Values of the key column that stand apart below the others: a stated total beside its parts. */
  apart: z
    .array(z.string())
    .default([])
    .describe('бөлек тұратын жолдардың кілті, мысалы бөліктердің қасындағы жалпы сан'),
});

type Options = z.infer<typeof options>;

const STEP = 64;
const BAR = 24;

/** Draw one horizontal bar a row from zero, its name above it and its value at its end. */
export const bar = drawing<Options>({
  words: {
    name: 'жолақ',
    use: 'бірнеше санды ұзындығы бойынша салыстырады',
    avoid: 'Көрсеткіш жылдан жылға қалай өзгергенін айту үшін сызықты алыңыз.',
  },
  columns: { needed: ['y'], allowed: ['y'] },
  options,
  refers: ({ apart }) => ({ rows: apart }),
  draw({ points, options, width }) {
    const inset = insetOf(width);
    const apart = points.filter((p) => options.apart.includes(p.cell.key));
    const rows = [...points.filter((p) => !apart.includes(p)), ...apart].map((p, i) => ({
      ...p,
      y: i * STEP + 30 + (apart.includes(p) ? 20 : 0),
    }));
    const height = rows.length * STEP + (apart.length > 0 ? 24 : 4);
    const line = { x: [0], textAnchor: 'start', lineAnchor: 'bottom' } as const;
    return {
      width,
      height,
      marginLeft: inset,
      marginRight: inset + 72,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, max(points, (p) => p.cell.value) ?? 1], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        rows.some((p) => p.cell.kind === 'plan') ? hatch('hatch') : null,
        Plot.text(rows, { ...line, x: 0, y: 'y', dy: -6, text: 'label', className: 't-label' }),
        rows.map((p) => barOf(p)),
        Plot.text(rows, {
          x: (p: Point) => p.cell.value,
          y: (p) => p.y + BAR / 2,
          dx: 10,
          textAnchor: 'start',
          text: (p: Point) => cellText(p.cell, { bare: true }),
          className: 't-value',
        }),
        rows.map((p) => Plot.ruleX([0], { y1: p.y - 3, y2: p.y + BAR + 3, className: 'base' })),
      ],
    };
  },
});

function barOf(p: Point & { y: number }): Plot.Markish {
  return Plot.rect([p], {
    x1: 0,
    x2: p.cell.value,
    y1: p.y,
    y2: p.y + BAR,
    ...(p.cell.kind === 'plan' ? { fill: 'url(#hatch)' } : {}),
    href: () => hrefOf(p.cell),
    className: `bar k-${p.cell.kind}`,
  });
}
