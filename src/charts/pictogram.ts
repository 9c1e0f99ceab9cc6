import * as Plot from '@observablehq/plot';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { drawing, hrefOf, insetOf, type Objection, pixelPlot } from './parts/drawing.ts';
import { element } from './parts/element.ts';
import { address } from './parts/option.ts';
import { hatch } from './parts/patterns.ts';

const options = z.strictObject({
  /** The number that is counted out, a sign for each. */
  cell: address('саналатын санның ұяшығы, әр данасына бір шаршы'),
  /** How many groups the signs stand in. */
  groups: address('топ санының ұяшығы'),
  /** Words over the picture. */
  title: z.string().describe('суреттің үстіндегі жазу'),
  /** Signs in a line of a group. */
  columns: z.number().int().min(1).max(50).default(5).describe('топтың бір қатарындағы шаршы саны'),
  /** Other numbers written below. */
  also: z.array(z.string()).default([]).describe('суреттің астына жазылатын жолдар'),
});

type Options = z.infer<typeof options>;

const SIGN = 24;
const GAP = 6;
/** Room between groups. */
const APART = 32;
const TITLE = 34;
/** More signs than these nobody counts. */
const MOST = 1000;

/** Count a number out sign by sign, in its groups, with the other numbers of the row below. */
export const pictogram = drawing<Options>({
  words: {
    name: 'белгілер',
    use: 'адамдарды топ-тобымен шаршы етіп тізеді',
    avoid:
      'Үлкен санға жарамайды, шаршысын ешкім санап шықпайды. Ондай санға шеңберлер не жолақ керек.',
  },
  columns: { needed: [], allowed: [] },
  options,
  refers: ({ cell, groups }) => ({ cells: [cell, groups] }),
  objections: ({ options, cell }) =>
    (['cell', 'groups'] as const).flatMap((name): Objection[] => {
      const { address, value } = cell(options[name]);
      const fits = Number.isInteger(value) && value >= 1 && value <= MOST;
      const what = `«${address}» ұяшығындағы ${value} саны дана-данасымен саналмайды`;
      return fits ? [] : [[[name], what, `1 мен ${MOST} аралығындағы бүтін сан керек`]];
    }),
  draw({ options, cell, say, width }) {
    const inset = insetOf(width);
    const [own, groups] = [cell(options.cell), cell(options.groups).value];
    const each = Math.ceil(own.value / groups);
    const group = options.columns * (SIGN + GAP) + APART;
    // Groups that do not fit beside the others stand below them.
    const abreast = Math.max(1, Math.floor((width - inset + APART + GAP) / group));
    const block = Math.ceil(each / options.columns) * (SIGN + GAP) + APART;
    const below = TITLE + Math.ceil(groups / abreast) * block + 18 - APART;
    const height = below + options.also.length * 22 + 4;
    const place = (i: number): [number, number] => {
      const [nth, within] = [Math.floor(i / each), i % each];
      return [
        inset + (nth % abreast) * group + (within % options.columns) * (SIGN + GAP),
        TITLE +
          Math.floor(nth / abreast) * block +
          Math.floor(within / options.columns) * (SIGN + GAP),
      ];
    };
    return {
      ...pixelPlot(width, height),
      marks: [
        hatch('hatch'),
        Plot.text([say(options.title)], {
          x: inset,
          y: 14,
          textAnchor: 'start',
          className: 't-label',
        }),
        signs(own, place),
        options.also.map((text, i) =>
          Plot.text([say(text)], {
            x: inset,
            y: below + i * 22,
            textAnchor: 'start',
            className: 't-name',
          }),
        ),
      ],
    };
  },
});

/** One path for all signs, so that they are one mark and one link. */
function signs(cell: Cell, place: (i: number) => [number, number]): Plot.Markish {
  const squares = Array.from({ length: cell.value }, (_, i) => {
    const [x, y] = place(i);
    return `M${x},${y}h${SIGN}v${SIGN}h${-SIGN}z`;
  });
  return ((_index, _scales, _channels, _dimensions, context) => {
    const group = element<SVGGElement>('g', context).attr('class', `bar k-${cell.kind}`);
    const link = group.append('a').attr('href', hrefOf(cell));
    const path = link.append('path').attr('d', squares.join(''));
    if (cell.kind === 'plan') path.attr('fill', 'url(#hatch)');
    return group.node();
  }) as Plot.RenderFunction;
}
