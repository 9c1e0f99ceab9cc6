import * as Plot from '@observablehq/plot';
import type { ScaleLinear } from 'd3';
import type { Cell } from '../../lib/cell.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { hrefOf, type Point } from './drawing.ts';
import { dotOf } from './kind-dots.ts';
import { hatch } from './patterns.ts';
import { SIDE_LINE, type SideLabel } from './side-labels.ts';
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

/** Draw goals as hatched squares. */
export function goalMarks(goals: Point[]): Plot.Markish[] {
  const at = { x: 'x', y: (p: Point) => p.cell.value } as const;
  return [
    hatch('hatch'),
    Plot.dot(goals, { ...at, ...dotOf('plan'), href: (p: Point) => hrefOf(p.cell) }),
  ];
}

interface GoalFrame {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  width: number;
  inset: number;
}

/** Width of a letter of 14 px Source Sans 3 semibold, with a margin, and from a square to its words, in px. */
const LETTER = 7.4;
const BESIDE = 13;

/** Label each goal with its year, which the axis may not have, and its value, on one line where there is room. */
export function goalLabels(goals: Point[], { x, y, width, inset }: GoalFrame): SideLabel[] {
  return goals.map((goal) => {
    const value = cellText(goal.cell, { bare: goal.cell.unit !== '%' });
    const [year, words] = [`${goal.x}\u00a0${STRINGS.ofYear}`, `${STRINGS.goal}:\u00a0${value}`];
    const room = width - inset - x(goal.x) - BESIDE;
    const fits = (year.length + 1 + words.length) * LETTER <= room;
    const below = fits ? 0 : SIDE_LINE;
    return {
      // Two lines stand with their middle beside the square.
      y: y(goal.cell.value) - below / 2,
      below,
      write: (height) => [
        Plot.text([[year, words].join(fits ? ' ' : '\n')], {
          x: [goal.x],
          y: [height],
          dx: BESIDE,
          dy: below / 2,
          lineHeight: SIDE_LINE / 14,
          textAnchor: 'start',
          className: 't-label halo',
        }),
      ],
    };
  });
}
