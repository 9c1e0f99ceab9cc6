import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Cell } from '../../lib/cell.ts';
import { rowIdOf } from '../../lib/chart.ts';
import { resolve, textOf } from '../../lib/inline.ts';
import { formatQuantity } from '../../lib/kazakh/quantity.ts';
import { spellSigns } from '../../lib/kazakh/spoken.ts';
import { parseTemplate } from '../../lib/template.ts';
import type { DrawableChart } from './chart.ts';
import { DRAWINGS } from './drawings.ts';
import { leanMarkup } from './lean-svg.ts';

/** The two widths every chart is drawn at: for screens and for phones. */
export const WIDTHS = { wide: 720, narrow: 360 } as const;

const { document } = new JSDOM('').window;

/**
 * Draw a chart at a width and return its SVG as markup without styles, scripts or English words.
 * Marks link to the rows of the chart's table; colours come from the page's stylesheet by class.
 */
export function drawSvg(
  chart: DrawableChart,
  width: number,
  find: (address: string) => Cell,
): string {
  const drawing = DRAWINGS.get(chart.drawing);
  if (!drawing) throw new RangeError(`no drawing ${chart.drawing}`);
  const say = (text: string) =>
    textOf(
      resolve(
        parseTemplate(text, () => undefined),
        find,
      ),
    );
  const options = drawing.draw({
    points: chart.points,
    cell: find,
    say,
    options: chart.options,
    width,
  });
  const svg = Plot.plot({ ...options, document, className: 'plot' }) as SVGSVGElement;
  clean(svg, chart, width, find);
  return markupOf(svg);
}

/** Stands for a quotation mark while an element is written; no text of a story may hold it. */
const QUOTE = '\ue000';

/** Write an element with the quotation marks of its texts escaped: pages are searched for attributes by theirs. */
function markupOf(svg: SVGSVGElement): string {
  for (const element of svg.querySelectorAll('text, tspan, title'))
    for (const node of element.childNodes)
      if (node.nodeType === node.TEXT_NODE)
        node.nodeValue = node.nodeValue?.replaceAll('"', QUOTE) ?? '';
  return leanMarkup(svg).replaceAll(QUOTE, '&quot;');
}

/** What Plot says of how a drawing looks, and its English words. */
const LOOKS = new Set([
  'aria-label',
  'aria-description',
  'fill',
  'stroke',
  'font-family',
  'font-size',
  'font-variant',
  'stroke-width',
  'stroke-miterlimit',
  'stroke-linecap',
  'stroke-linejoin',
]);

/** Attributes whose numbers are parts of names. */
const NAMES = new Set(['id', 'class', 'href']);

function clean(
  svg: SVGSVGElement,
  chart: DrawableChart,
  width: number,
  find: (address: string) => Cell,
): void {
  svg.querySelector('style')?.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const name of element.getAttributeNames()) cleanAttribute(element, name);
  for (const link of svg.querySelectorAll<SVGAElement>('a')) linkToRow(link, chart, find);
  for (const group of svg.querySelectorAll('svg > g'))
    if (!group.querySelector('a')) group.setAttribute('aria-hidden', 'true');
  ownIds(svg, `${chart.id}-${width}`);
  svg.setAttribute('class', `chart ${width < 480 ? 'narrow' : 'wide'}`);
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-labelledby', `${chart.id}-title`);
  svg.removeAttribute('xmlns');
  svg.removeAttribute('xmlns:xlink');
}

/** Leave looks to the stylesheet, and round: a tenth of a pixel is finer than any screen shows. */
function cleanAttribute(element: Element, name: string): void {
  const value = element.getAttribute(name) ?? '';
  if (LOOKS.has(name) && !(name === 'fill' && value.startsWith('url('))) {
    element.removeAttribute(name);
  } else if (value.includes('.') && !NAMES.has(name)) {
    const tenths = (number: string) => String(Math.round(Number(number) * 10) / 10);
    element.setAttribute(name, value.replace(/-?\d+\.\d+/g, tenths));
  }
}

function linkToRow(link: SVGAElement, chart: DrawableChart, find: (address: string) => Cell): void {
  const address = (link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '').replace(
    /^cell:/,
    '',
  );
  const cell = find(address);
  link.removeAttributeNS('http://www.w3.org/1999/xlink', 'href');
  link.setAttribute('href', `#${rowIdOf(chart, address)}`);
  link.setAttribute('data-cell', address);
  link.setAttribute('aria-label', spellSigns(`${cell.row}: ${formatQuantity(cell).spoken}`));
  for (const text of link.querySelectorAll('text')) coverText(link, text);
  if (link.closest('.hit')) link.setAttribute('tabindex', '-1');
}

/**
 * Take a text out of its link and cover it with a link that has the same box: the label says the
 * number as a voice should («74 мың»), and a name must hold the text it stands on («74 000»).
 */
function coverText(link: SVGAElement, text: SVGTextElement): void {
  const width = Math.max(24, (text.textContent ?? '').length * 9);
  const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'middle';
  const left = { start: 0, middle: -width / 2, end: -width }[anchor] ?? 0;
  const rect = text.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const box = { x: left, y: -8, width, height: 24, transform: text.getAttribute('transform') };
  for (const [name, value] of Object.entries(box))
    if (value) rect.setAttribute(name, String(value));
  rect.setAttribute('class', 'cover');
  text.setAttribute('aria-hidden', 'true');
  link.before(text);
  link.append(rect);
}

/** Patterns are named per chart and width, as several drawings share a page. */
function ownIds(svg: SVGSVGElement, prefix: string): void {
  for (const element of svg.querySelectorAll('[id]')) element.id = `${prefix}-${element.id}`;
  for (const element of svg.querySelectorAll('[fill^="url(#"]'))
    element.setAttribute(
      'fill',
      element.getAttribute('fill')?.replace('url(#', `url(#${prefix}-`) ?? '',
    );
}
