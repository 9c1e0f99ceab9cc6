import type { Translations } from '../../lib/dataset.ts';
import { slips } from '../../lib/kazakh/lookalike.ts';
import { looseNumbers } from '../../lib/loose-number.ts';
import { type Bindable, TextCheck } from '../texts.ts';
import type { Answers, Objection } from './question.ts';

/** What to write until an editor has translated a title. */
const UNTRANSLATED: Translations = { ru: 'Перевод названия', en: 'Title to be translated' };

/** Object to a text that the checks of the site would not let through. */
export function badWriting(text: string): Objection | undefined {
  const [slip] = slips(text);
  return slip && [slip.what, slip.expected];
}

/** Object to a heading: numbers need cells, and headings have none. */
export function badHeading(text: string): Objection | undefined {
  const [number] = looseNumbers(text);
  if (number === undefined) return badWriting(text);
  return [
    `«${number}» саны ұяшыққа байланбаған`,
    'Мұнда сан байланбайды, сансыз жазыңыз; жыл мен күн ғана тікелей жазылады',
  ];
}

/** Tell whether words of the data may stand in a text as they are: nothing that the checks object to. */
export function mayStand(text: string): boolean {
  return !/[{}]/.test(text) && badHeading(text) === undefined;
}

/** Object to a name that cannot stand in an address. */
export function badName(name: string): Objection | undefined {
  return /^[a-z][a-z0-9-]*$/.test(name)
    ? undefined
    : [
        `«${name}» атауға жарамайды`,
        'Атау кіші латын әрпінен басталып, латын әріптерінен, цифрлардан және сызықшадан тұрады',
      ];
}

/** Object to a text with cells in braces: cells that do not exist, numbers without one. */
export function badTemplate(text: string, bindable: Bindable): Objection | undefined {
  const check = new TextCheck('', bindable);
  check.template(text, 1);
  const [problem] = check.problems;
  return problem && [problem.what, problem.expected];
}

/** Object to a title in another language. */
export function badTranslation(
  language: keyof Translations,
  text: string,
  bindable: Bindable,
): Objection | undefined {
  const check = new TextCheck('', bindable);
  check.translations({ ...UNTRANSLATED, [language]: text }, () => 1);
  const [problem] = check.problems;
  return problem && [problem.what, problem.expected];
}

/** Give the translations of a title, with what to write until there are any. */
export function translationsOf({ ru, en }: Answers): Translations {
  return { ru: ru || UNTRANSLATED.ru, en: en || UNTRANSLATED.en };
}
