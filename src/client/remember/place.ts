import { keep, kept } from './storage.ts';

/** Keep the paragraph being read when the reader leaves a chapter; at its end, the next chapter. */
export function rememberPlace(): void {
  const chapter = document.querySelector<HTMLElement>('[data-remembered]');
  if (!chapter) return;
  const save = () => {
    const place = placeIn(chapter);
    if (place !== undefined) keep('stopped', place || undefined);
  };
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
}

/** Tell the address of the place; empty after the last chapter, nothing while its head is in view. */
function placeIn(chapter: HTMLElement): string | undefined {
  const above = (line: number) => (element: Element) => element.getBoundingClientRect().top < line;
  if ([...chapter.querySelectorAll('.end')].some(above(innerHeight)))
    return document.querySelector<HTMLAnchorElement>('a[rel=next]')?.pathname ?? '';
  const read = [...chapter.querySelectorAll('p[id^="p-"]')].filter(above(innerHeight / 2)).at(-1);
  return read && `${location.pathname}#${read.id}`;
}

/** Offer to read on where the reader stopped, on pages that list the chapters; or to forget it. */
export function offerPlace(): void {
  const line = document.querySelector<HTMLElement>('.stopped');
  const link = line?.querySelector('a');
  const place = kept('stopped');
  if (!line || !link || !place) return;
  const chapters = [...document.querySelectorAll('.contents a')];
  const chapter = chapters.find((one) => one.getAttribute('href') === place.replace(/#.*/, ''));
  // The list knows which chapters there are and what they are called now; storage does not.
  if (!chapter) return;
  for (const part of ['.no', '.name'])
    link.querySelector(part)?.append(chapter.querySelector(part)?.textContent ?? '');
  link.href = place;
  line.querySelector('button')?.addEventListener('click', () => {
    line.replaceChildren(line.dataset['forgotten'] ?? '');
    keep('stopped', undefined);
  });
  line.firstElementChild?.removeAttribute('hidden');
}
