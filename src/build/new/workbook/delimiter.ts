import { CsvError, type Options, parse } from 'csv-parse/sync';
import { numberShape } from '../table/number-shape.ts';

/** How files that people wrote are taken apart: stray quotes, lines of any length, blank lines. */
export const LOOSE: Options = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
};

/** A sign that parts the values of a CSV file, and its name. */
export interface Delimiter {
  sign: string;
  words: string;
}

/** The likeliest first; a comma is last, for it also stands in numbers. */
const DELIMITERS: Delimiter[] = [
  { sign: '\t', words: 'табуляция' },
  { sign: ';', words: 'нүктелі үтір' },
  { sign: '|', words: 'тік сызық' },
  { sign: ',', words: 'үтір' },
];

const COMMA: Delimiter = { sign: ',', words: 'үтір' };

/** Lines from which the delimiter is told. */
const SAMPLE = 200;

/** Choose the delimiter that parts the most numbers from each other, in lines of one length. */
export function delimiterOf(text: string): Delimiter {
  const scored = DELIMITERS.flatMap((delimiter) => {
    const records = sampleOf(text, delimiter.sign);
    const widths = records.map((record) => record.length).filter((width) => width > 1);
    const isAgain = widths.some((width, i) => widths.indexOf(width) < i);
    const isRegular = isAgain || (widths.length > 0 && records.length === 1);
    const numbers = records.flat().filter((value) => numberShape(value)).length;
    return isRegular ? [{ delimiter, numbers }] : [];
  });
  const [first = { delimiter: COMMA, numbers: 0 }, ...others] = scored;
  return others.reduce((best, one) => (one.numbers > best.numbers ? one : best), first).delimiter;
}

function sampleOf(text: string, delimiter: string): string[][] {
  try {
    const records = parse(text, { ...LOOSE, delimiter, to: SAMPLE }) as unknown as string[][];
    return records.filter((record) => record.some((value) => value.trim()));
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
