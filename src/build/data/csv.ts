import { CsvError, type Info, parse } from 'csv-parse/sync';
import type { Problem } from '../../lib/problem.ts';

/** A line of a CSV file: its values as written and the line it begins on, from 1. */
export interface CsvLine {
  line: number;
  values: string[];
  /** The line as written. */
  raw: string;
}

/** A CSV file taken apart; lines that are at fault are left out and reported. */
export interface CsvReading {
  header: string[];
  lines: CsvLine[];
  problems: Problem[];
}

/**
 * Read a CSV text strictly: commas, a header, as many values on each line as the header has names.
 * A byte-order mark, CRLF, quotes and blank lines at the end are read; the rest is reported in Kazakh.
 */
export function readCsv(file: string, text: string): CsvReading {
  // The parser counts a CRLF inside quotes as it counts one outside only if all are alike.
  const tidy = `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')}\n`;
  const fail = (line: number, what: string, expected: string): CsvReading => ({
    header: [],
    lines: [],
    problems: [{ file, line, what, expected }],
  });
  if (tidy.trim() === '')
    return fail(1, 'Файл бос', 'Бірінші жолда өріс атаулары, одан кейін деректер болуы керек');
  const records = parseLines(tidy);
  if (!records)
    return fail(
      openQuote(tidy),
      'Тырнақша дұрыс жабылмаған',
      'Мәтін ішіндегі тырнақша екі рет жазылып, мәтін толық тырнақшаға алынады',
    );
  const [first, ...lines] = records;
  const header = first?.values ?? [];
  const wrong = delimiterFault(header);
  if (wrong) return fail(1, ...wrong);
  if (lines.length === 0)
    return fail(
      1,
      'Файлда бірде-бір дерек жолы жоқ',
      'Өріс атауларынан кейін кемінде бір жол болуы керек',
    );
  return {
    header,
    lines: lines.filter(({ values }) => values.length === header.length),
    problems: lines.flatMap((line) => checkWidth(file, header, line)),
  };
}

interface Reading {
  record: string[];
  raw: string;
  info: Info;
}

function parseLines(text: string): CsvLine[] | undefined {
  const options = { info: true, raw: true, relax_column_count: true, skip_empty_lines: false };
  try {
    const records = parse(text, options) as unknown as Reading[];
    return records.map(({ record, raw }, i) => ({
      line: (records[i - 1]?.info.lines ?? 0) + 1,
      values: record,
      raw,
    }));
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Find where a value of a line begins, the first being 0: its line in the file and its sign there, from 1. */
export function placeOfValue(
  { line, raw }: CsvLine,
  index: number,
): { line: number; column: number } {
  let at = 0;
  let inside = false;
  for (let left = index; left > 0 && at < raw.length; at++) {
    if (raw[at] === '"') inside = !inside;
    if (raw[at] === ',' && !inside) left--;
  }
  const before = raw.slice(0, at).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Other signs between the names of fields, and what they are called. */
const DELIMITERS = { ';': 'нүктелі үтірмен', '\t': 'табуляциямен', '|': '«|» таңбасымен' };

function delimiterFault([first = '', ...more]: string[]):
  | [what: string, expected: string]
  | undefined {
  if (/^sep=/i.test(first))
    return ['Бірінші жолда «sep=» тұр', 'Бұл жолды өшіріңіз: файл өріс атауларынан басталады'];
  const sign = Object.entries(DELIMITERS).find(([one]) => more.length === 0 && first.includes(one));
  return sign && [`Өрістер ${sign[1]} бөлінген`, 'Өрістер үтірмен, ондық бөлшек нүктемен жазылады'];
}

/** Find the line of the last quote that opens and never closes, or the first that stands within a value. */
function openQuote(text: string): number {
  let opened = 1;
  let inside = false;
  for (const [i, line] of text.split('\n').entries())
    for (const _quote of line.matchAll(/"/g)) {
      inside = !inside;
      if (inside) opened = i + 1;
    }
  return opened;
}

function checkWidth(file: string, header: string[], { line, values }: CsvLine): Problem[] {
  if (values.length === header.length) return [];
  if (values.length === 1 && values[0]?.trim() === '')
    return [{ file, line, what: 'Деректер арасында бос жол тұр', expected: 'Бос жолды өшіріңіз' }];
  const what = `Жолда ${values.length} мән бар, ал өріс саны ${header.length}`;
  const comma =
    values.length > header.length ? '; ондық бөлшек үтірмен емес, нүктемен жазылады (74.2)' : '';
  return [{ file, line, what, expected: `Әр өріске бір мәннен жазыңыз${comma}` }];
}
