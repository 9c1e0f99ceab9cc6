import type { SourceRef } from '../../lib/dataset.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { story } from '../story.ts';

/** A source as a line of sources names it, with the sentences taken from it: «, 6-сөйлем». */
export interface NamedSource {
  id: string;
  short: string;
  /** Empty where no sentence is given. */
  place: string;
}

/** Name each source once, in the order in which they are first referred to. */
export function namedSources(refs: readonly SourceRef[]): NamedSource[] {
  const { sources } = story();
  return [...Map.groupBy(refs, (ref) => ref.source)].map(([id, own]) => {
    const sentences = [...new Set(own.flatMap(({ sentence }) => sentence ?? []))];
    const listed = sentences.sort((a, b) => a - b).join(', ');
    const place = sentences.length > 0 ? `, ${listed}-${STRINGS.sentence}` : '';
    return { id, short: sources.get(id)?.short ?? id, place };
  });
}

/** Name sources in one line of text: «C мақаласы, 6-сөйлем; ILOSTAT». */
export function sourceNames(refs: readonly SourceRef[]): string {
  return namedSources(refs)
    .map(({ short, place }) => short + place)
    .join('; ');
}
