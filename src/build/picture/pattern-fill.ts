import { type Box, hatching } from './hatching.ts';
import { tag } from './markup.ts';

/** The look of a mark as attributes. */
type Look = (element: Element) => Record<string, string>;

/**
 * Fill boxes with a drawing's pattern, mark by mark: renderers round the tiles of a pattern to whole
 * pixels, which shifts a row of rings by whole rings, and office programs have no patterns at all.
 * Throws RangeError for a pattern that is neither hatching at 45° nor circles.
 */
export function patternFill(pattern: Element, boxes: Box[], look: Look): string {
  const size = numberOf(pattern, 'width');
  const turned = pattern.getAttribute('patternTransform');
  return [...pattern.children]
    .map((mark) => {
      if (mark.localName === 'line' && turned === 'rotate(45)')
        return boxes.map((box) => hatching(box, linesOf(mark, size, look))).join('');
      if (mark.localName === 'circle' && !turned)
        return tag('g', look(mark), ...boxes.flatMap((box) => circles(mark, size, box)));
      throw new RangeError(`no picture of <${mark.localName}> in a pattern`);
    })
    .join('');
}

/** A line is cut off at the edges of its tile. */
function linesOf(mark: Element, pitch: number, look: Look) {
  const half = Number(look(mark)['stroke-width'] ?? 1) / 2;
  const x = numberOf(mark, 'x1');
  return { pitch, line: Math.min(pitch, x + half) - Math.max(0, x - half) };
}

/** One circle for each tile in a box; its edges are those of tiles, rounded. */
function circles(mark: Element, size: number, { x, y, width, height }: Box): string[] {
  const [left, top] = [Math.round(x / size), Math.round(y / size)];
  const columns = Math.round((x + width) / size) - left;
  const rows = Math.round((y + height) / size) - top;
  return Array.from({ length: columns * rows }, (_, i) =>
    tag('circle', {
      cx: numberOf(mark, 'cx') + (left + (i % columns)) * size,
      cy: numberOf(mark, 'cy') + (top + Math.floor(i / columns)) * size,
      r: numberOf(mark, 'r'),
    }),
  );
}

const NUMBER = String.raw`(-?[\d.]+)`;
const RELATIVE = `h${NUMBER}v${NUMBER}h${NUMBER}`;
const ABSOLUTE = `H${NUMBER}V${NUMBER}H${NUMBER}`;
const RECTANGLE = new RegExp(`M${NUMBER},${NUMBER}(?:${RELATIVE}|${ABSOLUTE})[zZ]`, 'g');

/** Take a mark apart into rectangles. Throws RangeError for one that is not made of them. */
export function boxesOf(element: Element): Box[] {
  if (element.localName === 'rect') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
      numberOf(element, name),
    );
    return [{ x, y, width, height } as Box];
  }
  const path = element.getAttribute('d') ?? '';
  if (path === '' || path.replace(RECTANGLE, '') !== '')
    throw new RangeError(`no picture of a pattern in <${element.localName}> «${path}»`);
  return [...path.matchAll(RECTANGLE)].map(([, ...values]) => {
    const [x = 0, y = 0, width, height, , right = 0, bottom = 0] = values.map(Number);
    return Number.isNaN(width)
      ? { x, y, width: right - x, height: bottom - y }
      : { x, y, width: width ?? 0, height: height ?? 0 };
  });
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}
