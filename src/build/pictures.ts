import type { DrawableChart } from './chart.ts';
import { cellAt } from './story.ts';
import { drawSvg, WIDTHS } from './svg.ts';

const drawn = new WeakMap<DrawableChart, { wide: string; narrow: string }>();

/** Give a chart's two drawings; each is drawn once, however many pages show it. */
export function drawings(chart: DrawableChart): { wide: string; narrow: string } {
  const known = drawn.get(chart);
  if (known) return known;
  const made = {
    wide: drawSvg(chart, WIDTHS.wide, cellAt),
    narrow: drawSvg(chart, WIDTHS.narrow, cellAt),
  };
  drawn.set(chart, made);
  return made;
}
