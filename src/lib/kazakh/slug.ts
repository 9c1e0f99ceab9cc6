import { ALPHABET } from './alphabet.ts';

/** One Latin spelling for each letter of the alphabet, in its order; signs without a sound have none. */
const LATIN =
  'a a b v g g d e e zh z i i k q l m n n o o p r s t u u u f h h ts ch sh sh - y i - e yu ya'
    .split(' ')
    .map((letters) => (letters === '-' ? '' : letters));

/** Write a heading in small Latin letters, digits and hyphens, as ids and addresses need it. */
export function slug(text: string): string {
  const letters = [...text.toLowerCase()].map((sign) => {
    const index = ALPHABET.indexOf(sign);
    return index < 0 ? sign : (LATIN[index] ?? '');
  });
  return letters
    .join('')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
