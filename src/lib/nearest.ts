import { distance } from 'fastest-levenshtein';

/**
 * Find the valid name closest to a mistyped one; capitals make no difference.
 * Returns undefined where nothing is near: more than half of the letters would have to change.
 */
export function nearest(name: string, valid: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = name.trim() === '' ? 0 : Math.max(2, Math.ceil(name.length / 2)) + 1;
  for (const candidate of valid) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Say in Kazakh which valid name was probably meant; an empty list where none is near. */
export function guess(name: string, valid: Iterable<string>): string[] {
  const near = nearest(name, valid);
  return near === undefined ? [] : [`Бәлкім, «${near}» болар`];
}

/** Say in Kazakh which valid name was probably meant, or list what there is. */
export function suggest(name: string, valid: Iterable<string>): string {
  const names = [...valid];
  const [near] = guess(name, names);
  if (near !== undefined) return near;
  const some = names.slice(0, 8).map((n) => `«${n}»`);
  return some.length > 0 ? `Бар атаулар: ${some.join(', ')}` : 'Мұнда әзірге бірде-бір атау жоқ';
}
