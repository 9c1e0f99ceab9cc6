import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from '../fault.ts';
import { delimiterOf, LOOSE } from './delimiter.ts';
import { type Line, type LineCount, onOneLine, type Sheet } from './sheet.ts';
import { decode } from './text-encoding.ts';

/** A word in which a letter was lost when the file was saved in an encoding without it. */
const LOST =
  /\p{L}*\p{Script=Cyrillic}\?+\p{Script=Cyrillic}[\p{L}?]*|(?<![\p{L}?])\?\p{Script=Cyrillic}{2}[\p{L}?]*/u;

/** Read a CSV file as editors get it: any usual encoding and delimiter, lines of any length. */
export function readCsvSheet(
  bytes: Uint8Array,
  file: string,
  progress: LineCount = () => undefined,
): { sheet: Sheet } | { faults: Fault[] } {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0'))
    return fail(file, 'Бұл — мәтін файлы емес', 'Кестені .xlsx не .csv түрінде сақтап алыңыз');
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const rest = stated ? text.slice(stated[0].length) : text;
  const { sign, words } = stated
    ? {
        sign: stated[1] ?? ',',
        words: `«${stated[1]}», 1-жолда «${stated[0].trim()}» деп айтылған`,
      }
    : delimiterOf(rest);
  const encoded = encoding === 'UTF-8' ? [] : [`Файлдың кодтауы — ${encoding}`];
  const remarks = [...encoded, ...lostLetters(text), `Бағандар бөлгіші — ${words}`];
  try {
    const lines = linesOf(rest, sign, stated ? 1 : 0, progress);
    if (lines.length === 0) return fail(file, 'Файл бос', 'Кестесі бар файлды көрсетіңіз');
    return { sheet: { lines, merged: [], remarks, delimiter: sign } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(
      `${file}, ${Number(error['lines'] ?? 1)}-жол`,
      'Тырнақша дұрыс жабылмаған',
      'Мәтін ішіндегі тырнақша екі рет жазылып, мәтін толық тырнақшаға алынады',
    );
  }
}

function fail(where: string, what: string, expected: string): { faults: Fault[] } {
  return { faults: [{ where, what, expected }] };
}

function lostLetters(text: string): string[] {
  const [lost] = LOST.exec(text) ?? [];
  return [
    ...(lost
      ? [
          `Қазақ әрпінің орнында «?» тұрған сияқты, мысалы «${lost}»: файл сақталғанда әріптер жоғалған болуы мүмкін`,
        ]
      : []),
    ...(text.includes('\ufffd') ? ['Файлда оқылмаған әріптер бар, олар «\ufffd» болып тұр'] : []),
  ];
}

function linesOf(text: string, delimiter: string, first: number, progress: LineCount): Line[] {
  const lines: Line[] = [];
  const all = text.trimEnd().split(/\r\n?|\n/).length;
  let row = first;
  parse(text, {
    ...LOOSE,
    delimiter,
    on_record: (record: string[], info) => {
      const cells = record.map((value, column) => {
        const words = onOneLine(value);
        return words === '' ? undefined : { row, column, text: words };
      });
      if (cells.some(Boolean)) lines.push({ row, cells });
      row += 1;
      progress(Math.min(info.lines, all), all);
      return null;
    },
  });
  return lines;
}
