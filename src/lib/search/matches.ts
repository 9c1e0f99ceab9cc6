import type { SearchResult } from 'minisearch';
import { type SearchEngine, WEIGHTS } from './engine.ts';
import { fold } from './fold.ts';
import { fromLatin } from './latin.ts';
import { exactTerms, FOLDED, foldedTerms } from './terms.ts';

/** What a word of a question finds; `near` if only by taking it for a slip of typing. */
export interface Matches {
  results: SearchResult[];
  near: boolean;
}

const SHORTEST_BEGINNING = 3;

/** Letters a word must have before one or two of them may be wrong, or two change places. */
const SHORTEST = { swap: 4, oneWrong: 4, inStem: 6, twoWrong: 8 };

/**
 * Find a word in the first way that finds anything: in any form, as the beginning of a word if it may
 * be unfinished, the same two without Kazakh letters, then from Latin letters, at last with a slip of
 * typing. A way that finds less surely never blurs one that finds.
 */
export function matchesOf(engine: SearchEngine, word: string, unfinished: boolean): Matches {
  const writings = [word, fromLatin(word) ?? []].flat();
  for (const writing of writings)
    for (const terms of [exactTerms, foldedTerms])
      for (const beginning of unfinished ? [false, true] : [false]) {
        const results = lookUp(engine, writing, terms, beginning);
        if (results.length > 0) return { results, near: false };
      }
  for (const writing of writings) {
    const results = /\d/.test(writing) ? [] : slips(engine, writing);
    if (results.length > 0) return { results, near: true };
  }
  return { results: [], near: false };
}

function lookUp(
  { index }: SearchEngine,
  word: string,
  terms: (word: string) => string[],
  beginning: boolean,
): SearchResult[] {
  if (!beginning) return index.search(word, { ...WEIGHTS, processTerm: terms });
  if (word.length < SHORTEST_BEGINNING) return [];
  const whole = (one: string) => terms(one).slice(0, 1);
  return index.search(word, { ...WEIGHTS, processTerm: whole, prefix: true });
}

/**
 * Find words that one slip, in a long word two, makes of this one. The first letter is taken to be
 * right, й is never taken for и, and a short word must stand in the text as it is.
 */
function slips({ index, spellings }: SearchEngine, word: string): SearchResult[] {
  const folded = foldedTerms(word);
  const stems = folded.filter(
    (stem, i) => lettersOf(stem) >= (i === 0 ? SHORTEST.oneWrong : SHORTEST.inStem),
  );
  const swapped = folded.filter((stem) => lettersOf(stem) >= SHORTEST.swap).flatMap(swaps);
  const found = index.search(word, {
    ...WEIGHTS,
    processTerm: () => [...stems, ...swapped],
    fuzzy: (stem, place) => wrongLetters(stem, place < stems.length),
  });
  const first = FOLDED + fold(word).charAt(0);
  const sound = (term: string) =>
    term.startsWith(first) &&
    !folded.some((stem) => withoutShortI(stem) === withoutShortI(term)) &&
    (lettersOf(term) >= SHORTEST.inStem || spellings.has(term.slice(FOLDED.length)));
  return found
    .map((result) => ({ ...result, terms: result.terms.filter(sound) }))
    .filter(({ terms }) => terms.length > 0);
}

function wrongLetters(stem: string, asTyped: boolean): number {
  if (!asTyped) return 0;
  return lettersOf(stem) >= SHORTEST.twoWrong ? 2 : 1;
}

function lettersOf(term: string): number {
  return term.length - FOLDED.length;
}

function withoutShortI(term: string): string {
  return term.replaceAll('й', 'и');
}

/** Write a term in every way in which two neighbours have changed places. */
function swaps(term: string): string[] {
  const letters = [...term.slice(FOLDED.length)];
  return letters.slice(1).map((letter, i) => {
    const changed = [...letters.slice(0, i), letter, letters[i], ...letters.slice(i + 2)];
    return FOLDED + changed.join('');
  });
}
