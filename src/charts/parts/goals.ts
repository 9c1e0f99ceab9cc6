import * as Plot from '@observablehq/plot';
import type { Cell } from '../../lib/cell.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { hrefOf, type Point } from './drawing.ts';
import { dotOf } from './kind-dots.ts';
import { hatch } from './patterns.ts';
import { cellText } from './words.ts';

/** Set goals apart: rows that are plans, and cells that the options place at a year. */
export function goalsOf(
  points: Point[],
  named: { cell: string; year: number }[],
  cell: (address: string) => Cell,
): Point[] {
  const placed = named.map(({ cell: address, year }) => ({
    x: year,
    label: '',
    text: '',
    series: points[0]?.series ?? '',
    seriesLabel: '',
    cell: cell(address),
  }));
  return [...points.filter((p) => p.cell.kind === 'plan'), ...placed];
}

/** Draw goals as hatched squares, each with its value beside it. */
export function goalMarks(goals: Point[]): Plot.Markish[] {
  const at = { x: 'x', y: (p: Point) => p.cell.value } as const;
  return [
    hatch('hatch'),
    Plot.dot(goals, { ...at, ...dotOf('plan'), href: (p: Point) => hrefOf(p.cell) }),
    Plot.text(goals, {
      ...at,
      dx: 13,
      textAnchor: 'start',
      text: (p: Point) => `${STRINGS.goal} ${cellText(p.cell, { bare: p.cell.unit !== '%' })}`,
      className: 't-label halo',
    }),
  ];
}
