import type { Kind } from '../../lib/kind.ts';
import { hatching } from './hatching.ts';
import { tag } from './markup.ts';
import { colour } from './stylesheet.ts';

/** Size of a swatch in px, as on the pages. */
export const SWATCH = { width: 22, height: 12 };

/** Draw the swatch of a kind at the origin: solid, paler in an outline, hatched, dashed or nested. */
export function swatch(kind: Kind): string {
  const gold = { fill: 'none', stroke: colour('gold') };
  const ink = { fill: 'none', stroke: colour('ink2') };
  switch (kind) {
    case 'measured':
      return tag('rect', { ...SWATCH, fill: colour('sky') });
    case 'estimate':
      return tag('rect', { ...frame(1), fill: colour('sky-pale'), stroke: colour('sky') });
    case 'plan':
      return (
        hatching({ x: 0, y: 0, ...SWATCH }, { pitch: 5, line: 1.4 }) +
        tag('rect', { ...frame(1.5), ...gold })
      );
    case 'forecast':
      return tag('rect', { ...frame(1.75), ...gold, 'stroke-dasharray': '5 3.5' });
    case 'derived':
      return (
        tag('rect', { ...frame(1.25), ...ink }) + tag('rect', { ...frame(1.25, 2.75), ...ink })
      );
  }
}

/** Draw the swatch of a line across years without data. */
export function gapSwatch(): string {
  const y = SWATCH.height / 2;
  return tag('line', { x2: SWATCH.width, y1: y, y2: y, stroke: colour('sky') });
}

/** The outline of a swatch, or of a box within it, drawn by a stroke that stays inside. */
function frame(stroke: number, inset = 0) {
  const edge = inset + stroke / 2;
  return {
    x: edge,
    y: edge,
    width: SWATCH.width - 2 * edge,
    height: SWATCH.height - 2 * edge,
    'stroke-width': stroke,
  };
}

/** Underline a large number as its kind asks; `y` is its base line, `size` that of its type, all in px. */
export function underline(
  kind: Kind,
  { y, width, size }: { y: number; width: number; size: number },
): string {
  const top = y + 0.17 * size;
  const thick = 0.026 * size;
  const line = (at: number, height: number, fill: string) =>
    tag('rect', { y: at, width, height, fill: colour(fill) });
  switch (kind) {
    case 'measured':
      return line(top, thick, 'sky');
    case 'estimate':
      return line(top, thick / 2.5, 'sky');
    case 'plan': {
      const band = { x: 0, y: top, width, height: 0.05 * size };
      return hatching(band, { pitch: 0.042 * size, line: 0.014 * size });
    }
    case 'forecast': {
      const dash = `${4 * thick} ${2.5 * thick}`;
      const at = top + thick / 2;
      return tag('line', {
        x2: width,
        y1: at,
        y2: at,
        stroke: colour('gold'),
        'stroke-width': thick,
        'stroke-dasharray': dash,
      });
    }
    case 'derived':
      return line(top, thick / 2, 'ink2') + line(top + thick, thick / 2, 'ink2');
  }
}
