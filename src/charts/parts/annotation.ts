import * as Plot from '@observablehq/plot';
import type { ScaleLinear } from 'd3';
import type { Cell } from '../../lib/cell.ts';
import { hrefOf, type Point } from './drawing.ts';
import { classOf, type Series } from './lines.ts';
import { cellText, wrap } from './words.ts';

interface Frame {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  width: number;
  inset: number;
}

interface Bracket extends Frame {
  lower: Point;
  upper: Point;
  value: Cell;
  words: string;
}

/** Draw a derived difference as a double line at the right, with sign, number and words beside it. */
export function bracket({ x, width, inset, lower, upper, value, words }: Bracket): Plot.Markish[] {
  const [low, high] = [lower.cell.value, upper.cell.value];
  const left = (x.range()[1] ?? width) + (inset ? 14 : 30);
  const at = (px: number) => x.invert(px);
  const text = { y: [(low + high) / 2], x: [at(left + 12)], textAnchor: 'start' } as const;
  return [
    Plot.ruleY([low], { x1: lower.x, x2: at(left), className: 'carry' }),
    Plot.ruleX([at(left), at(left + 4)], { y1: low, y2: high, className: 'double' }),
    Plot.ruleY([low, high], { x1: at(left - 3), x2: at(left + 7), className: 'double' }),
    Plot.text([value], {
      ...text,
      dy: -9,
      text: () => cellText(value, { sign: true, bare: true }),
      href: hrefOf,
      className: 't-value',
    }),
    Plot.text([words], {
      ...text,
      dy: 5,
      lineAnchor: 'top',
      lineHeight: 1.15,
      text: () => wrap(words, 12),
      className: 't-tick',
    }),
  ];
}

interface Note extends Frame {
  /** The ends of the piece of line that the remark is about. */
  from: Point;
  point: Point;
  text: string;
}

/** Set a remark left of a rising line, three quarters up, with a leader that ends 8 px from it. */
export function noteAt({ x, y, inset, from, point, text }: Note): Plot.Markish[] {
  const along = (a: number, b: number) => a + (b - a) * 0.75;
  const height = y.invert(along(y(from.cell.value), y(point.cell.value)));
  const end = along(x(from.x), x(point.x)) - 8;
  const start = end - (inset ? 14 : 40);
  const words = { x: [x.invert(start - 6)], y: [height], textAnchor: 'end' } as const;
  return [
    Plot.ruleY([height], { x1: x.invert(start), x2: x.invert(end), className: 'leader' }),
    Plot.text([wrap(text, 16)], { ...words, lineHeight: 1.2, className: 't-note halo' }),
  ];
}

/** Write year and value left of points, in the colours of their series. */
export function callouts(points: Point[], series: Series[]): Plot.Markish[] {
  return points.map((p) => {
    const own = series.find((one) => one.name === p.series) as Series;
    return Plot.text([p], {
      x: 'x',
      y: p.cell.value,
      text: [`${p.x}: ${cellText(p.cell)}`],
      dy: -14,
      dx: -4,
      textAnchor: 'end',
      className: `t-label halo ${classOf(own)}`,
    });
  });
}
