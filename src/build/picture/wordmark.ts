import { STRINGS } from '../../lib/kazakh/strings.ts';
import type { Face } from './fonts.ts';
import { textLine } from './glyphs.ts';
import { hatching } from './hatching.ts';
import { tag } from './markup.ts';
import { colour } from './stylesheet.ts';
import { widthOf } from './type.ts';

/** Size of the letters on the pages; the measures below are those of the pages at that size, all in px. */
const SIZE = 21;
const HATCH = { y: 7.25, height: 5 };
const LINES = { pitch: 4.2, line: 1.4 };
const RULE = { top: 8.25, height: 3 };

/** Draw the site's name: the promise over hatching, the data over a solid rule; `y` is its base line, `size` that of its letters. */
export function wordmark({ x, y, size }: { x: number; y: number; size: number }): string {
  const face: Face = { family: 'serif', weight: 600, size: SIZE };
  const [promise, and, data] = STRINGS.siteParts;
  const place = `translate(${x} ${y}) scale(${size / SIZE})`;
  const rule = { x: widthOf(`${promise} ${and} `, face), y: RULE.top, width: widthOf(data, face) };
  return tag(
    'g',
    { transform: place },
    textLine({ text: STRINGS.site, face, fill: colour('ink') }),
    hatching({ x: 0, width: widthOf(promise, face), ...HATCH }, LINES),
    tag('rect', { ...rule, height: RULE.height, fill: colour('sky') }),
  );
}

/** Measure the site's name in letters of a size, both in px. */
export function wordmarkWidth(size: number): number {
  return widthOf(STRINGS.site, { family: 'serif', weight: 600, size });
}
