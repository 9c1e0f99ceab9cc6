import * as Plot from '@observablehq/plot';
import type { Cell } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/kazakh/number.ts';
import { hrefOf } from './drawing.ts';
import { wrap } from './words.ts';

/** A column that stands apart on a base line of its own. */
export interface Column {
  cell: Cell;
  /** Its height in the unit of the vertical axis. */
  value: number;
  /** Words in it, words above it after its number, and the year under it. */
  words: string;
  stated: string;
  year: string;
  /** Left and right edge of its base line in px, and the drawing's width is a phone's. */
  span: [number, number];
  narrow: boolean;
  /** Values of the gridlines that run through it, the base line first. */
  values: number[];
  /** Px → value of the horizontal axis. */
  invert(px: number): number;
}

/** Draw a single figure as a column with its own piece of the gridlines. */
export function columnApart(column: Column): Plot.Markish[] {
  const { cell, value, span, narrow, values, invert, year } = column;
  const [left, right] = span;
  const [from, to] = [invert(left), invert(right)];
  const side = narrow ? 4 : 10;
  const above = { x: to, y: value, textAnchor: 'end' } as const;
  return [
    Plot.ruleY(values.slice(1), { x1: from, x2: to, className: 'grid' }),
    Plot.ruleY([0], { x1: from, x2: to, className: 'base' }),
    Plot.rect([cell], {
      x1: invert(left + side),
      x2: invert(right - side),
      y1: 0,
      y2: value,
      href: hrefOf,
      className: `bar k-${cell.kind}`,
    }),
    Plot.text([formatNumber(value)], { ...above, dy: -28, className: 't-value' }),
    Plot.text([column.stated], { ...above, dy: -11, className: 't-tick' }),
    wordsWithin(column, (from + to) / 2),
    Plot.text([year], { x: (from + to) / 2, y: 0, dy: 24, className: 't-tick' }),
  ];
}

/** A phone's column is so narrow that its words run upwards. */
function wordsWithin({ words, value, narrow }: Column, x: number): Plot.Markish {
  const at = { x, y: value / 2, className: 't-note' } as const;
  return narrow
    ? Plot.text([words], { ...at, rotate: -90 })
    : Plot.text([wrap(words, 12)], { ...at, lineHeight: 1.2 });
}
