import { boxOf, ITEMS, itemsOf, seriesOf } from './marks.ts';
import { step } from './step.ts';

/** Make one item of a drawing its only stop for Tab. */
export function stopAt(svg: Element, stop: Element | undefined): void {
  for (const item of svg.querySelectorAll<SVGElement>(ITEMS))
    item.tabIndex = item === stop ? 0 : -1;
}

/** Let a drawing be entered at the first item that is to be seen. */
export function enter(svg: Element): void {
  stopAt(svg, itemsOf(svg)[0] ?? svg.querySelector(ITEMS) ?? undefined);
}

/** Find the item of a drawing that a key leads to from another. */
export function itemFrom(svg: Element, from: Element, key: string): SVGElement | undefined {
  const items = itemsOf(svg);
  const spots = items.map((item) => ({ ...boxOf(item), series: seriesOf(item) }));
  return items[step(spots, items.indexOf(from as SVGElement), key) ?? -1];
}
