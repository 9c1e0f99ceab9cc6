import { ending } from './ending.ts';
import { decimal, type NumberOptions } from './number.ts';

const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const THOUSANDS = ['', 'мың', 'миллион', 'миллиард', 'триллион'];

const words = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');
const dropZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** Read a whole number from its highest named power down; `read` renders up to three digits. */
function readByThousands(digits: string, read: (group: string) => string): string {
  const power = Math.min(THOUSANDS.length - 1, Math.floor((digits.length - 1) / 3));
  if (power === 0) return read(digits);
  const head = readByThousands(digits.slice(0, -3 * power), read);
  const rest = dropZeros(digits.slice(-3 * power));
  return words(head, THOUSANDS[power], rest === '0' ? '' : readByThousands(rest, read));
}

function spellGroup(group: string): string {
  const [hundreds = 0, tens = 0, ones = 0] = [...group.padStart(3, '0')].map(Number);
  const hundred = hundreds === 0 ? '' : words(hundreds > 1 ? ONES[hundreds] : '', 'жүз');
  return words(hundred, TENS[tens], ONES[ones]) || 'нөл';
}

/**
 * Spell a whole number out in words.
 *
 * Takes a non-negative whole number or its digits: 2020 is «екі мың жиырма», 0 «нөл».
 * Throws RangeError for anything else.
 */
export function cardinal(value: number | string): string {
  const { negative, whole, fraction } = decimal(value);
  if (negative || fraction) throw new RangeError(`not a whole number from 0 up: ${value}`);
  return readByThousands(whole, spellGroup);
}

/**
 * Find the last word of a number read aloud, the word that chooses its ending.
 *
 * The numerator of a decimal fraction is read from its digits as printed: «2,40» ends in «қырық»
 * (2018 orthography rules § 24). `decimals` rounds first. Throws RangeError as `decimal` does.
 */
export function lastWord(value: number | string, decimals?: number): string {
  const { whole, fraction } = decimal(value, decimals);
  return (
    cardinal(fraction || whole)
      .split(' ')
      .at(-1) ?? ''
  );
}

/** Name the parts that a fraction counts: «оннан», «жүзден», «он мыңнан». */
function denominator(places: number): string {
  const power = cardinal(`1${'0'.repeat(places)}`).replace(/^бір /, '');
  return power + ending(power, 'шығыс');
}

/**
 * Write a number the way a screen reader must hear it.
 *
 * Digits stay digits up to three, larger powers are named, because eSpeak NG reads groups as
 * separate numbers: «49 мың 300», «74 бүтін оннан 2», «минус 5». `group: false` leaves a year
 * whole: «2018». Throws RangeError as `decimal` does.
 */
export function speak(value: number | string, options: NumberOptions = {}): string {
  const { negative, whole, fraction } = decimal(value, options.decimals);
  const positive = !negative && /[1-9]/.test(whole + fraction);
  const read = (digits: string) => readByThousands(dropZeros(digits), (group) => group);
  return words(
    negative ? 'минус' : options.sign && positive ? 'плюс' : '',
    options.group === false ? whole : read(whole),
    fraction && `бүтін ${denominator(fraction.length)} ${read(fraction)}`,
  );
}

/**
 * Tell whether a voice would read a printed text wrong: a percent sign in English, nothing for other
 * signs, a number of several groups as several numbers (eSpeak NG 1.51).
 */
export function isMisread(text: string): boolean {
  return /[%₸$€№−+]|\d[,\u00a0]\d|\d-/.test(text);
}

/** Write out the sign for a number, which voices pass over: «№ 995» is read «нөмірі 995». */
export function spellSigns(text: string): string {
  return text.replace(/№[\s\u00a0]*(?=\d)/g, 'нөмірі ');
}
