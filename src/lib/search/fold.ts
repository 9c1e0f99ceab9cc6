import { lookalikes, toCyrillic } from '../kazakh/lookalike.ts';

/** What is typed for a letter by those whose keyboard lacks it; й has a key of its own and stays. */
const TYPED: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  // «і» is also typed as «ы», so the three are one.
  ы: 'и',
  ё: 'е',
  // What is typed for it on a Latin keyboard.
  э: 'е',
};

/** Compose letters (й is one sign, not и and a mark) and take out signs that cannot be seen. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Write a word in small letters of one script: a Latin «p» in «гpант» becomes Cyrillic. */
export function small(word: string): string {
  return (lookalikes(word)[0]?.hint ?? word).toLowerCase();
}

/**
 * Write a small word as it comes out of a keyboard without Kazakh letters, letters of the Latin
 * alphabet as their Cyrillic twins in small or capital form: өңір, онир; it, іт, ит.
 */
export function fold(word: string): string {
  return toCyrillic(toCyrillic(word).toUpperCase())
    .toLowerCase()
    .replace(/[әғқңөұүһіыёэ]/g, (letter) => TYPED[letter] ?? letter);
}
