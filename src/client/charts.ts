// Charts are complete without this: it repeats their tables beside their marks and joins what belongs together.
import { enter, itemFrom, stopAt } from './chart/keys.ts';
import { cellOf, light, lightAt, relight } from './chart/light.ts';
import { isMark, itemAt } from './chart/marks.ts';
import { follow } from './chart/reading.ts';
import { makeButtons, pick } from './chart/series.ts';
import { hide, settle, show, shown } from './chart/tip.ts';

/** How near a mouse or a thumb must come to a mark, in px, and how long a tip waits to be pointed at, in ms. */
const NEAR = 12;
const THUMB = 22;
const PATIENCE = 300;

const drawings = document.querySelectorAll('figure .chart');
/** The mark whose tip was closed on purpose. */
let dismissed: Element | undefined;
let waiting = 0;
/** Whether a finger came down last, and on which open tip. */
let finger = false;
let before: Element | undefined;

function showUnlessDismissed(mark: SVGAElement): void {
  if (mark === dismissed) return;
  dismissed = undefined;
  show(mark);
}

/** Close the tip that nothing points at any more; what has the focus keeps its own. */
function leave(): void {
  const focused = document.activeElement;
  if (isMark(focused)) showUnlessDismissed(focused);
  else if (!focused?.closest('.tip')) hide();
}

addEventListener('pointermove', (event) => {
  const target = event.target as Element;
  if (event.pointerType === 'touch') return;
  const mark = itemAt(event, NEAR);
  clearTimeout(waiting);
  lightAt('pointer', target);
  if (isMark(mark)) return showUnlessDismissed(mark);
  if (dismissed !== document.activeElement) dismissed = undefined;
  if (!target.closest('.tip')) waiting = window.setTimeout(leave, PATIENCE);
});

addEventListener('pointerdown', ({ pointerType }) => {
  finger = pointerType === 'touch';
  before = shown();
});

addEventListener('click', (event) => {
  const target = event.target as Element;
  // A key that presses a link is no finger.
  const touched = finger && event.detail > 0;
  const item = touched ? itemAt(event, THUMB) : target.closest('.chart [role=button]');
  if (isMark(item)) {
    // The first touch asks, the second follows the link.
    if (item !== before) event.preventDefault();
    show(item);
  } else if (item) pick(item);
  else if (touched && !target.closest('.tip')) hide();
});

addEventListener('focusin', (event) => {
  const target = event.target as Element;
  const svg = target.closest('.chart');
  lightAt('focus', target);
  if (svg) stopAt(svg, target);
  if (isMark(target)) return showUnlessDismissed(target);
  dismissed = undefined;
  if (!target.closest('.tip')) hide();
});

addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget) return;
  light('focus', []);
  if (!document.querySelector('.tip:hover')) hide();
});

addEventListener('keydown', (event) => {
  const { key } = event;
  const target = event.target as Element;
  const svg = target.closest('.chart');
  if (key === 'Escape') return stepBack(svg);
  if (!svg || event.ctrlKey || event.altKey || event.metaKey) return;
  const next = itemFrom(svg, target, key);
  if (target.role === 'button' && /^(?:Enter| )$/.test(key)) pick(target);
  else if (next) next.focus();
  else if (!key.startsWith('Arrow')) return;
  event.preventDefault();
});

/** Close the tip; leave the chart if there was none to close. */
function stepBack(svg: Element | null): void {
  const inside = document.activeElement?.closest('.tip');
  const mark = shown();
  const figure = svg?.closest('figure');
  dismissed = mark;
  hide();
  if (inside) mark?.focus({ preventScroll: true });
  if (mark || !figure) return;
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
}

/** Take up what the address names: a view, whose hidden marks are no stops, or a row, which is lit. */
function arrive(): void {
  for (const list of document.querySelectorAll('.views')) {
    const links = [...list.querySelectorAll('a')];
    const now = links.find(({ hash }) => hash === location.hash) ?? links[0];
    for (const link of links) link.ariaCurrent = link === now ? 'true' : null;
  }
  for (const svg of drawings) enter(svg);
  light('address', [...document.querySelectorAll('tr:target td [data-cell]')].map(cellOf));
}

for (const svg of drawings) {
  makeButtons(svg);
  const id = svg.closest('figure')?.dataset['chart'];
  svg.setAttribute('aria-describedby', `${id}-keys`);
}
arrive();
follow();
addEventListener('load', arrive);
addEventListener('hashchange', arrive);
addEventListener('scroll', settle, { passive: true });
addEventListener('resize', () => {
  arrive();
  relight();
  settle();
});
