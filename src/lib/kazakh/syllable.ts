const SOFT_HYPHEN = '\u00ad';

const CLEAR_VOWELS = 'аәоөұүыіеэёя';
const VOWELS = `${CLEAR_VOWELS}июу`;
const KAZAKH_WORD = /^[а-яёәғқңөұүһі]+$/i;
const STOP_AND_LIQUID = /[пбтдкгқ][рл]$/;

/**
 * Tell whether the letter at `index` is the vowel of a syllable.
 *
 * у is a glide after a clear vowel (да-уыс, тау-лы) and at the start before a vowel (уа-қыт),
 * otherwise a vowel (бу-ын).
 */
function isVowel(word: string, index: number): boolean {
  const letter = word.charAt(index);
  if (letter !== 'у') return VOWELS.includes(letter);
  if (index === 0) return !VOWELS.includes(word.charAt(1));
  return !CLEAR_VOWELS.includes(word.charAt(index - 1));
}

/** Find where a consonant cluster between two vowels is cut, as letters left to the first. */
function cutCluster(cluster: string): number {
  const hard = cluster.indexOf('ъ');
  if (hard >= 0) return hard + 1;
  const consonants = cluster.match(/[^ь]ь?/g) ?? [];
  const keeps = consonants.length > 2 && STOP_AND_LIQUID.test(cluster) ? 2 : 1;
  return consonants.slice(0, -keeps).join('').length;
}

/** List the offsets of the syllable breaks of a lower-case word. */
function breaksOf(word: string): number[] {
  const vowels = [...word].flatMap((_, index) => (isVowel(word, index) ? [index] : []));
  return vowels.slice(1).map((next, order) => {
    const start = (vowels[order] ?? 0) + 1;
    return start + cutCluster(word.slice(start, next));
  });
}

function hyphenateWord(word: string): string {
  // Two capitals mark an abbreviation, alone or with an ending.
  if (!KAZAKH_WORD.test(word) || /\p{Lu}.*\p{Lu}/u.test(word)) return word;
  const breaks = breaksOf(word.toLowerCase()).filter((at) => at >= 2 && at <= word.length - 2);
  const edges = [0, ...breaks, word.length];
  return breaks
    .map((at, order) => word.slice(edges[order], at) + SOFT_HYPHEN)
    .concat(word.slice(breaks.at(-1) ?? 0))
    .join('');
}

/**
 * Put U+00AD at the syllable breaks of Kazakh words.
 *
 * Takes text without markup; `minLetters` is the shortest word to touch. й and glide у open the
 * next syllable, a cluster is cut before its last consonant, a stop with р or л stays whole after
 * a third consonant, at least two letters stand on each side. Abbreviations, words with digits or
 * other scripts and words that already hold a soft hyphen stay as they are. Source: transfer
 * rules («Тасымал») of the Kazakh orthography, as collected at tarbie.kz/20404.
 */
export function softHyphenate(text: string, minLetters = 8): string {
  return text.replace(/[\p{L}\p{N}\u00ad\u2060-]+/gu, (token) => {
    if (/[\p{N}\u00ad]/u.test(token)) return token;
    return token.replace(/\p{L}+/gu, (word) =>
      word.length < minLetters ? word : hyphenateWord(word),
    );
  });
}
