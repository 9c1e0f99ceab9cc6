import { suggest } from '../../../lib/nearest.ts';
import type { Fault } from '../fault.ts';
import { partText, relationsOf } from './package-parts.ts';
import { RichText } from './rich-text.ts';
import { cellsIn, columnName, type LineCount, onOneLine, placeOf, type Sheet } from './sheet.ts';
import { type NamedSheet, openWorkbook, type Workbook } from './workbook.ts';
import { readWorksheet, type Worksheet } from './worksheet.ts';
import { readXml, XmlError } from './xml.ts';

/**
 * Read a sheet of an Excel workbook with all that decides how its cells are meant: formats of per
 * cent and of dates, raised signs, merged cells. Without a name the only sheet that holds cells is
 * read; where there are several the editor is to choose.
 */
export function readXlsxSheet(
  bytes: Uint8Array,
  file: string,
  wanted: string | undefined,
  progress: LineCount = () => undefined,
): { sheet: Sheet } | { faults: Fault[] } {
  try {
    const book = openWorkbook(bytes);
    if (book) return readBook(book, file, wanted, progress);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  const expected = 'Файлды Excel не LibreOffice бағдарламасында ашып, .xlsx түрінде қайта сақтаңыз';
  return { faults: [{ where: file, what: 'Excel кітабы ашылмады', expected }] };
}

function readBook(
  book: Workbook,
  file: string,
  wanted: string | undefined,
  progress: LineCount,
): { sheet: Sheet } | { faults: Fault[] } {
  const read = book.sheets
    .map((named) => {
      const xml = partText(book.parts, named.path);
      return { named, content: readWorksheet(xml, book.shared, progress) };
    })
    .filter(({ content }) => content.lines.length > 0 || content.unsolved.length > 0);
  const chosen = read.filter(({ named }) => wanted === undefined || named.name === wanted);
  const [only] = chosen;
  if (!only || chosen.length > 1)
    return {
      faults: [
        chooseSheet(
          file,
          wanted,
          read.map(({ named }) => named.name),
        ),
      ],
    };
  const { named, content } = only;
  if (content.unsolved.length > 0)
    return { faults: content.unsolved.map((c) => unsolved(file, c)) };
  const others = read.filter((other) => other !== only);
  const remarks = [
    ...remarksOn(named, content),
    ...commentsOn(book, named),
    ...others.map((other) => unread(other.named, other.content)),
  ];
  return { sheet: { name: named.name, lines: content.lines, merged: content.merged, remarks } };
}

function chooseSheet(file: string, wanted: string | undefined, names: string[]): Fault {
  const where = wanted === undefined ? file : '--sheet';
  if (names.length === 0)
    return {
      where,
      what: 'Файлда толтырылған парақ жоқ',
      expected: 'Деректері бар файлды көрсетіңіз',
    };
  const choice = {
    flag: 'sheet',
    words: 'Қай парақ керек?',
    answers: names.map((name): [string, string] => [name, name]),
  };
  const list = names.map((name) => `«${name}»`).join(', ');
  return wanted === undefined
    ? {
        where,
        what: `Файлда бірнеше парақ бар: ${list}`,
        expected: 'Керегін --sheet арқылы көрсетіңіз',
        choice,
      }
    : { where, what: `«${wanted}» деген парақ жоқ`, expected: suggest(wanted, names), choice };
}

function unsolved(file: string, cell: { row: number; column: number; formula?: string }): Fault {
  return {
    where: `${file}, ${placeOf(cell)}`,
    what: `«${cell.formula}» формуласының мәні файлда сақталмаған`,
    expected: 'Файлды Excel не LibreOffice бағдарламасында ашып, қайта сақтаңыз',
  };
}

function remarksOn(named: NamedSheet, content: Worksheet): string[] {
  const formulas = content.lines.flatMap(cellsIn).filter((cell) => cell.formula !== undefined);
  const [first] = formulas;
  const rows = content.hiddenRows.filter((row) => content.lines.some((line) => line.row === row));
  const columns = content.hiddenColumns.map(([from, to]) =>
    from === to ? columnName(from) : `${columnName(from)}–${columnName(to)}`,
  );
  return [
    ...(named.hidden ? [`«${named.name}» парағы файлда жасырулы тұр`] : []),
    ...(first
      ? [
          `Формуласы бар ұяшықтардың есептелген мәні алынды (${formulas.length}), мысалы ${placeOf(first)}: ${first.formula}`,
        ]
      : []),
    ...(rows.length > 0
      ? [`Жасырылған жолдар да алынды: ${rows.map((row) => row + 1).join(', ')}`]
      : []),
    ...(columns.length > 0 ? [`Жасырылған бағандар да алынды: ${columns.join(', ')}`] : []),
  ];
}

function commentsOn({ parts }: Workbook, { path }: NamedSheet): string[] {
  const found: string[] = [];
  const rich = new RichText();
  let place = '';
  for (const relation of relationsOf(parts, path).filter(({ type }) => type === 'comments'))
    readXml(partText(parts, relation.path), {
      open: (name, attributes) => {
        rich.open(name, attributes);
        if (name === 'comment') place = attributes['ref'] ?? '';
      },
      text: (text) => rich.text(text),
      close: (name) => {
        rich.close(name);
        if (name === 'comment')
          found.push(`${place} ұяшығына жазылған пікір: «${onOneLine(rich.take())}»`);
      },
    });
  return found;
}

function unread({ name }: NamedSheet, { lines }: Worksheet): string {
  const cells = lines.reduce((sum, line) => sum + cellsIn(line).length, 0);
  return `«${name}» парағы оқылмады (${cells} ұяшық)`;
}
