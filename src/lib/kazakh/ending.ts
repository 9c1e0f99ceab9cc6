/** List the endings by the names that editors use; the joined ones follow a possessive. */
export const CASES = [
  'атау',
  'ілік',
  'барыс',
  'табыс',
  'жатыс',
  'шығыс',
  'көмектес',
  'тәуелдік',
  'реттік',
  'тәуелдік-ілік',
  'тәуелдік-барыс',
  'тәуелдік-табыс',
  'тәуелдік-жатыс',
  'тәуелдік-шығыс',
  'тәуелдік-көмектес',
] as const;

/** Name one ending. */
export type Case = (typeof CASES)[number];

/** Say what the word already carries. */
export interface EndingOptions {
  /** The word ends in the third-person possessive: «жұмыс орны». */
  possessive?: boolean | undefined;
}

type CaseProper = 'ілік' | 'барыс' | 'табыс' | 'жатыс' | 'шығыс' | 'көмектес';
type Suffix = CaseProper | 'тәуелдік' | 'реттік';

/** Vowel, nasal, liquid or glide, ж and з, voiceless with б в г д. */
type Sound = 'V' | 'N' | 'R' | 'Z' | 'T';

const SOUNDS: [Sound, RegExp][] = [
  ['V', /[аәоөұүыіеэёя]$/],
  ['N', /[мнң]$/],
  // и, у and ю end in a glide: елудің, бидің.
  ['R', /[рлйуию]$/],
  ['Z', /[жз]$/],
];

/** Columns V N R Z T; ы stands for ы/і, а for а/е, ғ for ғ/г and қ for қ/к. */
const SUFFIXES: Record<Suffix, Record<Sound, string>> = {
  ілік: { V: 'ның', N: 'ның', R: 'дың', Z: 'дың', T: 'тың' },
  барыс: { V: 'ға', N: 'ға', R: 'ға', Z: 'ға', T: 'қа' },
  табыс: { V: 'ны', N: 'ды', R: 'ды', Z: 'ды', T: 'ты' },
  жатыс: { V: 'да', N: 'да', R: 'да', Z: 'да', T: 'та' },
  шығыс: { V: 'дан', N: 'нан', R: 'дан', Z: 'дан', T: 'тан' },
  көмектес: { V: 'мен', N: 'мен', R: 'мен', Z: 'бен', T: 'пен' },
  тәуелдік: { V: 'сы', N: 'ы', R: 'ы', Z: 'ы', T: 'ы' },
  реттік: { V: 'ншы', N: 'ыншы', R: 'ыншы', Z: 'ыншы', T: 'ыншы' },
};

const AFTER_POSSESSIVE: Record<CaseProper, string> = {
  ілік: 'ның',
  барыс: 'на',
  табыс: 'н',
  жатыс: 'нда',
  шығыс: 'нан',
  көмектес: 'мен',
};

// Loans whose sound the spelling hides: и and у decide nothing, банк has а yet takes банкке.
const FRONT_LOAN = /(?:литр|бит|банк|пункт)$|ь$/;
const BACK_LOAN = /секунд$/;

const FRONT_LETTERS: Record<string, string> = { ы: 'і', а: 'е', ғ: 'г', қ: 'к' };

// Nouns that drop their last vowel before a suffix that opens with one.
const SHORT_STEMS: Record<string, string> = { қырық: 'қырқ', орын: 'орн', халық: 'халқ' };
const VOICED: Record<string, string> = { қ: 'ғ', к: 'г', п: 'б' };

function lastSpelledWord(phrase: string): string {
  const word = /(?<![\p{L}\p{N}])[а-яёәғқңөұүһі]+$/u.exec(phrase.toLowerCase())?.[0];
  if (!word || !/[аәоөұүыіеэёяиую]/.test(word)) {
    throw new RangeError(`no Kazakh word with a vowel to take an ending: «${phrase}»`);
  }
  return word;
}

/** Tell front from back by the last clear vowel; и, у and ю leave it to the left. */
function isFront(word: string): boolean {
  if (FRONT_LOAN.test(word)) return true;
  if (BACK_LOAN.test(word)) return false;
  return /[әөүіеэё][^аоұыя]*$/.test(word);
}

function soundOf(word: string): Sound {
  const letters = word.replace(/[ьъ]+$/, '');
  return SOUNDS.find(([, pattern]) => pattern.test(letters))?.[0] ?? 'T';
}

function backSuffix(word: string, kase: Exclude<Case, 'атау'>, possessive: boolean): string {
  const [first, after] = kase.split('-') as [Suffix, CaseProper?];
  const tail = after ? AFTER_POSSESSIVE[after] : '';
  if (first === 'реттік') return word === 'жиырма' ? 'сыншы' : SUFFIXES.реттік[soundOf(word)];
  if (!possessive) return SUFFIXES[first][soundOf(word)] + tail;
  return first === 'тәуелдік' ? tail : AFTER_POSSESSIVE[first];
}

/**
 * Choose the suffix, alone, that a spelled word takes.
 *
 * The last word of a phrase decides; «атау» adds nothing. Harmony follows the last clear vowel,
 * the consonant the last sound (table of 2018 orthography rules § 44 and talkinkazakh.com,
 * «7 noun cases»); мен, бен and пен never change. Throws RangeError when the phrase does not end
 * in a Cyrillic word with a vowel, as an abbreviation does: give its spoken form.
 */
export function ending(word: string, kase: Case, options: EndingOptions = {}): string {
  if (kase === 'атау') return '';
  const spelled = lastSpelledWord(word);
  const suffix = backSuffix(spelled, kase, options.possessive ?? false);
  return isFront(spelled)
    ? suffix.replace(/[ыағқ]/g, (back) => FRONT_LETTERS[back] ?? back)
    : suffix;
}

/**
 * Put a spelled word or phrase into a case.
 *
 * Before a vowel қ, к and п after a vowel turn voiced (тармақ, тармағы) and қырық, орын and халық
 * lose their last vowel (қырқыншы). Throws RangeError as `ending` does.
 */
export function inflect(phrase: string, kase: Case, options: EndingOptions = {}): string {
  const suffix = ending(phrase, kase, options);
  if (!/^[ыі]/.test(suffix)) return phrase + suffix;
  const short = SHORT_STEMS[lastSpelledWord(phrase)];
  if (short) return phrase.slice(0, -(short.length + 1)) + short + suffix;
  const stem = phrase.replace(/(?<=[аәоөұүыіеэёяиую])[қкп]$/, (letter) => VOICED[letter] ?? letter);
  return stem + suffix;
}
