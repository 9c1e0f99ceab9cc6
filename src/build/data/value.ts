import type { Field } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';

/** A value read from a CSV cell, and in Kazakh what is wrong with it and what it should be. */
export interface ValueReading {
  value: string | number | null;
  fault?: [what: string, expected: string];
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Read the text of a CSV cell as its field demands; `keyed` fields are part of addresses and must be ASCII. */
export function readValue(raw: string, field: Field, keyed: boolean): ValueReading {
  if (raw === '') return readEmpty(field, keyed);
  return field.type === 'string' ? readString(raw, field, keyed) : readNumber(raw, field, keyed);
}

function readEmpty(field: Field, keyed: boolean): ValueReading {
  if (!keyed && !field.constraints?.required) return { value: null };
  return { value: null, fault: [`«${field.name}» мәні бос`, 'Бұл өріс бос қалмауы керек'] };
}

function readString(raw: string, field: Field, keyed: boolean): ValueReading {
  const { name, categories } = field;
  if (categories && !Object.hasOwn(categories, raw))
    return {
      value: raw,
      fault: [
        `«${raw}» деген мән «${name}» санаттарында жоқ`,
        suggest(raw, Object.keys(categories)),
      ],
    };
  if (keyed && !/^[a-z0-9][a-z0-9-]*$/.test(raw))
    return {
      value: raw,
      fault: [
        `«${raw}» кілтке жарамайды`,
        'Кілт кіші латын әрпінен, цифрдан және сызықшадан тұрады',
      ],
    };
  return { value: raw };
}

function readNumber(raw: string, field: Field, keyed: boolean): ValueReading {
  if (!NUMBER.test(raw))
    return { value: null, fault: [`«${raw}» — сан емес`, expectedNumber(raw)] };
  const value = Number(raw);
  if (isTooLong(raw))
    return {
      value: null,
      fault: [`«${raw}» — тым ұзын сан`, 'Он бес цифрдан аспайтын етіп дөңгелектеңіз'],
    };
  if (field.type !== 'number' && !Number.isSafeInteger(value))
    return {
      value,
      fault: [`«${raw}» — бүтін сан емес`, `«${field.name}» өрісінде бүтін сан болуы керек`],
    };
  if (keyed && value < 0)
    return { value, fault: [`«${raw}» кілтке жарамайды`, 'Кілт теріс сан болмайды'] };
  const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  if (value < minimum || value > maximum)
    return {
      value,
      fault: [`${raw} рұқсат етілген шектен тыс`, `«${field.name}» ${bounds(minimum, maximum)}`],
    };
  return { value };
}

/** A double keeps fifteen digits; more would be lost without a word. */
function isTooLong(raw: string): boolean {
  return raw.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length > 15;
}

function expectedNumber(raw: string): string {
  const tidy = raw
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace(/%$/, '');
  return NUMBER.test(tidy)
    ? `Ондық бөлшек нүктемен жазылады, бос орын мен артық таңба қойылмайды: ${tidy}`
    : 'Тек цифр мен ондық нүкте жазылады; дерек жоқ болса, бос қалдырыңыз';
}

function bounds(minimum: number, maximum: number): string {
  if (maximum === Infinity) return `кемінде ${minimum} болуы керек`;
  if (minimum === -Infinity) return `ең көбі ${maximum} болуы керек`;
  return `${minimum} мен ${maximum} аралығында болуы керек`;
}
