import { holds } from '../../lib/expression.ts';
import type { Difference } from './difference.ts';
import type { Place } from './place.ts';
import type { Cells } from './printed-text.ts';

const HEADS: Record<Place['sort'], string> = {
  sentence: 'Мәтін',
  claim: 'Тұжырым',
  chart: 'Диаграмма',
  row: 'Кесте',
};

/** List the places that rest on a number, each sort under its name. */
export function placeLines(address: string, { places, numbers }: Difference): string[] {
  const own = places.filter(({ addresses }) => addresses.includes(address));
  return Object.entries(HEADS).flatMap(([sort, head]) => {
    const lines = own
      .filter((place) => place.sort === sort)
      .map((place) => `  ${place.where}: ${wordsOf(place, numbers.cells)}`);
    return lines.length > 0 ? [`${head}:`, ...lines] : [];
  });
}

function wordsOf({ sort, words, addresses }: Place, cells: Cells): string {
  if (sort === 'chart') return `«${words}»`;
  if (sort !== 'claim') return words;
  const missing = addresses.filter((address) => !cells.has(address));
  if (missing.length > 0)
    return `${words} — тексеру мүмкін емес, ұяшығы жоқ: ${missing.join(', ')}`;
  const result = holds(words, (address) => cells.get(address)?.value ?? Number.NaN);
  return `${words} — ${result ? 'дұрыс' : 'енді дұрыс емес!'}`;
}
