import type { Kind } from '../../lib/kind.ts';

/** A rectangle of a sketch, in px. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** From one line of a hatching to the next along an edge, and half the size of a single mark, in px. */
const STEP = 6;
const HALF = 3.5;

/** Tell what is meant to be from what was found: it is no part of a line. */
export function isIntended(kind: Kind): boolean {
  return kind === 'plan' || kind === 'forecast';
}

/** Draw boxes in the look of a kind; plans are hatched line by line, as a sketch has no pattern of its own. */
export function boxes(kind: Kind, all: Box[]): string {
  const rects = all.map(
    ({ x, y, width, height }) =>
      `<rect x="${tenth(x)}" y="${tenth(y)}" width="${width}" height="${height}"></rect>`,
  );
  const hatching = kind === 'plan' ? `<path d="${all.map(hatched).join('')}"></path>` : '';
  return `<g class="k-${kind}">${rects.join('')}${hatching}</g>`;
}

/** Draw a single mark of a plan, a hatched square, or of a forecast, a dashed ring. */
export function markOf(kind: Kind, [x, y]: [number, number]): string {
  const size = 2 * HALF;
  return kind === 'plan'
    ? boxes(kind, [{ x: x - HALF, y: y - HALF, width: size, height: size }])
    : `<g class="k-${kind}"><circle cx="${tenth(x)}" cy="${tenth(y)}" r="${HALF}"></circle></g>`;
}

/** Rising lines at 45° from edge to edge: all points of one have the same x + y. */
function hatched({ x, y, width, height }: Box): string {
  const count = Math.ceil((width + height) / STEP - 0.5);
  return Array.from({ length: count }, (_, i) => {
    const sum = (i + 0.5) * STEP;
    const [across, down] = [Math.min(sum, width), Math.min(sum, height)];
    const long = across + down - sum;
    return `M${tenth(x + across)},${tenth(y + sum - across)}l${-long},${long}`;
  }).join('');
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
