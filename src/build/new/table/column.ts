import { columnName, type Line, type Sheet, type SheetCell } from '../workbook/sheet.ts';
import type { Findings } from './findings.ts';
import { isNumber, type Layout } from './layout.ts';
import { unmarked } from './marks.ts';
import { yearOf } from './number-shape.ts';
import { unitOf } from './unit.ts';

/** A column of a table: what its head says and the cells below it, by the lines of the data. */
export interface Column {
  index: number;
  /** Words of its head from the top down, without years, units and marks of footnotes. */
  title: string;
  year?: number;
  unit?: string;
  /** The mark of a footnote in its head. */
  mark: string;
  /** What the head says, as it stands there. */
  words: string;
  cells: (SheetCell | undefined)[];
}

/** What a column without a head is called where it names the rows. */
const NAMELESS = 'Атауы';

/** Put the cells of a table into columns under their heads. */
export function columnsOf(layout: Layout, sheet: Sheet, findings: Findings): Column[] {
  const { head, body } = layout;
  const width = [...head, ...body].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heads = filledHeads(head, sheet);
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const cells = body.map((line) => line.cells[index] ?? sharedCell(line, index, body, sheet));
    const path = heads.flatMap((line) => line[index] ?? []);
    const filled = cells.some(Boolean);
    if (filled && path.length === 0 && columns.length > 0) reportNameless(index, sheet, findings);
    else if (filled) columns.push({ index, cells, ...headOf(path) });
    else findings.leave(ownHead(head, index), 'бос бағанның атауы');
  }
  return columns;
}

/** Find the words that merged cells share; a number is not repeated. */
function sharedCell(line: Line, index: number, body: Line[], { merged }: Sheet) {
  const area = merged.find(
    ({ rows, columns }) =>
      rows[0] < line.row && line.row <= rows[1] && columns[0] <= index && index <= columns[1],
  );
  const first = area && body.find(({ row }) => row === area.rows[0])?.cells[area.columns[0]];
  return first && !isNumber(first) ? first : undefined;
}

function ownHead(head: Line[], index: number): SheetCell[] {
  return head.flatMap((line) => line.cells[index] ?? []);
}

function reportNameless(index: number, { delimiter }: Sheet, findings: Findings): void {
  const expected =
    delimiter === ','
      ? 'Ондық үтір баған бөлгішпен шатасқан болуы мүмкін: кестені .xlsx не нүктелі үтірлі .csv түрінде сақтаңыз'
      : 'Файлда бағанға атау беріңіз';
  findings.fault(`${columnName(index)} бағанында дерек бар, бірақ атауы жоқ`, expected);
}

/** Spread the heads of groups over the columns that they stand above. */
function filledHeads(head: Line[], { merged }: Sheet): (string | undefined)[][] {
  const width = Math.max(...head.map((line) => line.cells.length));
  const areas = merged.filter(({ rows }) => head.some(({ row }) => row === rows[0]));
  return head.map((line, level) => {
    const texts = Array.from({ length: width }, (_, i) => line.cells[i]?.text);
    if (areas.length > 0) return spreadMerged(texts, line, areas);
    return level < head.length - 1 ? spreadRight(texts, head.slice(level + 1)) : texts;
  });
}

function spreadMerged(texts: (string | undefined)[], line: Line, areas: Sheet['merged']) {
  return texts.map((text, i) => {
    const area = areas.find(
      ({ rows, columns }) => rows[0] === line.row && columns[0] <= i && i <= columns[1],
    );
    return text ?? (area && texts[area.columns[0]]);
  });
}

/** Without merged cells a group reaches to the next head on its line, over columns with heads below. */
function spreadRight(texts: (string | undefined)[], below: Line[]): (string | undefined)[] {
  let group: string | undefined;
  return texts.map((text, i) => {
    const isParted = below.some((line) => line.cells[i]);
    if (text !== undefined) group = isParted ? text : undefined;
    return text ?? (isParted ? group : undefined);
  });
}

function headOf(path: string[]): Omit<Column, 'index' | 'cells'> {
  const words = path.join(' / ') || NAMELESS;
  let mark = '';
  let year: number | undefined;
  let unit: string | undefined;
  const titles: string[] = [];
  for (const part of path) {
    const own = unmarked(part);
    mark ||= own.mark;
    const found = yearOf(own.text);
    if (found !== undefined && year === undefined) year = found;
    else {
      const parted = unitOf(own.text);
      unit = parted.unit ?? unit;
      const isUnit = titles.length > 0 && parted.unit !== undefined && parted.title === own.text;
      if (!isUnit && !titles.includes(parted.title)) titles.push(parted.title);
    }
  }
  const title = titles.join(', ') || (year === undefined ? NAMELESS : '');
  return {
    title,
    mark,
    words,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
  };
}
