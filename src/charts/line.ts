import * as Plot from '@observablehq/plot';
import { max, scaleLinear } from 'd3';
import { z } from 'zod';
import { bracket, callouts, noteAt } from './parts/annotation.ts';
import { gridlines, valueTicks, yearLabels } from './parts/axes.ts';
import { drawing, insetOf, type Point } from './parts/drawing.ts';
import { goalLabels, goalMarks, goalsOf } from './parts/goals.ts';
import { endLabels, seriesMarks, seriesOf } from './parts/lines.ts';
import { address, drawnYear } from './parts/option.ts';
import { sideLabels } from './parts/side-labels.ts';
import { cellText } from './parts/words.ts';

const options = z.strictObject({
  /** Where the vertical axis begins; the subtitle must say so if it is not zero. */
  from: z.number().default(0).describe('тік ось басталатын сан; нөл болмаса, subtitle соны айтады'),
  /** Value of the series that the chart is about; the first one without it. */
  subject: z.string().optional().describe('негізгі қатар: series бағанындағы мәні'),
  /** Value of the series that others are measured against: the world, an average. */
  benchmark: z.string().optional().describe('қалғандары салыстырылатын қатар, мысалы әлем'),
  /** Cells whose values are written beside their points. */
  callouts: z
    .array(address('нүктенің ұяшығы'))
    .default([])
    .describe('мәні нүктесінің қасына жазылатын ұяшықтар'),
  /** A derived difference drawn as a bracket between two cells at the right. */
  difference: z
    .strictObject({
      from: address('төменгі нүктенің ұяшығы'),
      to: address('жоғарғы нүктенің ұяшығы'),
      value: address('айырманың ұяшығы, data/derived.yaml ішінен'),
      words: z.string().describe('айырманың астындағы жазу'),
    })
    .optional()
    .describe('екі нүктенің есептелген айырмасы, оң жақтағы жақша'),
  /** Goals set as hatched squares at their years. */
  goals: z
    .array(
      z.strictObject({
        cell: address('мақсаттың ұяшығы'),
        year: drawnYear().describe('мақсаттың жылы'),
      }),
    )
    .default([])
    .describe('басқа жиынтықтан алынған мақсаттар, жылының тұсына шаршымен қойылады'),
  /** A remark beside a point. */
  note: z
    .strictObject({
      at: address('сол нүктенің ұяшығы'),
      text: z.string().describe('ескертпенің сөзі'),
    })
    .optional()
    .describe('нүктенің қасындағы ескертпе'),
});

type Options = z.infer<typeof options>;

/** Draw one series with all its values, or several with a label at the end of each. */
export const line = drawing<Options>({
  words: {
    name: 'сызық',
    use: 'көрсеткіш жылдан жылға қалай өзгергенін көрсетеді',
    avoid: 'Жылы жоқ сандарға жолақты алыңыз. Бес сызықтан артық болса, бірін бірінен айыру қиын.',
  },
  columns: { needed: ['x', 'y'], allowed: ['x', 'y', 'series'] },
  options,
  refers: ({ difference, callouts, note, subject, benchmark, goals }) => ({
    cells: [...(difference ? [difference.value] : []), ...goals.map((goal) => goal.cell)],
    points: [
      ...callouts,
      ...(difference ? [difference.from, difference.to] : []),
      ...(note ? [note.at] : []),
    ],
    series: [subject, benchmark].filter((name) => name !== undefined),
  }),
  objections({ points, options }) {
    const least = Math.min(...points.map((p) => p.cell.value));
    const what = `Ось ${options.from} санынан басталады, ал ең кіші мән — ${least}`;
    return options.from > least ? [[['from'], what, 'Осьтің басын (from) азайтыңыз']] : [];
  },
  draw({ points: all, cell, say, options, width }) {
    // What was planned is no part of a line of what was measured.
    const points = all.filter((p) => p.cell.kind !== 'plan');
    const goals = goalsOf(all, options.goals, cell);
    const frame = frameOf([...points, ...goals], options, width);
    const pointAt = (address: string) => points.find((p) => p.cell.address === address) as Point;
    const series = seriesOf(points, options);
    const several = series.length > 1;
    const { difference, note } = options;
    return {
      ...frame.plot,
      marks: [
        gridlines(frame.values, points[0]?.cell.unit ?? ''),
        yearLabels(
          points.map((p) => p.x),
          frame.x,
        ),
        difference
          ? bracket({
              ...frame,
              lower: pointAt(difference.from),
              upper: pointAt(difference.to),
              value: cell(difference.value),
              words: say(difference.words),
            })
          : null,
        note
          ? noteAt({
              ...frame,
              from: before(points, pointAt(note.at)),
              point: pointAt(note.at),
              text: say(note.text),
            })
          : null,
        series.map((one) => seriesMarks(one, several)),
        several ? null : valueLabels(points, width),
        callouts(options.callouts.map(pointAt), series),
        goals.length > 0 ? goalMarks(goals) : null,
        sideLabels(
          [...(several ? endLabels(series, frame) : []), ...goalLabels(goals, frame)],
          frame.y,
        ),
      ],
    };
  },
});

function frameOf(points: Point[], { from, difference, goals }: Options, width: number) {
  const inset = insetOf(width);
  const several = new Set(points.map((p) => p.series)).size > 1;
  const height = several ? (inset ? 400 : 450) : inset ? 330 : 400;
  const values = valueTicks(from, max(points, (p) => p.cell.value) ?? 0);
  const years = points.map((p) => p.x);
  const hasGoals = goals.length > 0 || points.some((p) => p.cell.kind === 'plan');
  const single = difference ? (inset ? 108 : 190) : hasGoals ? 120 : inset ? 40 : 84;
  const right = several ? (inset ? 140 : 130) : single;
  const xRange = [inset + (several ? 24 : inset ? 36 : 84), width - right];
  const yRange = [height - 34, 44];
  const x = scaleLinear([Math.min(...years), Math.max(...years)], xRange);
  const top = Math.max(values[values.length - 1] ?? 1, max(points, (p) => p.cell.value) ?? 1);
  const y = scaleLinear([values[0] ?? 0, top], yRange);
  const plot: Plot.PlotOptions = {
    width,
    height,
    marginLeft: inset,
    marginRight: several ? right : inset,
    marginTop: 44,
    marginBottom: 34,
    x: { domain: x.domain(), range: xRange, axis: null },
    y: { domain: y.domain(), range: yRange, axis: null },
  };
  return { plot, values, x, y, width, inset };
}

/** Values stand above a point that rises to the right edge or falls, below one the line climbs away from. */
function valueLabels(points: Point[], width: number): Plot.Markish[] {
  const ordered = [...points].sort((a, b) => a.x - b.x);
  // A phone has no room for more than four values; the ends say most.
  const few = insetOf(width) === 0 || ordered.length <= 4;
  const sorted = few ? ordered : ordered.filter((_, i) => i === 0 || i === ordered.length - 1);
  const climbs = (p: Point) => {
    const next = ordered[ordered.indexOf(p) + 1];
    return next !== undefined && next.cell.value >= p.cell.value;
  };
  const at = {
    x: 'x',
    y: (p: Point) => p.cell.value,
    text: (p: Point) => cellText(p.cell),
    className: 't-value halo',
  } as const;
  const last = sorted[sorted.length - 1];
  return [
    Plot.text(
      sorted.filter((p) => p !== last && climbs(p)),
      { ...at, dy: 20 },
    ),
    Plot.text(
      sorted.filter((p) => p !== last && !climbs(p)),
      { ...at, dy: -18 },
    ),
    Plot.text(last ? [last] : [], { ...at, dy: -18, dx: 6, textAnchor: 'end' }),
  ];
}

/** Find the point before another on its line; the line's first point has none but itself. */
function before(points: Point[], point: Point): Point {
  const earlier = points.filter((p) => p.series === point.series && p.x < point.x);
  return earlier.sort((a, b) => b.x - a.x)[0] ?? point;
}
