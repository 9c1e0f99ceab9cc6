import type { SourceRef } from '../../lib/dataset.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { story } from '../story.ts';

/** Name the sources of a chart in one line as its figure does, with the sentences: «C мақаласы, 6-сөйлем». */
export function sourceNames(refs: readonly SourceRef[]): string {
  const { sources } = story();
  return [...Map.groupBy(refs, (ref) => ref.source)]
    .map(([id, own]) => {
      const sentences = [...new Set(own.flatMap(({ sentence }) => sentence ?? []))].sort(
        (a, b) => a - b,
      );
      const place = sentences.length > 0 ? `, ${sentences.join(', ')}-${STRINGS.sentence}` : '';
      return `${sources.get(id)?.short ?? id}${place}`;
    })
    .join('; ');
}
