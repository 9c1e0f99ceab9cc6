import * as Plot from '@observablehq/plot';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { drawing, hrefOf, insetOf } from './parts/drawing.ts';
import { address } from './parts/option.ts';
import { hatch } from './parts/patterns.ts';
import { cellText } from './parts/words.ts';

const options = z.strictObject({
  pairs: z
    .array(
      z.strictObject({
        title: z.string().describe('жұптың атауы'),
        promised: address('уәденің ұяшығы'),
        reached: address('нәтиженің ұяшығы'),
        /** The reached number in the author's words, where it is stated as «more than». */
        value: z
          .string()
          .describe('нәтиже санының орнына жазылатын сөз, мысалы «мыңнан астам»')
          .optional(),
      }),
    )
    .min(1)
    .describe('жұптар, жоғарыдан төмен'),
});

type Options = z.infer<typeof options>;

const BLOCK = 112;
const BAR = 22;

/** Draw what was promised over what was reached, pair by pair, each pair on a scale of its own. */
export const pairs = drawing<Options>({
  words: {
    name: 'жұп жолақ',
    use: 'уәде етілген сан мен нәтижені қатар қояды',
    avoid: 'Екі сан екі түрлі нәрсені санаса, қатар қоймаңыз: оқырман ұзындығын салыстырады.',
  },
  columns: { needed: [], allowed: [] },
  options,
  refers: ({ pairs }) => ({ cells: pairs.flatMap(({ promised, reached }) => [promised, reached]) }),
  draw({ options, cell, say, width }) {
    const inset = insetOf(width);
    const height = options.pairs.length * BLOCK;
    const room = { marginLeft: inset, marginRight: inset + 128 };
    return {
      width,
      height,
      ...room,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, 1], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        hatch('hatch'),
        options.pairs.map(({ title, promised, reached, value }, i) => {
          const [plan, result] = [cell(promised), cell(reached)];
          const most = Math.max(plan.value, result.value);
          const top = i * BLOCK;
          return [
            Plot.text([say(title)], {
              x: 0,
              y: top + 16,
              textAnchor: 'start',
              className: 't-label',
            }),
            barOf(plan, most, top + 32),
            barOf(result, most, top + 32 + BAR + 8, value && say(value)),
            Plot.ruleX([0], { y1: top + 28, y2: top + 2 * BAR + 44, className: 'base' }),
          ];
        }),
      ],
    };
  },
});

function barOf(cell: Cell, most: number, y: number, words?: string): Plot.Markish[] {
  const fill = cell.kind === 'plan' ? { fill: 'url(#hatch)' } : {};
  const end = cell.value / most;
  return [
    Plot.rect([cell], {
      x1: 0,
      x2: end,
      y1: y,
      y2: y + BAR,
      ...fill,
      href: hrefOf,
      className: `bar k-${cell.kind}`,
    }),
    Plot.text([words ?? cellText(cell)], {
      x: end,
      y: y + BAR / 2,
      dx: 10,
      textAnchor: 'start',
      className: 't-value',
    }),
  ];
}
