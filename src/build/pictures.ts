import type { Cell } from '../lib/cell.ts';
import type { DrawableChart } from './chart.ts';
import { cellAt } from './story.ts';
import { drawSvg, WIDTHS } from './svg.ts';

const drawn = new WeakMap<DrawableChart, { wide: string; narrow: string }>();

/**
 * Give a chart's two drawings; each is drawn once, however many pages show it.
 * `find` gives the cells of its story, where that is not the story of this project.
 */
export function drawings(
  chart: DrawableChart,
  find: (address: string) => Cell = cellAt,
): { wide: string; narrow: string } {
  const known = drawn.get(chart);
  if (known) return known;
  const made = {
    wide: drawSvg(chart, WIDTHS.wide, find),
    narrow: drawSvg(chart, WIDTHS.narrow, find),
  };
  drawn.set(chart, made);
  return made;
}
