import { z } from 'zod';
import type { Column, Drawing } from '../../charts/parts/drawing.ts';

/** What an editor may write of a column or an option of a drawing, in Kazakh words. */
export interface DrawingEntry {
  /** Its place below `columns` or `options`: `bars › parts › cell`. */
  name: string;
  /** What stands there: «сан», «ұяшық мекенжайы». */
  type: string;
  needed: boolean;
  words: string;
  /** What holds where nothing is written; undefined where that is simply nothing. */
  otherwise?: string | undefined;
}

/** What each column of a chart holds. */
export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  x: 'Көлденең ось: жыл не сан өрісі',
  y: 'Тік ось: көрсетілетін сан өрісі',
  series: 'Әр мәніне бөлек сызық не белгі берілетін өріс',
  label: 'Сөзі жазылатын өріс',
};

/** The part of JSON Schema that options are written in. */
interface Shape {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape | false;
  prefixItems?: Shape[];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'мәтін',
  number: 'сан',
  integer: 'бүтін сан',
  boolean: 'true не false',
  object: 'жазба',
};

/** List the columns that a drawing takes. */
export function columnEntries({ columns }: Pick<Drawing<unknown>, 'columns'>): DrawingEntry[] {
  return columns.allowed.map((name) => ({
    name,
    type: 'өріс атауы',
    needed: columns.needed.includes(name),
    words: COLUMN_WORDS[name],
  }));
}

/** List the options that a drawing takes, those inside others after them. */
export function optionEntries({ options }: Pick<Drawing<unknown>, 'options'>): DrawingEntry[] {
  return entriesIn(z.toJSONSchema(options, { io: 'input' }) as Shape, '');
}

function entriesIn({ properties = {}, required = [] }: Shape, path: string): DrawingEntry[] {
  return Object.entries(properties).flatMap(([key, shape]) => {
    const entry = {
      name: path + key,
      type: typeOf(shape),
      needed: required.includes(key),
      words: shape.description ?? '',
      otherwise: typeof shape.default === 'number' ? String(shape.default) : undefined,
    };
    return [entry, ...entriesIn(shape.items || shape, `${path}${key} › `)];
  });
}

function typeOf({ type = '', format, items, prefixItems }: Shape): string {
  if (type !== 'array') return format === 'address' ? 'ұяшық мекенжайы' : (TYPES[type] ?? type);
  if (prefixItems) return `тізім: ${prefixItems.map(typeOf).join(', ')}`;
  return items ? `тізім: ${typeOf(items)}` : 'тізім';
}
