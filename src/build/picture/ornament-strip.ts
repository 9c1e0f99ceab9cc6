import { STRIP_TILE, stripPath } from '../../lib/ornament.ts';
import { CARD } from './card.ts';
import { tag } from './markup.ts';
import { colour } from './stylesheet.ts';

/** How much larger than on the pages a tile is at least; a card is seen at a quarter of its size. */
const SCALE = 1.15;

/** Draw whole tiles between two hairlines along the lower edge of a card; `top` is where they begin, in px. */
export function ornamentStrip(): { markup: string; top: number } {
  const { width, height } = STRIP_TILE;
  const path = stripPath();
  const inner = CARD.width - 2 * CARD.margin;
  const count = Math.floor(inner / width / SCALE);
  const scale = inner / width / count;
  const line = { fill: 'none', stroke: colour('edge') };
  const tiles = Array.from({ length: count }, (_, i) =>
    tag('path', { transform: `translate(${i * width})`, d: path, ...line, 'stroke-width': 1.5 }),
  );
  const rules = [0.5, height - 0.5].map((y) =>
    tag('line', { x2: count * width, y1: y, y2: y, ...line }),
  );
  const top = CARD.height - 24 - height * scale;
  const place = `translate(${CARD.margin} ${top}) scale(${scale})`;
  return { markup: tag('g', { transform: place }, ...tiles, ...rules), top };
}
