import { CASES, type Case } from './kazakh/ending.ts';
import type { Form } from './kazakh/quantity.ts';
import { suggest } from './nearest.ts';

/** A cell bound in a text, and the form it takes there. */
export interface Binding {
  address: string;
  form: Form;
}

/** A text of a YAML file taken apart into words and bound cells. */
export type Template = (string | Binding)[];

/** Words with which a bound cell is given its scale. */
export const SCALES = ['мың', 'млн', 'млрд'] as const;

/** Words that a binding in braces understands besides cases and scales: without unit, with sign. */
const BARE = 'бос';
const SIGN = 'таңба';

/**
 * Take apart a text with cells in braces: `{literacy/2015/share барыс}`.
 * Words after the address are a case, a scale («мың»), «бос» (no unit) or «таңба» (sign).
 * Faults are reported to `fault` as what stands there and what should.
 */
export function parseTemplate(
  text: string,
  fault: (what: string, expected: string) => void,
): Template {
  const parts = text.split(/\{([^{}]*)\}/);
  if (parts.some((part) => /[{}]/.test(part)))
    fault('Жұбы жоқ «{» немесе «}» жақшасы бар', 'Ұяшық мекенжайы екі жақшаның ішінде тұрады');
  return parts.flatMap((part, i): Template => {
    const [ending] = i > 0 && i % 2 === 0 ? (/^-\p{L}+/u.exec(part) ?? []) : [];
    if (ending)
      fault(
        `Жақшадан кейінгі «${ending}» жалғауы қолмен жазылған`,
        'Оның орнына септікті жақша ішіне жазыңыз: {жиынтық/кілт/өріс барыс}',
      );
    if (i % 2 === 0) return part === '' ? [] : [part];
    const [address = '', ...words] = part.trim().split(/\s+/);
    return [{ address, form: readForm(words, fault) }];
  });
}

function readForm(words: string[], fault: (what: string, expected: string) => void): Form {
  const form: Form = {};
  for (const word of words) {
    const scale = SCALES.find((name) => name === word);
    if (scale) form.scale = scale;
    else if (word === BARE) form.bare = true;
    else if (word === SIGN) form.sign = true;
    else if (isCase(word) && form.case)
      fault(
        `Ұяшық белгісінде екі септік бар: «${form.case}», «${word}»`,
        'Біреуін ғана қалдырыңыз',
      );
    else if (isCase(word)) form.case = word;
    else
      fault(
        `Ұяшық белгісінде «${word}» деген сөз бар`,
        suggest(word, [...CASES, ...SCALES, BARE, SIGN]),
      );
  }
  return form;
}

/** Tell whether a word is the name of a case that a number can take. */
export function isCase(word: string): word is Case {
  return (CASES as readonly string[]).includes(word);
}
