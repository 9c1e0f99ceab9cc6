/** A word that readers may look up: what it means here, in plain words. */
export interface Term {
  /** Its address on the page of terms, in ASCII. */
  id: string;
  term: string;
  meaning: string;
  /** The chapter that tells more, by its part of the address. */
  see?: string | undefined;
}

/** A place in a text where a term is used. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}

/** The longest tail of endings that a word may carry: «-ларымыздағы» is past what a term takes. */
const LONGEST = 8;

/** Plural, possessive and case endings in their order, without regard to harmony. */
const PLURAL = '[лдт][ае]р';
const POSSESSIVE = 'с?[ыі](?:м[ыі]з|ң[ыі]з|м|ң)?|м[ыі]з|ң[ыі]з|м|ң';
const CASE = [
  '[нтд][ыі]ң',
  '[ғқ]а|[гк]е|н[ае]',
  '[нтд][ыі]|н',
  'н?[дт][ае](?:ғы|гі)?',
  '[нтд][ае]н',
  '[мбп]ен',
].join('|');
const ENDINGS = `(?:${PLURAL})?(?:${POSSESSIVE})?(?:${CASE})?`;
const ALL_ENDINGS = new RegExp(`^${ENDINGS}$`, 'u');

/** Tell whether letters are nothing but legal endings of a Kazakh noun. */
export function isEnding(letters: string): boolean {
  return letters.length <= LONGEST && ALL_ENDINGS.test(letters);
}

const VOICED: Record<string, string> = { қ: '[қғ]', к: '[кг]', п: '[пб]' };

/** Find where terms are used, with any ending; of terms that overlap the longer is meant. */
export function mentions(text: string, terms: readonly Term[]): Mention[] {
  if (terms.length === 0) return [];
  const { longestFirst, whole } = searchFor(terms);
  return [...text.matchAll(whole)].map(({ 0: match, index, ...groups }) => ({
    id: longestFirst[Object.values(groups).indexOf(match)]?.id ?? '',
    start: index,
    end: index + match.length,
  }));
}

type Search = { longestFirst: Term[]; whole: RegExp };
const searches = new WeakMap<readonly Term[], Search>();

/** Make one pattern of all terms, once for a list of them. */
function searchFor(terms: readonly Term[]): Search {
  const known = searches.get(terms);
  if (known) return known;
  const longestFirst = [...terms].sort((a, b) => b.term.length - a.term.length);
  const places = longestFirst.map(({ term }) => `(${pattern(term)})`).join('|');
  // A hyphen on either side makes it another word: «IT-орталық», «гранттық-жоба».
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${places})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');
  const search = { longestFirst, whole };
  searches.set(terms, search);
  return search;
}

/** Write a term as a pattern: its first letter in either case, its last word open to endings. */
function pattern(term: string): string {
  const [first = '', ...rest] = term;
  const head = `(?:${literal(first)}|${literal(first.toUpperCase())})`;
  // A word in capitals takes its ending after a hyphen.
  if (/\p{Lu}$/u.test(term))
    return `${head}${literal(rest.join(''))}(?:-(?=\\p{L}{1,${LONGEST}}(?!\\p{L}))${ENDINGS})?`;
  const last = rest.pop() ?? '';
  const body = literal(rest.join('')) + (VOICED[last] ?? literal(last));
  return `${head}${body}(?=\\p{L}{0,${LONGEST}}(?!\\p{L}))${ENDINGS}`;
}

/** Write words as a pattern of nothing but themselves, with any space between them. */
function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s\\u00a0]+');
}

/** Order terms by how often texts use them, the rarest first: those are the ones to explain. */
export function rarestFirst(terms: readonly Term[], texts: readonly string[]): Term[] {
  const used = texts.flatMap((text) => mentions(text, terms));
  const count = (term: Term) => used.filter(({ id }) => id === term.id).length;
  return [...terms].sort((a, b) => count(a) - count(b));
}

/** Choose where texts first use a term: of no more terms than `most`, the first in their list. */
export function firstMentions(
  texts: readonly string[],
  terms: readonly Term[],
  most: number,
): (Mention & { text: number })[] {
  const all = texts.flatMap((text, i) => mentions(text, terms).map((one) => ({ ...one, text: i })));
  const chosen = terms.filter(({ id }) => all.some((one) => one.id === id)).slice(0, most);
  return all.filter(
    ({ id }, i) =>
      chosen.some((term) => term.id === id) && all.findIndex((one) => one.id === id) === i,
  );
}
