import { slips } from '../../lib/kazakh/lookalike.ts';
import { looseNumbers } from '../../lib/loose-number.ts';
import type { Objection } from './question.ts';

/** What to write until an editor has translated a title. */
export const UNTRANSLATED = { ru: 'Перевод названия', en: 'Title to be translated' } as const;

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
