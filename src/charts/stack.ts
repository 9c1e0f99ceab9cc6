import * as Plot from '@observablehq/plot';
import { max, ticks } from 'd3';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { formatNumber } from '../lib/kazakh/number.ts';
import { type DrawingInput, drawing, hrefOf, insetOf } from './parts/drawing.ts';
import { address } from './parts/option.ts';
import { hatch } from './parts/patterns.ts';
import {
  LEADER,
  labelMarks,
  labelsOf,
  type PartLabel,
  type PlacedPart,
} from './parts/stack-labels.ts';
import { excess, placeParts } from './parts/stack-parts.ts';
import { cellText } from './parts/words.ts';

const leaf = z.strictObject({
  cell: address('бөліктің ұяшығы'),
  label: z.string().describe('бөліктің атауы'),
  value: z.string().describe('санның орнына жазылатын сөз, мысалы «мыңнан астам»').optional(),
});
const options = z.strictObject({
  bars: z
    .array(
      z.strictObject({
        title: z.string().describe('жолақтың атауы'),
        /** Side by side from zero; the parts of a part lie inside it. */
        parts: z
          .array(leaf.extend({ parts: z.array(leaf).optional().describe('бөліктің өз бөліктері') }))
          .min(1)
          .describe('бөліктері, солдан оңға қарай'),
        /** The whole bar; a last part stated as «more than» reaches up to it. */
        total: address('жалпы санның ұяшығы'),
      }),
    )
    .min(1)
    .describe('жолақтар, жоғарыдан төмен'),
  /** A derived difference between the totals of the first and the last bar. */
  difference: address('бірінші және соңғы жолақ айырмасының ұяшығы').optional(),
});

type Options = z.infer<typeof options>;

/** Draw bars made of parts, one below the other on one scale, each part in the look of its kind. */
export const stack = drawing<Options>({
  words: {
    name: 'құрама жолақ',
    use: 'жалпы сан қандай бөліктерден тұратынын көрсетеді',
    avoid:
      'Шкаласы мыңмен жазылады, мыңға жетпейтін санға жарамайды. Бөліктері жоқ сандарға жолақты алыңыз.',
  },
  columns: { needed: [], allowed: [] },
  options,
  refers: ({ bars, difference }) => ({
    cells: [
      ...bars.flatMap(({ parts, total }) => [
        ...parts.flatMap((part) => [part.cell, ...(part.parts ?? []).map((inner) => inner.cell)]),
        total,
      ]),
      ...(difference ? [difference] : []),
    ],
  }),
  objections: ({ options, cell }) => excess(options.bars, cell),
  draw(input) {
    const { width } = input;
    const { bars, scale, most, height, right } = layout(input);
    const difference = input.options.difference;
    return {
      width,
      height,
      marginLeft: insetOf(width),
      marginRight: right,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, most], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        hatch('hatch'),
        hatch('hatch-dense'),
        scaleMarks(most, height, width),
        bars.map((bar) => barMarks(bar, scale)),
        difference ? differenceMarks(bars, input.cell(difference)) : null,
      ],
    };
  },
});

interface PlacedBar {
  title: string;
  total: Cell;
  labels: PartLabel[];
  /** Upper edge of the bar itself in px. */
  top: number;
}

const HEAD = 48;
const BAR = 44;

/** Place bars below one another, each with as much room as its labels need. */
function layout(input: DrawingInput<Options>) {
  const { options, cell, say, width } = input;
  const inset = insetOf(width);
  const right = inset + (options.difference ? (inset ? 34 : 56) : 24);
  const most = max(options.bars, (bar) => cell(bar.total).value) ?? 1;
  const scale = (value: number) => inset + (value / most) * (width - inset - right);
  let top = 0;
  const bars = options.bars.map((bar): PlacedBar => {
    const labels = labelsOf(placeParts(bar, input), scale);
    const placed = { title: say(bar.title), total: cell(bar.total), labels, top: top + HEAD };
    const lines = labels.filter((label) => label.below).length;
    top += HEAD + BAR + LEADER.first + lines * LEADER.step + 12;
    return placed;
  });
  return { bars, scale, most, right, height: top + 18 };
}

function scaleMarks(most: number, height: number, width: number): Plot.Markish[] {
  const values = ticks(0, most, insetOf(width) ? 3 : 4);
  const label = (value: number) => (value === 0 ? '0' : `${formatNumber(value / 1000)}\u00a0мың`);
  return [
    Plot.ruleX(values.slice(1), { y1: HEAD - 4, y2: height - 22, className: 'grid' }),
    Plot.text(values, {
      x: (v: number) => v,
      y: height - 8,
      text: label,
      textAnchor: 'start',
      className: 't-tick',
    }),
  ];
}

function barMarks(
  { title, total, labels, top }: PlacedBar,
  scale: (value: number) => number,
): Plot.Markish[] {
  const y = { y1: top, y2: top + BAR };
  const rect = ({ part }: PartLabel) =>
    Plot.rect([part], {
      x1: part.from,
      x2: part.to,
      ...y,
      ...fillOf(part),
      href: () => hrefOf(part.cell),
      className: `bar k-${part.cell.kind}`,
    });
  return [
    Plot.text([title], {
      frameAnchor: 'left',
      textAnchor: 'start',
      y: top - HEAD + 16,
      className: 't-label halo',
    }),
    labels.map(rect),
    Plot.ruleX([0], { y1: top - 4, y2: top + BAR + 4, className: 'base' }),
    Plot.text([total], {
      x: total.value,
      y: top - 14,
      textAnchor: 'end',
      href: hrefOf,
      text: () => cellText(total, { bare: true }),
      className: 't-value halo',
    }),
    labelMarks(labels, { top, bar: BAR, scale }),
  ];
}

function fillOf({ cell, inner }: PlacedPart): { fill?: string } {
  if (cell.kind !== 'plan') return {};
  return { fill: inner ? 'url(#hatch-dense)' : 'url(#hatch)' };
}

/** Carry the first total down to the last bar and draw the difference there as a double line. */
function differenceMarks(bars: PlacedBar[], difference: Cell): Plot.Markish[] {
  const [first, last] = [bars[0], bars[bars.length - 1]];
  if (!first || !last) return [];
  const middle = last.top + BAR / 2;
  const [from, to] = [first.total.value, last.total.value].sort((a, b) => a - b);
  const text = { x: to ?? 0, dx: 8, textAnchor: 'start', href: hrefOf } as const;
  const [number = '', word = ''] = cellText(difference, { bare: true, scale: 'мың' }).split(
    '\u00a0',
  );
  return [
    Plot.ruleX([first.total.value], {
      y1: first.top + BAR,
      y2: middle + BAR / 2,
      className: 'carry',
    }),
    Plot.ruleY([middle - 2, middle + 2], { x1: from ?? 0, x2: to ?? 0, className: 'double' }),
    Plot.text([difference], { ...text, y: middle - 6, text: () => number, className: 't-value' }),
    Plot.text([word], {
      x: to ?? 0,
      dx: 8,
      textAnchor: 'start',
      y: middle + 10,
      className: 't-tick',
    }),
  ];
}
