// The floor: a page written by hand with the words of a chapter, its charts as inline SVG, their tables
// and the same fonts. Nothing that does the same can weigh less or show earlier.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const TEMPLATE = readFileSync(new URL('floor.html', import.meta.url), 'utf8');

/** Elements whose words a reader reads, and drawings; what stands inside one is taken with it. */
const PARTS = 'h1, h2, h3, p, li, figcaption, table, svg.chart.narrow';

/** Faces that are fetched; stand-ins of the device's own weigh nothing. */
const FACES = /@font-face\{[^}]*url\([^}]*\}/g;

/** Write the floor of a built chapter. */
export function floorOf(html: string): string {
  const main = new JSDOM(html).window.document.querySelector('main');
  if (!main) throw new Error('the chapter has no main part');
  const parts = [...main.querySelectorAll(PARTS)].filter(
    (part) => !part.parentElement?.closest(PARTS) && !part.closest('.references, footer, nav'),
  );
  const body = parts.map(markupOf).join('\n');
  const faces = `<style>${(html.match(FACES) ?? []).join('')}</style>`;
  return TEMPLATE.replace('FACES', () => faces).replace('BODY', () => body);
}

function markupOf(part: Element): string {
  const name = part.localName;
  if (name === 'svg') return `<figure>${bare(part)}</figure>`;
  if (name === 'table') return tableOf(part);
  return `<${name}>${textOf(part)}`;
}

/** A drawing as a hand would leave it: without links, ids and data. */
function bare(svg: Element): string {
  const copy = svg.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(?:data-|aria-|class$|id$|role$|tabindex$)/.test(name)) element.removeAttribute(name);
  return copy.outerHTML;
}

function tableOf(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].map(
    (row) => `<tr>${[...row.children].map((cell) => `<td>${textOf(cell)}`).join('')}`,
  );
  return `<table>${rows.join('')}</table>`;
}

function textOf(element: Element): string {
  const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
