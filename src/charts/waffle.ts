import * as Plot from '@observablehq/plot';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { drawing, hrefOf, insetOf, type Objection, pixelPlot } from './parts/drawing.ts';
import { element } from './parts/element.ts';
import { address } from './parts/option.ts';
import { ring } from './parts/patterns.ts';

const inLine = z.number().int().min(1).max(200);

const options = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        cell: address('санның ұяшығы'),
        /** What one ring stands for, in the cell's unit. */
        per: z.number().positive().describe('бір шеңбер нешеге тең'),
        /** Rings in all, where the counted ones are part of a whole. */
        of: z
          .number()
          .int()
          .positive()
          .optional()
          .describe('барлық шеңбер саны: үлес көрсетілсе, жүз'),
        /** Words above the field. */
        title: z.string().describe('топтың үстіндегі жазу'),
      }),
    )
    .min(1)
    .describe('шеңберлер тобы, жоғарыдан төмен'),
  /** Rings in a line: on a wide screen and on a phone. */
  columns: z.tuple([inLine, inLine]).describe('бір қатардағы шеңбер саны: кең экранда, телефонда'),
});

type Options = z.infer<typeof options>;

const TITLE = 34;
/** More rings than these nobody tells apart. */
const MOST = 5000;

/** Draw a number as a field of rings, each ring worth the same. */
export const waffle = drawing<Options>({
  words: {
    name: 'шеңберлер',
    use: 'санды дана-данасымен санап береді',
    avoid: 'Екі санның айырмасын дәл көрсету керек болса, жолақты алыңыз.',
  },
  columns: { needed: [], allowed: [] },
  options,
  refers: ({ fields }) => ({ cells: fields.map((field) => field.cell) }),
  objections: ({ options, cell }) =>
    options.fields.flatMap(({ cell: address, per, of }, i): Objection[] => {
      const count = Math.round(cell(address).value / per);
      if (count < 1 || count > MOST)
        return [
          [
            ['fields', i, 'per'],
            `Шеңбер саны ${count} болып шығады`,
            `Бір шеңбер нешеге тең екенін (per) түзетіңіз: шеңбер саны 1 мен ${MOST} аралығында болады`,
          ],
        ];
      return of !== undefined && of < count
        ? [
            [
              ['fields', i, 'of'],
              `Барлығы ${of} шеңбер, ал саналатыны ${count}`,
              'Барлық шеңбер санын (of) үлкейтіңіз немесе өшіріңіз',
            ],
          ]
        : [];
    }),
  draw({ options, cell, say, width }) {
    const inset = insetOf(width);
    const columns = options.columns[inset ? 1 : 0];
    const size = (width - 2 * inset) / columns;
    const marks: Plot.Markish[] = [];
    let top = 0;
    for (const field of options.fields) {
      const own = cell(field.cell);
      const count = Math.round(own.value / field.per);
      const whole = field.of ?? count;
      marks.push(
        Plot.text([say(field.title)], {
          x: inset,
          y: top + 14,
          textAnchor: 'start',
          className: 't-label',
        }),
      );
      const place = { inset, top: top + TITLE, size, columns };
      marks.push(
        rings(own, { ...place, from: 0, to: count }),
        rest({ ...place, from: count, to: whole }),
      );
      top += TITLE + Math.ceil(whole / columns) * size + 24;
    }
    const height = top - 16;
    const kinds = [...new Set(options.fields.map((field) => cell(field.cell).kind))];
    return {
      ...pixelPlot(width, height),
      marks: [
        kinds.map((kind) => ring(`ring-${kind}`, size, `ring k-${kind}`)),
        ring('ring-rest', size, 'ring rest'),
        marks,
      ],
    };
  },
});

interface Field {
  inset: number;
  top: number;
  size: number;
  columns: number;
  from: number;
  to: number;
}

function rings(cell: Cell, field: Field): Plot.Markish {
  return area(field, `url(#ring-${cell.kind})`, hrefOf(cell));
}

function rest(field: Field): Plot.Markish {
  return field.to > field.from ? area(field, 'url(#ring-rest)') : null;
}

/**
 * Cover the rings from one number to another with a path filled by the pattern of one ring.
 * The pattern starts at the origin, so the path is drawn there and moved.
 */
function area(
  { inset, top, size, columns, from, to }: Field,
  fill: string,
  href?: string,
): Plot.Markish {
  const corner = (cells: number) => Math.round(cells * size * 100) / 100;
  const path = outline(from, to, columns)
    .map(
      ([x1, y1, x2, y2]) =>
        `M${corner(x1)},${corner(y1)}H${corner(x2)}V${corner(y2)}H${corner(x1)}Z`,
    )
    .join('');
  return ((_index, _scales, _channels, _dimensions, context) => {
    const holder = element<SVGGElement>(href ? 'a' : 'g', context);
    if (href) holder.attr('href', href);
    holder
      .append('path')
      .attr('class', 'field')
      .attr('transform', `translate(${inset},${top})`)
      .attr('fill', fill)
      .attr('d', path);
    return holder.node();
  }) as Plot.RenderFunction;
}

/** Cut a run of cells in a grid into rectangles [x1, y1, x2, y2], in cells. */
export function outline(
  from: number,
  to: number,
  columns: number,
): [number, number, number, number][] {
  const result: [number, number, number, number][] = [];
  let at = from;
  while (at < to) {
    const [line, column] = [Math.floor(at / columns), at % columns];
    const lines = column === 0 ? Math.max(1, Math.floor((to - at) / columns)) : 1;
    const end = lines > 1 ? columns : Math.min(columns, column + to - at);
    result.push([column, line, end, line + lines]);
    at += lines > 1 ? lines * columns : end - column;
  }
  return result;
}
