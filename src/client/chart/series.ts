import { seriesOf } from './marks.ts';

/** Make buttons of the labels at the ends of a drawing's series. */
export function makeButtons(svg: Element): void {
  for (const text of svg.querySelectorAll(':is(.t-end, .t-name)[class*=of-] text')) {
    text.role = 'button';
    text.ariaPressed = 'false';
    text.parentElement?.removeAttribute('aria-hidden');
  }
}

/** Pick a series out by its label: the others step back, in both drawings of the chart. Again, and they return. */
export function pick(label: Element): void {
  const series = seriesOf(label);
  const picked = label.ariaPressed !== 'true';
  for (const group of label.closest('.drawing')?.querySelectorAll('[class*=of-]') ?? []) {
    const own = seriesOf(group) === series;
    group.toggleAttribute('data-back', picked && !own);
    group.toggleAttribute('data-front', picked && own);
    for (const button of group.querySelectorAll('[role=button]'))
      button.ariaPressed = `${picked && own}`;
  }
}
