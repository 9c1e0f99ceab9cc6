import type { Face } from './fonts.ts';
import { textLine } from './glyphs.ts';
import { mark, opacityOf } from './mark.ts';
import { tag } from './markup.ts';
import { computed, styled } from './stylesheet.ts';

/** A drawing that needs no stylesheet, fonts, scripts or page. */
export interface Standalone {
  /** Size in px. */
  width: number;
  height: number;
  /** Its content as SVG markup without the outer element; glyphs are still to be defined. */
  content: string;
}

/** Turn a chart's drawing into markup that is complete by itself: the stylesheet as attributes, texts as outlines. */
export function standalone(markup: string): Standalone {
  const svg = styled(markup);
  const [width = 0, height = 0] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
  return { width, height, content: contentOf(svg) };
}

function contentOf(element: Element): string {
  return [...element.children].map(markupOf).join('');
}

function markupOf(element: Element): string {
  switch (element.localName) {
    case 'g':
    case 'a':
      return group(element);
    case 'defs':
      return '';
    case 'text':
      return text(element);
    default:
      return mark(element);
  }
}

function group(element: Element): string {
  const content = contentOf(element);
  const transform = element.getAttribute('transform');
  const opacity = opacityOf(element);
  return content && (transform || opacity)
    ? tag('g', { transform: transform ?? undefined, opacity }, content)
    : content;
}

/** Draw a text line by line; `tspan`s follow one another as in SVG, in ems. */
function text(element: Element): string {
  const style = computed(element);
  const face: Face = {
    family: style('font-family') as Face['family'],
    weight: Number(style('font-weight')) as Face['weight'],
    size: Number.parseFloat(style('font-size')),
  };
  const place = (one: Element, name: string) => length(one.getAttribute(name), face.size);
  const anchor = element.closest('[text-anchor]')?.getAttribute('text-anchor') as
    | 'start'
    | 'middle'
    | 'end'
    | undefined;
  const under = style('paint-order').startsWith('stroke') && style('stroke') !== 'none';
  const shared = {
    face,
    fill: style('fill'),
    anchor: anchor ?? 'start',
    transform: element.getAttribute('transform') ?? '',
    halo: under
      ? { stroke: style('stroke'), width: Number.parseFloat(style('stroke-width')) }
      : undefined,
  };
  let y = (place(element, 'y') ?? 0) + (place(element, 'dy') ?? 0);
  if (element.children.length === 0)
    return textLine({ ...shared, text: element.textContent ?? '', x: place(element, 'x') ?? 0, y });
  return [...element.children]
    .map((line) => {
      y = (place(line, 'y') ?? y) + (place(line, 'dy') ?? 0);
      return textLine({ ...shared, text: line.textContent ?? '', x: place(line, 'x') ?? 0, y });
    })
    .join('');
}

/** Read a length in px or ems. */
function length(value: string | null, size: number): number | undefined {
  if (value === null) return undefined;
  return Number.parseFloat(value) * (value.endsWith('em') ? size : 1);
}
