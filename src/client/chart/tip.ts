import { cellOf, light } from './light.ts';
import { boxOf } from './marks.ts';
import { place } from './place.ts';

/** The mark whose tip is open, and the tip. */
let open: SVGAElement | undefined;
let tip: HTMLElement;

/** Give the mark whose tip is open, if one is. */
export const shown = (): SVGAElement | undefined => open;

/** Open the tip of a mark and close any other. */
export function show(mark: SVGAElement): void {
  if (mark === open) return;
  hide();
  const cell = cellOf(mark);
  const data = document.querySelector(`${mark.getAttribute('href')} [data-cell="${cell}"]`);
  if (!data) return;
  open = mark;
  tip = mark.closest('.drawing')?.querySelector('.tip') as HTMLElement;
  fill(data.closest('td') as HTMLTableCellElement, data);
  tip.hidden = false;
  mark.setAttribute('aria-describedby', `${tip.children[1]?.id}`);
  light('tip', [cell]);
  settle();
}

/** Close the open tip. */
export function hide(): void {
  if (!open) return;
  tip.hidden = true;
  open.removeAttribute('aria-describedby');
  open = undefined;
  light('tip', []);
}

/** Put the open tip in its place, again when the page has moved; if its mark left the screen it goes with it. */
export function settle(): void {
  if (!open?.getClientRects().length) {
    hide();
    return;
  }
  const mark = boxOf(open);
  const head = document.querySelector('.timeline')?.getBoundingClientRect();
  const room = {
    left: 8,
    // A timeline that stays at the top covers what is under it.
    top: head && head.top <= 0 ? Math.max(8, head.bottom + 8) : 8,
    right: document.documentElement.clientWidth - 8,
    bottom: innerHeight - 8,
  };
  if (mark.bottom < room.top || mark.top > room.bottom) return;
  const from = (tip.offsetParent as Element).getBoundingClientRect();
  const to = place(mark, tip.getBoundingClientRect(), room);
  tip.style.left = `${to.left - from.left}px`;
  tip.style.top = `${to.top - from.top}px`;
}

/** Say what the row of the table says of a cell: its label, the value with unit, kind and sources. */
function fill(cell: HTMLTableCellElement, data: Element): void {
  const row = cell.parentElement as HTMLTableRowElement;
  const table = row.closest('.table') as HTMLElement;
  const own = row.querySelector('.kind');
  const kind =
    own ?? table.querySelector(`.kind:has([data-swatch=${data.getAttribute('data-kind')}])`);
  const column = own ? '' : `${table.querySelectorAll('thead th')[cell.cellIndex]?.textContent}, `;
  const wanted = cell.dataset['sources'];
  const figure = tip.closest('figure') as HTMLElement;
  const sources = [
    ...figure.querySelectorAll<HTMLAnchorElement>('.source-line [href*="sources/#"]'),
  ]
    .filter(({ hash }) => !wanted || wanted.split(' ').includes(hash.slice(1)))
    .flatMap((link, i) => [i ? '; ' : '', link.cloneNode(true)]);
  const [label, value, kindPlace, sourcePlace, cite] = [
    ...tip.querySelectorAll('p:first-child, b, span, p + a'),
  ] as [Element, Element, Element, Element, HTMLAnchorElement];
  label.textContent = column + row.querySelector('th')?.textContent;
  value.textContent = cell.dataset['full'] ?? data.textContent;
  kindPlace.replaceChildren(...(kind?.cloneNode(true).childNodes ?? []));
  sourcePlace.replaceChildren(...sources);
  cite.href = `${data.closest('a')?.href}`;
}
