import { fold } from './fold.ts';
import { ladder } from './ladder.ts';

/** Marks terms in the writing of a keyboard without Kazakh letters, apart from those as written. */
export const FOLDED = '~';

const stems = ladder();
const foldedStems = ladder(fold);

const known = new Map<string, string[]>();

/** Give the terms that a word as compared is found by: its stems as written, then folded. */
export function termsOf(word: string): string[] {
  const terms = known.get(word) ?? [...stems(word), ...foldedTerms(word)];
  known.set(word, terms);
  return terms;
}

/** Give the stems of a word as written. */
export function exactTerms(word: string): string[] {
  return stems(word);
}

/** Give the stems of a word in the writing of a keyboard without Kazakh letters. */
export function foldedTerms(word: string): string[] {
  return foldedStems(fold(word)).map((stem) => FOLDED + stem);
}
