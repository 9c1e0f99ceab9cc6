import * as Plot from '@observablehq/plot';
import { max, scaleLinear } from 'd3';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { KIND_WORDS } from '../lib/kazakh/strings.ts';
import { gridlines, valueTicks, yearLabels } from './parts/axes.ts';
import { columnApart } from './parts/column.ts';
import { drawing, hrefOf, insetOf, type Point } from './parts/drawing.ts';
import { classOf, type Series, seriesMarks, seriesOf } from './parts/lines.ts';
import { address, drawnYear } from './parts/option.ts';
import { spread } from './parts/series.ts';
import { cellText } from './parts/words.ts';

const total = z.strictObject({
  cell: address('жалпы санның ұяшығы'),
  year: drawnYear().describe('жалпы сан қойылатын жыл'),
  /** Words after the number, where there is room for them. */
  words: z.string().describe('санның қасындағы жазу, телефонда көрінбейді').optional(),
});

const options = z.strictObject({
  /** The stated figure. */
  figure: address('айтылған санның ұяшығы'),
  /** What one unit of the vertical axis is worth in the figure's unit: 1000 for thousands. */
  per: z
    .number()
    .positive()
    .default(1)
    .describe('осьтің бір бірлігі нешеге тең: ось мыңмен жазылса, 1000'),
  /** Words inside the column: what the figure counts. */
  words: z.string().describe('бағанның ішіндегі жазу: не саналады'),
  /** The year under the column. */
  year: z.string().describe('бағанның астындағы жыл, тырнақшамен жазылады'),
  /** Derived totals set as rings in rings at their years. */
  totals: z.array(total).default([]).describe('есептелген жалпы сандар, жылының тұсында тұрады'),
});

type Options = z.infer<typeof options>;

/**
 * Draw one stated figure as a dashed column on a base line of its own,
 * apart from the measured lines beside it: they count other things.
 */
export const forecast = drawing<Options>({
  words: {
    name: 'болжам',
    use: 'айтылған бір санды өлшенген сызықтардан бөлек тұрғызады',
    avoid:
      'Айтылған сан өлшенген көрсеткіштің мақсаты болса, сызықты алыңыз: онда мақсат өз жылының тұсында тұрады.',
  },
  columns: { needed: ['x', 'y'], allowed: ['x', 'y', 'series'] },
  options,
  refers: ({ figure, totals }) => ({ cells: [figure, ...totals.map((total) => total.cell)] }),
  draw(input) {
    const { points, options, cell, say, width } = input;
    const inset = insetOf(width);
    const height = inset ? 470 : 480;
    const figure = cell(options.figure);
    const totals = options.totals.map(({ cell: address, year, words }) => ({
      year,
      own: cell(address),
      words: words && inset === 0 ? ` ${say(words)}` : '',
    }));
    const most =
      max([
        ...points.map((p) => p.cell.value),
        ...totals.map((t) => t.own.value),
        figure.value / options.per,
      ]) ?? 1;
    const values = valueTicks(0, most);
    const column = { from: width - inset - (inset ? 68 : 110), to: width - inset };
    const end = inset ? column.from - 30 : 420;
    const xRange = [inset + (inset ? 30 : 40), end - 8];
    const yRange = [height - 34, 56];
    const years = points.map((p) => p.x);
    const x = scaleLinear([Math.min(...years), Math.max(...years)], xRange);
    const y = scaleLinear([0, Math.max(most, values[values.length - 1] ?? 1)], yRange);
    return {
      width,
      height,
      marginLeft: inset,
      marginRight: width - end,
      marginTop: 56,
      marginBottom: 34,
      x: { domain: x.domain(), range: xRange, axis: null },
      y: { domain: y.domain(), range: yRange, axis: null },
      marks: [
        gridlines(values, points[0]?.cell.unit ?? ''),
        yearLabels(years, x),
        seriesOf(points, {}).map((one) =>
          seriesMarks({ ...one, className: 's-1', shape: 'circle' }, true),
        ),
        labels({ series: seriesOf(points, {}), y, inset }),
        totals.map((one) => totalMark(one, xRange[1] ?? width, x)),
        columnApart({
          cell: figure,
          value: figure.value / options.per,
          words: say(options.words),
          stated: statedAs(figure, points[0]?.cell.unit),
          year: say(options.year),
          span: [column.from, column.to],
          narrow: inset > 0,
          values,
          invert: (px) => x.invert(px),
        }),
      ],
    };
  },
});

/** Name the unit of the axis and the kind of the figure: «мың, болжам». */
function statedAs(figure: Cell, unit = ''): string {
  return [unit.split(' ')[0], KIND_WORDS[figure.kind].name].join(', ');
}

interface Total {
  year: number;
  own: Cell;
  words: string;
}

/** Ring a derived total; its number stands above it and never beyond the end of the lines. */
function totalMark(
  { year, own, words }: Total,
  end: number,
  x: (year: number) => number,
): Plot.Markish[] {
  const at = { x: year, y: own.value } as const;
  const side = end - x(year) < 40 ? ({ textAnchor: 'end', dx: 8 } as const) : {};
  return [
    Plot.dot([own], { ...at, r: 6, href: hrefOf, className: 'dot k-derived' }),
    Plot.dot([own], { ...at, r: 2.5, className: 'dot k-derived' }),
    Plot.text([own], {
      ...at,
      ...side,
      dy: -20,
      text: () => cellText(own, { bare: true }) + words,
      className: 't-value halo',
    }),
  ];
}

interface Labels {
  series: Series[];
  y: (value: number) => number;
  inset: number;
}

/** Name the lines at their ends; on a phone above them, as there is no room at the side. */
function labels({ series, y, inset }: Labels): Plot.Markish[] {
  const ends = series.flatMap((one) => {
    const end = one.points[one.points.length - 1];
    return end ? [{ one, end, y: y(end.cell.value) }] : [];
  });
  const invert = (px: number, near: Point) =>
    near.cell.value + (y(near.cell.value) - px) / (y(0) - y(1) || 1);
  return spread(ends, inset ? 38 : 20, [0, y(0) - 14]).map(({ one, end, y: height }) => {
    const text = `${cellText(end.cell, { bare: true })} ${one.label}`;
    const side = inset
      ? {
          dx: 6,
          dy: height < y(end.cell.value) + 4 ? -16 : 34,
          y: end.cell.value,
          textAnchor: 'end' as const,
        }
      : { dx: 12, y: invert(height, end), textAnchor: 'start' as const };
    const own = classOf({ ...one, className: 't-name halo' });
    return Plot.text([text], { x: end.x, ...side, className: own });
  });
}
