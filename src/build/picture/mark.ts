import { tag } from './markup.ts';
import { boxesOf, patternFill } from './pattern-fill.ts';
import { computed } from './stylesheet.ts';

/** Attributes that say where and how large a mark is; classes, links, data and words for listeners stay behind. */
const GEOMETRY: Record<string, string[]> = {
  line: ['x1', 'y1', 'x2', 'y2'],
  path: ['d'],
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
};

/** What a mark's look consists of, with the values that SVG takes for granted. */
const LOOK: Record<string, string> = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
};

/** Draw a mark with the stylesheet's look as attributes; one without a look is left out. Throws RangeError for an element that no drawing had so far: it would be missing unseen. */
export function mark(element: Element): string {
  const names = GEOMETRY[element.localName];
  if (!names) throw new RangeError(`no picture of <${element.localName}>`);
  const pattern = /^url\("?#(.+?)"?\)$/.exec(computed(element)('fill'))?.[1];
  const filled = pattern ? filledWith(pattern, element) : '';
  const look: Record<string, string> = { ...lookOf(element), ...(pattern && { fill: 'none' }) };
  const geometry = names.map((name) => [name, element.getAttribute(name) ?? undefined]);
  const seen = look['fill'] !== 'none' || look['stroke'] !== undefined;
  const own = seen ? tag(element.localName, { ...Object.fromEntries(geometry), ...look }) : '';
  const transform = element.getAttribute('transform');
  const opacity = opacityOf(element);
  if (!transform && !opacity) return filled + own;
  return filled || own ? tag('g', { transform: transform ?? undefined, opacity }, filled, own) : '';
}

function filledWith(id: string, element: Element): string {
  const pattern = element.ownerDocument.getElementById(id);
  if (!pattern) throw new RangeError(`no pattern ${id}`);
  return patternFill(pattern, boxesOf(element), lookOf);
}

/** List what an element's look differs in from what SVG takes for granted. */
function lookOf(element: Element): Record<string, string> {
  const style = computed(element);
  const drawn = style('stroke') !== 'none';
  const entries = Object.entries(LOOK).map(([name, usual]) => [name, style(name), usual] as const);
  return Object.fromEntries(
    entries
      .filter(([name, value, usual]) => value !== usual && (drawn || !name.startsWith('stroke-')))
      .map(([name, value]) => [name, value.replaceAll('px', '')]),
  );
}

/** Give an element's opacity, if it is not opaque. */
export function opacityOf(element: Element): string | undefined {
  const opacity = computed(element)('opacity');
  return opacity === '1' || opacity === '' ? undefined : opacity;
}
