import type { Box } from './place.ts';

/** What can be pointed at in a drawing: its marks, which are links, and the labels of its series. */
export const ITEMS = 'a[data-cell], [role=button]';

/** Tell a mark from a label and from anything else. */
export const isMark = (item: EventTarget | null | undefined): item is SVGAElement =>
  item instanceof SVGAElement;

/** Name the series of an item by the class of its group: `of-kaz`; empty where there is none. */
export function seriesOf(item: Element): string {
  const classes = item.closest('[class*=of-]')?.getAttribute('class');
  return /\bof-\S+/.exec(`${classes}`)?.[0] ?? '';
}

/** List the items of a drawing that are to be seen, numbers that stand alone last. */
export function itemsOf(svg: Element): SVGElement[] {
  const alone = (item: Element) => item.querySelectorAll('.cover').length;
  return [...svg.querySelectorAll<SVGElement>(ITEMS)]
    .filter((item) => item.getClientRects().length)
    .sort((a, b) => alone(a) - alone(b));
}

/** Measure an item without its ring. */
export function boxOf(item: Element): Box & { x: number; y: number } {
  const { left, top, right, bottom } = (item.firstElementChild ?? item).getBoundingClientRect();
  return { left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Find the item of a drawing nearest to where something happened, if it is within reach. */
export function itemAt({ target, clientX, clientY }: MouseEvent, reach: number) {
  const svg = (target as Element).closest('.drawing:not([data-veil]) .chart');
  let least = reach;
  let found: SVGElement | undefined;
  for (const item of svg ? itemsOf(svg) : []) {
    const { left, top, right, bottom, x, y } = boxOf(item);
    const far =
      Math.hypot(
        Math.max(left - clientX, 0, clientX - right),
        Math.max(top - clientY, 0, clientY - bottom),
      ) +
      // Of two that overlap the one whose middle is nearer.
      Math.hypot(x - clientX, y - clientY) / 1e4;
    if (far < least) {
      least = far;
      found = item;
    }
  }
  return found;
}
