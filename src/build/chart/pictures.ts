import { ADDRESS, type Cell } from '../../lib/cell.ts';
import { kept } from '../site/kept.ts';
import { cellAt } from '../story.ts';
import type { DrawableChart } from './chart.ts';
import { drawSvg, WIDTHS } from './svg.ts';

type Find = (address: string) => Cell;

const drawn = new WeakMap<DrawableChart, { wide: string; narrow: string }>();

/**
 * Give a chart's two drawings; each is drawn once, however many pages show it and builds need it.
 * `find` gives the cells of its story, where that is not the story of this project.
 */
export function drawings(
  chart: DrawableChart,
  find: Find = cellAt,
): { wide: string; narrow: string } {
  const known = drawn.get(chart);
  if (known) return known;
  const cells = cellsOf(chart, find);
  const made = kept.text(`drawings-${chart.id}`, [chart, cells], () => drawBoth(chart, cells));
  const both = JSON.parse(made);
  drawn.set(chart, both);
  return both;
}

/** A drawing finds no other cells than those it is kept by. */
function drawBoth(chart: DrawableChart, cells: readonly Cell[]): string {
  const known = new Map(cells.map((cell) => [cell.address, cell]));
  const find = (address: string) => {
    const cell = known.get(address);
    if (!cell) throw new RangeError(`${chart.id} does not name ${address}`);
    return cell;
  };
  const [wide, narrow] = [WIDTHS.wide, WIDTHS.narrow].map((width) => drawSvg(chart, width, find));
  return JSON.stringify({ wide, narrow });
}

/** List the cells that a chart shows and those that its options name; other words may look like a name. */
function cellsOf(chart: DrawableChart, find: Find): Cell[] {
  const words = JSON.stringify(chart.options ?? null).match(ADDRESS) ?? [];
  const named = [...new Set(words)].flatMap((address) => {
    try {
      return find(address) ?? [];
    } catch {
      return [];
    }
  });
  return [...chart.cells, ...named];
}
