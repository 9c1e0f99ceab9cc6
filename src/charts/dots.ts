import * as Plot from '@observablehq/plot';
import { max } from 'd3';
import { z } from 'zod';
import type { Cell } from '../lib/cell.ts';
import { drawing, hrefOf, insetOf, type Point } from './parts/drawing.ts';
import { address } from './parts/option.ts';
import { cellText } from './parts/words.ts';

const options = z.strictObject({
  /** A number of another measure, set apart above the others on a base line of its own. */
  beside: z
    .strictObject({
      cell: address('сол санның ұяшығы'),
      words: z.string().describe('сол санның атауы'),
    })
    .optional()
    .describe('басқа өлшемнің саны: қалғандарынан бөлек, жоғарыда тұрады'),
  /** Words over the rows, where a number stands beside them. */
  words: z.string().describe('бөлек сан болса, қалған жолдардың үстіндегі жазу').optional(),
  /** Key of the row that the others are measured against: an average. */
  benchmark: z
    .string()
    .optional()
    .describe('қалғандары салыстырылатын жолдың кілті, мысалы орташа мән'),
});

type Options = z.infer<typeof options>;

const STEP = 44;
const HEAD = 30;

/** A row in its place: its words, its cell and the height of its line in px. */
interface Row {
  label: string;
  cell: Cell;
  y: number;
}

/** Draw a dot for each row on one scale from zero, the largest first, its name on the left above it. */
export const dots = drawing<Options>({
  words: {
    name: 'нүктелер',
    use: 'бірнеше үлесті не балды бір шкалаға тізеді',
    avoid:
      'Жолдар үлкенінен кішісіне қарай тізіледі. Олардың өз реті маңызды болса, жолақты алыңыз.',
  },
  columns: { needed: ['y'], allowed: ['y'] },
  options,
  refers: ({ beside, benchmark }) => ({
    cells: beside ? [beside.cell] : [],
    rows: benchmark ? [benchmark] : [],
  }),
  objections: ({ options: { words, beside } }) =>
    words !== undefined && beside === undefined
      ? [
          [
            ['words'],
            'Бөлек сан (beside) жоқ, бұл жазу көрінбейді',
            'Жазуды өшіріңіз немесе бөлек сан қосыңыз',
          ],
        ]
      : [],
  draw({ points, options, cell, say, width }) {
    const inset = insetOf(width);
    const { beside, words, benchmark } = options;
    const first = beside ? STEP + HEAD * 2 + 12 : 0;
    const rows = [...points]
      .sort((a, b) => b.cell.value - a.cell.value)
      .map((p, i): Row => ({ label: p.label, cell: p.cell, y: first + i * STEP + 34 }));
    const apart: Row[] = beside
      ? [{ label: say(beside.words), cell: cell(beside.cell), y: 34 }]
      : [];
    const level = points.find((p: Point) => p.cell.key === benchmark);
    const height = first + rows.length * STEP + 16;
    return {
      width,
      height,
      marginLeft: inset,
      marginRight: inset + 64,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, max([...rows, ...apart], (row) => row.cell.value) ?? 1], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        words && beside
          ? Plot.text([say(words)], {
              x: 0,
              y: first - 14,
              textAnchor: 'start',
              className: 't-tick',
            })
          : null,
        beside ? Plot.ruleY([STEP + HEAD], { className: 'grid' }) : null,
        level
          ? Plot.ruleX([level.cell.value], { y1: first + 10, y2: height - 6, className: 'carry' })
          : null,
        [...apart, ...rows].map((row) => rowMarks(row, row.cell === level?.cell)),
      ],
    };
  },
});

function rowMarks({ label, cell, y }: Row, benchmark: boolean): Plot.Markish[] {
  const series = benchmark ? 's-0' : 's-1';
  return [
    Plot.text([label], { x: 0, y: y - 17, textAnchor: 'start', className: 't-name halo' }),
    Plot.ruleY([y], { x1: 0, x2: cell.value, className: 'stem' }),
    Plot.dot([cell], { x: cell.value, y, r: 6, href: hrefOf, className: `dot ${series}` }),
    Plot.text([cell], {
      x: cell.value,
      y,
      dx: 13,
      textAnchor: 'start',
      text: () => cellText(cell, { bare: cell.unit !== '%' }),
      className: 't-value',
    }),
  ];
}
