import type { Acknowledged } from './acknowledged.ts';
import type { Word } from './kazakh-words.ts';
import type { Speller } from './speller.ts';

const lower = (word: string) => word.toLowerCase();

/**
 * Find the words that neither the dictionary knows nor anybody has acknowledged, and the acknowledged
 * ones that nothing needs any more.
 */
export function unknownWords(
  used: readonly Word[],
  { words, names }: Acknowledged,
  speller: Speller,
): { fresh: Word[]; stale: string[] } {
  const known = new Map<string, boolean>();
  const isKnown = (word: string) => {
    const answer = known.get(word) ?? speller.knows(word);
    known.set(word, answer);
    return answer;
  };
  const unknown = used.filter(({ word }) => !isKnown(word));
  const listed = new Set([...words, ...names]);
  const needed = new Set(unknown.flatMap(({ word }) => [word, lower(word)]));
  return {
    fresh: unknown.filter(({ word }) => !listed.has(word) && !listed.has(lower(word))),
    stale: [...listed].filter((word) => !needed.has(word)),
  };
}
