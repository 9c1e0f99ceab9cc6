import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Fault } from '../fault.ts';
import { type Line, onOneLine, type Sheet } from './sheet.ts';
import { decode } from './text-encoding.ts';

/** Signs that may part values, the likeliest first; a comma is last, for it also stands in numbers. */
const DELIMITERS: [sign: string, words: string][] = [
  ['\t', 'табуляция'],
  [';', 'нүктелі үтір'],
  ['|', 'тік сызық'],
  [',', 'үтір'],
];

/** Lines from which the delimiter is told. */
const SAMPLE = 200;

/** Be told how many lines have been read. */
export type Progress = (lines: number) => void;

/** Read a CSV file as editors get it: any usual encoding and delimiter, lines of any length. */
export function readCsvSheet(
  bytes: Uint8Array,
  file: string,
  progress: Progress = () => undefined,
): { sheet: Sheet } | { faults: Fault[] } {
  const { text, encoding } = decode(bytes);
  const remarks = encoding === 'UTF-8' ? [] : [`Файлдың кодтауы — ${encoding}`];
  if (text.includes('\0'))
    return fail(file, 'Бұл — мәтін файлы емес', 'Кестені .xlsx не .csv түрінде сақтап алыңыз');
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const rest = stated ? text.slice(stated[0].length) : text;
  const [sign, words] = stated ? [stated[1] ?? ',', `«${stated[1]}»`] : delimiterOf(rest);
  if (stated) remarks.push(`1-жолдағы «${stated[0].trim()}» — Excel белгісі, дерек емес`);
  try {
    const lines = linesOf(rest, sign, stated ? 1 : 0, progress);
    if (text.includes('\ufffd'))
      remarks.push('Файлда оқылмаған әріптер бар, олар «\ufffd» болып тұр');
    remarks.push(`Бағандар бөлгіші — ${words}`);
    return { sheet: { lines, merged: [], remarks, delimiter: sign } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return fail(
      `${file}, ${line}-жол`,
      'Тырнақша дұрыс жабылмаған',
      'Мәтін ішіндегі тырнақша екі рет жазылып, мәтін толық тырнақшаға алынады',
    );
  }
}

function fail(where: string, what: string, expected: string): { faults: Fault[] } {
  return { faults: [{ where, what, expected }] };
}

const LOOSE: Options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: false };

/** Choose the delimiter that gives most lines one number of values. */
function delimiterOf(text: string): [sign: string, words: string] {
  const regular = DELIMITERS.find(([sign]) => {
    const widths = sampleWidths(text, sign);
    const times = widths.map((width) => widths.filter((other) => other === width).length);
    const most = Math.max(...times);
    return (widths[times.indexOf(most)] ?? 0) > 1 && most >= widths.length / 2;
  });
  return regular ?? [',', 'үтір'];
}

function sampleWidths(text: string, delimiter: string): number[] {
  try {
    const records = parse(text, {
      ...LOOSE,
      bom: true,
      delimiter,
      to: SAMPLE,
    }) as unknown as string[][];
    return records
      .filter((record) => record.some((value) => value.trim()))
      .map((one) => one.length);
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

function linesOf(text: string, delimiter: string, first: number, progress: Progress): Line[] {
  const lines: Line[] = [];
  let row = first;
  parse(text, {
    ...LOOSE,
    bom: true,
    delimiter,
    on_record: (record: string[]) => {
      const cells = record.map((value, column) => {
        const words = onOneLine(value);
        return words === '' ? undefined : { row, column, text: words };
      });
      if (cells.some(Boolean)) lines.push({ row, cells });
      row += 1;
      progress(row);
      return null;
    },
  });
  return lines;
}
