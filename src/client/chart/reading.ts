import { cellOf, light } from './light.ts';

/** The lines being read: below the middle of the screen. */
const LINES = '-50% 0px -28% 0px';

/** Follow the reader: the lines being read light up the marks of what they name, and the sun goes to its year. */
export function follow(): void {
  const head = document.querySelector('.chapter-head');
  const start = document.querySelector('.sun')?.getAttribute('cx');
  const names = [...document.querySelectorAll('p[id^=p-] :is(data, time, [data-cells])')];
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        near[isIntersecting ? 'add' : 'delete'](target);
      const read = names.filter((name) => near.has(name));
      light('reading', read.flatMap(cellsOf));
      moveSun(yearOf(read) ?? (head && near.has(head) ? start : undefined));
    },
    { rootMargin: LINES },
  );
  for (const one of head ? [head, ...names] : names) observer.observe(one);
}

/** In a walk a number names its cell, a claim those it compares, and a year the events of that year. */
function cellsOf(name: Element): string[] {
  const walk = name.closest('.walk');
  const year = name.getAttribute('datetime');
  const named = year
    ? [...(walk?.querySelectorAll(`td [value="${year}"]`) ?? [])].map(cellOf)
    : (name.getAttribute('data-cells') ?? cellOf(name)).split(' ');
  return named.filter((cell) => walk?.querySelector(`a[data-cell="${cell}"]`));
}

/** Give the place on the timeline of the first year that is read and stands there. */
function yearOf(names: Element[]): string | null | undefined {
  return names
    .map((name) => name.getAttribute('datetime') ?? /(?:19|20)\d\d/.exec(cellOf(name))?.[0])
    .map((year) => document.querySelector(`.tick[data-year="${year}"]`))
    .find(Boolean)
    ?.getAttribute('x1');
}

function moveSun(place: string | null | undefined): void {
  if (place) document.querySelector('.sun')?.setAttribute('cx', place);
}
