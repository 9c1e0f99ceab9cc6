import type { DrawableChart } from './chart.ts';
import { story } from './story.ts';
import { drawSvg, WIDTHS } from './svg.ts';

const drawn = new WeakMap<DrawableChart, { wide: string; narrow: string }>();

/** Give a chart's two drawings; each is drawn once, however many pages show it. */
export function drawings(chart: DrawableChart): { wide: string; narrow: string } {
  const known = drawn.get(chart);
  if (known) return known;
  const { cells } = story();
  const find = (address: string) => {
    const cell = cells.get(address);
    if (!cell) throw new RangeError(`no cell ${address}`);
    return cell;
  };
  const made = {
    wide: drawSvg(chart, WIDTHS.wide, find),
    narrow: drawSvg(chart, WIDTHS.narrow, find),
  };
  drawn.set(chart, made);
  return made;
}
