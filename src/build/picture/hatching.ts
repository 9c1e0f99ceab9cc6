import { round, tag } from './markup.ts';
import { colour } from './stylesheet.ts';

/** A rectangle; everything in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a box is hatched, in px: from one line to the next, measured across them, and how thick they are. */
interface Lines {
  pitch: number;
  line: number;
}

/** Hatch a box with rising gold lines at 45°, cut off at its edges: the look of plans. Lines run through the origin, as a pattern's do. */
export function hatching(box: Box, { pitch, line }: Lines): string {
  const [step, thick] = [pitch * Math.SQRT2, line * Math.SQRT2];
  const [near, far] = [box.x + box.y, box.x + box.y + box.width + box.height];
  const first = Math.floor((near - thick) / step) + 1;
  const count = Math.max(0, Math.ceil(far / step) - first);
  const stripes = Array.from({ length: count }, (_, i) => {
    const from = (first + i) * step;
    return stripe(box, Math.max(from, near) - near, Math.min(from + thick, far) - near);
  });
  return tag('path', { d: stripes.join(''), fill: colour('gold') });
}

/** Outline the points of a box whose x + y, from its upper left corner, lies between two numbers. */
function stripe({ x, y, width, height }: Box, from: number, to: number): string {
  const upper = (sum: number) => (sum < width ? [sum, 0] : [width, sum - width]);
  const lower = (sum: number) => (sum < height ? [0, sum] : [sum - height, height]);
  const corners = [
    upper(from),
    ...(from < width && to > width ? [[width, 0]] : []),
    upper(to),
    lower(to),
    ...(from < height && to > height ? [[0, height]] : []),
    lower(from),
  ];
  return `M${corners.map(([right = 0, down = 0]) => `${round(x + right)} ${round(y + down)}`).join('L')}Z`;
}
