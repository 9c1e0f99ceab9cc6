/** A suffix that may be cut off where a word before it ends in the right sound. */
export interface Cut {
  suffix: string;
  after: RegExp;
}

/** Turns Kazakh letters into those of another writing, letter by letter. */
export type Writing = (letters: string) => string;

/** Vowels that harmony is told by; и, у and ю are left to the others. */
export const CLEAR_VOWELS = 'аәоөұүыіеэёя';

/** Sounds that choose a suffix; и, у and ю end in a glide, ы and і close a possessive. */
const SOUNDS: Record<string, string> = {
  V: CLEAR_VOWELS,
  N: 'мнң',
  R: 'рйуию',
  L: 'л',
  Z: 'жз',
  T: 'бвгғдкқпстфхһцчшщ',
  Y: 'ыі',
};
const VOICED = 'VNRLZ';
const CONSONANTS = 'NRLZT';

/** Suffix → sounds it follows; ы stands for ы/і, а for а/е, ғ for ғ/г and қ for қ/к. */
const LAYERS = {
  cases: {
    ның: 'VN',
    дың: 'RLZ',
    тың: 'T',
    ға: VOICED,
    қа: 'T',
    ны: 'V',
    ды: 'NRLZ',
    ты: 'T',
    да: VOICED,
    та: 'T',
    дан: 'VRLZ',
    нан: 'N',
    тан: 'T',
    мен: 'VNRL',
    бен: 'Z',
    пен: 'T',
  },
  casesAfterPossessive: { на: 'Y', н: 'Y', нда: 'Y', нан: 'Y' },
  // Of the first and second person only the plural: «-м» and «-ң» end too many other words.
  possessives: { сы: 'V', ы: CONSONANTS, мыз: 'V', ымыз: CONSONANTS, ңыз: 'V', ыңыз: CONSONANTS },
  plurals: { лар: 'VR', дар: 'NLZ', тар: 'T' },
  /** «Тараздағы», «колледждікі»: they take plural and case again. */
  relatives: { дағы: VOICED, тағы: 'T', ндағы: 'Y', нікі: 'V', дікі: 'NRLZ', тікі: 'T' },
  verbs: {
    ған: VOICED,
    қан: 'T',
    ды: VOICED,
    ты: 'T',
    йды: 'V',
    ады: CONSONANTS,
    йтын: 'V',
    атын: CONSONANTS,
    п: 'V',
    ып: CONSONANTS,
    у: `V${CONSONANTS}`,
  },
} satisfies Record<string, Record<string, string>>;

/** Names a layer of suffixes. */
export type Layer = keyof typeof LAYERS;

const FRONT: Record<string, string> = { ы: 'і', а: 'е', ғ: 'г', қ: 'к' };

/**
 * List the suffixes of a layer in a writing, back and front. Which sound takes which is the table of
 * `ending`, from § 44 of the 2018 orthography rules.
 */
export function cutsOf(layer: Layer, write: Writing): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const [back, sounds] of Object.entries(LAYERS[layer])) {
    const letters = [...sounds].map((sound) => SOUNDS[sound]).join('');
    const after = new RegExp(`[${write(letters)}][ьъ]?$`);
    for (const suffix of [back, back.replace(/[ыағқ]/g, (letter) => FRONT[letter] ?? letter)])
      cuts.set(`${write(suffix)} ${after}`, { suffix: write(suffix), after });
  }
  return [...cuts.values()];
}
