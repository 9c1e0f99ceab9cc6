import { type Case, ending, inflect } from './ending.ts';
import { formatNumber, NO_BREAK_SPACE, type NumberOptions, scaleDown } from './number.ts';
import { cardinal, lastWord, speak } from './spoken.ts';

/** Hold U+2060, which keeps an ending on the line of its number. */
export const WORD_JOINER = '\u2060';

/** State a value and the unit as it is printed: '%', 'адам', '₸', 'жұмыс орны'. */
export interface Quantity {
  value: number | string;
  /** Digits after the comma of the unscaled value. */
  decimals?: number | undefined;
  unit?: string | undefined;
  /** False for years, whose digits are not grouped. */
  group?: boolean | undefined;
}

/** Choose the form that the sentence needs. */
export interface Form {
  case?: Case | undefined;
  /** Divide by 10³, 10⁶ or 10⁹ and name the power. */
  scale?: 'мың' | 'млн' | 'млрд' | undefined;
  /** Leave the unit out. */
  bare?: boolean | undefined;
  sign?: boolean | undefined;
  group?: boolean | undefined;
  /** Digits after the comma of the number printed; wins over the quantity's own. */
  decimals?: number | undefined;
}

const POWERS = { мың: 3, млн: 6, млрд: 9 } as const;

/** Read signs and abbreviations aloud; what is missing here is taken for a spelled word. */
const READINGS: Record<string, string> = {
  '%': 'пайыз',
  '₸': 'теңге',
  $: 'доллар',
  '€': 'еуро',
  '°C': 'градус',
  млн: 'миллион',
  млрд: 'миллиард',
  трлн: 'триллион',
  мм: 'миллиметр',
  см: 'сантиметр',
  м: 'метр',
  км: 'километр',
  'м²': 'шаршы метр',
  'км²': 'шаршы километр',
  га: 'гектар',
  г: 'грамм',
  кг: 'килограмм',
  т: 'тонна',
  л: 'литр',
  сағ: 'сағат',
  мин: 'минут',
  'п.т.': 'пайыздық тармақ',
  'ж.': 'жыл',
  'ғ.': 'ғасыр',
};

/** Unit phrases whose head noun already carries the possessive. */
const POSSESSIVE_UNITS = [
  'жұмыс орны',
  'оқу орны',
  'жұмыс күні',
  'оқу жылы',
  'білім беру ұйымы',
  'білім беру бағдарламасы',
];

/** A quantity taken apart: `words` is what follows the number, power first. */
interface Parts {
  value: number | string;
  words: string[];
  case: Case;
  possessive: boolean;
  options: NumberOptions;
}

function partsOf(quantity: Quantity, form: Form): Parts {
  const { scale, sign, group = quantity.group } = form;
  const unit = form.bare ? '' : (quantity.unit ?? '').trim().replace(/\s+/g, ' ');
  return {
    value: scale ? scaleDown(quantity.value, POWERS[scale]) : quantity.value,
    words: [scale ?? '', ...unit.split(' ')].filter(Boolean),
    case: form.case ?? 'атау',
    possessive: POSSESSIVE_UNITS.some((phrase) => ` ${unit}`.endsWith(` ${phrase}`)),
    options: { sign, group, decimals: form.decimals ?? (scale ? undefined : quantity.decimals) },
  };
}

function print({ value, words, options, possessive, case: kase }: Parts): string {
  const tail = words.map((word, index) => {
    if (word === '%') return word;
    return (index === 0 || word in READINGS ? NO_BREAK_SPACE : ' ') + word;
  });
  const text = formatNumber(value, options) + tail.join('');
  const last = words.at(-1);
  if (last !== undefined && !(last in READINGS)) return inflect(text, kase, { possessive });
  const suffix = ending(last ? (READINGS[last] ?? '') : lastWord(value, options.decimals), kase);
  return suffix ? `${text}-${WORD_JOINER}${suffix}` : text;
}

function pronounce({ value, words, options, possessive, case: kase }: Parts): string {
  const text = [speak(value, options), ...words.map((word) => READINGS[word] ?? word)].join(' ');
  if (kase === 'атау') return text;
  // A suffix after digits would be read as a word of its own, so the last number is spelled out.
  return inflect(text.replace(/\d+$/, cardinal), kase, { possessive });
}

/**
 * Print a quantity in a case, with the form a screen reader gets.
 *
 * `text`: digits, a sign or an abbreviation take the suffix after a hyphen and U+2060, a spelled
 * word takes it directly (2018 orthography rules § 44); U+00A0 ties the number to its unit.
 * `spoken`: the same in words, without hyphens. Under `scale` the number is exact and trimmed
 * unless the form gives `decimals`. Throws RangeError for a value that is no finite number, or a
 * case on a unit that is neither a Kazakh word nor a known abbreviation.
 */
export function formatQuantity(
  quantity: Quantity,
  form: Form = {},
): { text: string; spoken: string } {
  const parts = partsOf(quantity, form);
  return { text: print(parts), spoken: pronounce(parts) };
}

/** Strip the invisible U+2060 and U+00AD for titles, attributes, slugs and CSV. */
export function plain(text: string): string {
  return text.replace(/[\u2060\u00ad]/g, '');
}
