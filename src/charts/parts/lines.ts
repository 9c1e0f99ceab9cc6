import * as Plot from '@observablehq/plot';
import type { ScaleLinear } from 'd3';
import { slug } from '../../lib/kazakh/slug.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { hrefOf, type Point } from './drawing.ts';
import { runs, SHAPES } from './series.ts';
import { SIDE_LINE, type SideLabel } from './side-labels.ts';
import { cellText } from './words.ts';

/** A line of a chart: its points in order of years and the class that gives it colour and weight. */
export interface Series {
  name: string;
  label: string;
  points: Point[];
  /** `s-1` is the subject, `s-2` … the others, `s-0` the benchmark. */
  className: string;
  shape: (typeof SHAPES)[number];
}

/** Group points into series: the subject first, the benchmark last. */
export function seriesOf(
  points: Point[],
  roles: { subject?: string | undefined; benchmark?: string | undefined },
): Series[] {
  const names = [...new Set(points.map((p) => p.series))];
  const subject = roles.subject ?? names[0];
  const rank = (name: string) => (name === subject ? 0 : name === roles.benchmark ? 2 : 1);
  return names
    .sort((a, b) => rank(a) - rank(b))
    .map((name, i) => {
      const own = points.filter((p) => p.series === name).sort((a, b) => a.x - b.x);
      const benchmark = name === roles.benchmark;
      return {
        name,
        label: own[0]?.seriesLabel ?? '',
        points: own,
        className: benchmark ? 's-0' : `s-${i + 1}`,
        shape: benchmark ? 'circle' : (SHAPES[i] ?? 'circle'),
      };
    });
}

/** Name a group of marks after its series too, so that the series can be told from others: `s-1 of-kaz`. */
export function classOf({ className, name }: Pick<Series, 'className' | 'name'>): string {
  return name === '' ? className : `${className} of-${slug(name)}`;
}

/**
 * Draw a series: a line over consecutive years, a thin one across years without data,
 * and a link at each point. Of several series only the last points are drawn and reached by keyboard.
 */
export function seriesMarks(series: Series, several: boolean): Plot.Markish[] {
  const { points, shape } = series;
  const own = classOf(series);
  const at = { x: 'x', y: (p: Point) => p.cell.value } as const;
  const parts = runs(points);
  const last = points.slice(-1);
  return [
    parts.length > 1 ? Plot.line(points, { ...at, className: `gap ${own}` }) : null,
    parts
      .filter((run) => run.length > 1)
      .map((run) => Plot.line(run, { ...at, className: `line ${own}` })),
    several && parts.length > 1
      ? Plot.dot(points.slice(0, -1), { ...at, r: 3.5, className: `dot ${own}` })
      : null,
    several
      ? Plot.dot(points.slice(0, -1), {
          ...at,
          r: 7,
          href: (p: Point) => hrefOf(p.cell),
          className: `hit ${own}`,
        })
      : null,
    Plot.dot(several ? last : points, {
      ...at,
      r: several ? 4.5 : 5,
      symbol: several ? shape : 'circle',
      href: (p: Point) => hrefOf(p.cell),
      className: `dot ${own}`,
    }),
  ];
}

interface LabelFrame {
  y: ScaleLinear<number, number>;
  inset: number;
}

/**
 * Label each series with its name and last value right of the last year, and with that value's year below
 * where it is an earlier one.
 */
export function endLabels(series: Series[], { y, inset }: LabelFrame): SideLabel[] {
  const ends = series.flatMap((one) => {
    const end = one.points[one.points.length - 1];
    return end ? [{ one, end }] : [];
  });
  const last = Math.max(...ends.map(({ end }) => end.x));
  return ends.map(({ one, end }) => {
    const own = classOf(one);
    const value = cellText(end.cell, { bare: inset > 0 || end.cell.unit !== '%' });
    const early = end.x < last;
    return {
      y: y(end.cell.value),
      below: early ? SIDE_LINE : 0,
      write: (height) => {
        const at = { x: [last], y: [height], textAnchor: 'start', dx: 11 } as const;
        return [
          Plot.text([`${one.label} ${value}`], { ...at, className: `t-end ${own}` }),
          early
            ? Plot.text([`${end.x}\u00a0${STRINGS.inYear}`], {
                ...at,
                dy: SIDE_LINE,
                className: `t-tick ${own}`,
              })
            : null,
        ];
      },
    };
  });
}
