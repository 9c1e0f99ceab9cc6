/** A full stop after these ends no sentence: «2018 ж.», «ХХІ ғ.», «т.б.». */
const ABBREVIATION = '(?<![\\p{L}])(?:жж?|ғ|[тс]\\.[бс]|т\\.с\\.с|б)';

/** Between the sign that ends a sentence, with quotes after it, and the capital, digit or quote of the next. */
const BORDER = new RegExp(
  `(?<=[.!?…][»”)]*)(?<!${ABBREVIATION}\\.)\\s+(?=[—–]?\\s*[«“(]*[\\p{Lu}\\p{N}])`,
  'u',
);

/** Cut a text into its sentences. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(BORDER).filter(Boolean);
}

/** Count the words of a text: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
