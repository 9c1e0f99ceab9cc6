/** Hold the Kazakh alphabet in dictionary order (CLDR 48 collation `kk`). */
export const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

const BLOCK = 0x110000;

/** Rank a lower-case character: marks and spaces, digits, Kazakh letters, all else. */
function rank(character: string): number {
  const place = ALPHABET.indexOf(character);
  if (place >= 0) return 2 * BLOCK + place;
  const code = character.codePointAt(0) ?? 0;
  if (/\p{N}/u.test(character)) return BLOCK + code;
  return /\p{L}/u.test(character) ? 3 * BLOCK + code : code;
}

/** Compare character by character; a beginning of a word comes before the word. */
function compareBy(measure: (character: string) => number, a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = measure(character) - measure(other);
    if (difference !== 0) return Math.sign(difference);
  }
  return left.length === right.length ? 0 : -1;
}

/**
 * Compare two strings in Kazakh dictionary order, for `Array.prototype.sort`.
 *
 * Case counts only between otherwise equal strings, small letters first. Digits come before
 * letters and other scripts after Kazakh. Browsers without Kazakh data sort `kk` as English,
 * so this never asks localeCompare. Returns -1, 0 or 1.
 */
export function compareKazakh(a: string, b: string): number {
  const byLetter = compareBy(rank, a.toLowerCase(), b.toLowerCase());
  if (byLetter !== 0) return byLetter;
  return compareBy((character) => (character === character.toLowerCase() ? 0 : 1), a, b);
}
