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
  const setting = settingOf(element);
  const place = (one: Element, name: string) => length(one.getAttribute(name), setting.face.size);
  let y = (place(element, 'y') ?? 0) + (place(element, 'dy') ?? 0);
  const spans = [...element.children];
  const lines = spans.length > 0 ? spans : [element];
  return lines
    .map((line) => {
      if (line !== element) y = (place(line, 'y') ?? y) + (place(line, 'dy') ?? 0);
      return textLine({
        ...setting,
        text: line.textContent ?? '',
        x: place(line, 'x') ?? 0,
        y,
      });
    })
    .join('');
}

/** What all lines of a text share: their look, their anchor and where the text is moved to. */
function settingOf(element: Element) {
  const style = computed(element);
  const px = (property: string) => Number.parseFloat(style(property));
  const under = style('paint-order').startsWith('stroke') && style('stroke') !== 'none';
  const anchor = element.closest('[text-anchor]')?.getAttribute('text-anchor');
  return {
    face: {
      family: style('font-family') as Face['family'],
      weight: Number(style('font-weight')) as Face['weight'],
      size: px('font-size'),
    },
    fill: style('fill'),
    anchor: (anchor ?? 'start') as 'start' | 'middle' | 'end',
    transform: element.getAttribute('transform') ?? '',
    halo: under ? { stroke: style('stroke'), width: px('stroke-width') } : undefined,
  };
}

/** Read a length in px or ems. */
function length(value: string | null, size: number): number | undefined {
  if (value === null) return undefined;
  return Number.parseFloat(value) * (value.endsWith('em') ? size : 1);
}
