import { lookalikes, slips } from '../../../lib/kazakh/lookalike.ts';

/** Signs that the checks of the site do not let through, and how they should be written. */
const SIGNS: [pattern: RegExp, written: string][] = [
  [/"([^"]*)"/g, '«$1»'],
  [/"/g, '″'],
  [/(?<=^|\s)-(?=\s|$)/g, '—'],
  [/(?<=\s)-(?=\p{L})/gu, '— '],
  [/\s+%/g, '%'],
];

/**
 * Write a text as the checks of the site demand: Kazakh quotes and dashes, each word in one script.
 * A text without Cyrillic letters stays as it is.
 */
export function tidyWords(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text) || slips(text).length === 0) return text;
  const spelled = lookalikes(text).reduce(
    (words, { word, hint }) => words.replaceAll(word, hint),
    text,
  );
  return SIGNS.reduce((words, [pattern, written]) => words.replace(pattern, written), spelled);
}
