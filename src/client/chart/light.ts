/** Addresses of the cells that are lit, by what lights them. */
const lit: Record<string, string[]> = {};

/** Give the address of the cell that an element shows. */
export const cellOf = (element: Element): string => `${element.getAttribute('data-cell')}`;

/** Light cells up wherever they stand on the page: in prose, tables, notes and as marks of charts. */
export function light(by: string, cells: string[]): void {
  lit[by] = cells;
  const all = Object.values(lit).flat();
  for (const element of document.querySelectorAll('[data-cell]')) {
    const on = all.includes(cellOf(element));
    if (on === element.hasAttribute('data-lit')) continue;
    element.toggleAttribute('data-lit', on);
    if (element instanceof SVGAElement) ring(element, on);
  }
}

/** Light up the cell that an element of the page shows, lies in or links to. */
export function lightAt(by: string, element: Element): void {
  const shown = element.closest('[data-cell]') ?? element.querySelector(':scope.v > data');
  light(by, shown ? [cellOf(shown)] : []);
}

/** Ring a mark: a dot at 11 px from its middle, anything larger 2 px off its edges. */
function ring(mark: SVGAElement, on: boolean): void {
  mark.querySelector('.lit')?.remove();
  if (!on || !mark.getClientRects().length) return;
  const { x, y, width, height } = mark.getBBox();
  const dot = Math.max(width, height) < 20;
  const round = (size: number) => (dot ? 11 - size / 2 : 3);
  const [across, up] = [round(width), round(height)];
  // The link of a number that stands alone reaches farther down than its digits.
  const down = mark.querySelector('.cover') ? -7 : up;
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const shape = {
    class: 'lit',
    x: x - across,
    y: y - up,
    width: width + 2 * across,
    height: height + up + down,
    rx: dot ? 11 : 0,
  };
  for (const [name, value] of Object.entries(shape)) rect.setAttribute(name, `${value}`);
  mark.append(rect);
}

/** Draw the rings anew where the page has got another shape. */
export function relight(): void {
  for (const mark of document.querySelectorAll('.chart [data-lit]'))
    mark.removeAttribute('data-lit');
  light('', []);
}
