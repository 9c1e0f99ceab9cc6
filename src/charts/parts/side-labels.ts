import type * as Plot from '@observablehq/plot';
import type { ScaleLinear } from 'd3';
import { type Label, spread } from './series.ts';

/** Height of a further line of a label in px. */
export const SIDE_LINE = 15;

/** Words that stand right of a mark, and are written at a height, in values of the vertical axis. */
export interface SideLabel extends Label {
  write(height: number): Plot.Markish[];
}

/** Write labels that stand right of their marks, sorted by height and kept 17 px apart. */
export function sideLabels(labels: SideLabel[], y: ScaleLinear<number, number>): Plot.Markish[] {
  const placed = spread(labels, 17, [52, y.range()[0] ?? 0]);
  return placed.flatMap((label) => label.write(y.invert(label.y)));
}
