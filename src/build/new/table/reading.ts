import type { SheetCell } from '../workbook/sheet.ts';
import type { Column } from './column.ts';
import { type DayOrder, dayReadings } from './day.ts';
import { type Findings, some } from './findings.ts';
import { isAbsent, unmarked } from './marks.ts';
import { isShortened, type NumberShape, numberShape, yearOf } from './number-shape.ts';
import { knownUnit } from './unit.ts';

/** A cell read: its words, the mark of a footnote after them, and what they can be. */
export interface Entry {
  cell: SheetCell;
  text: string;
  mark: string;
  shape?: NumberShape;
  days: Partial<Record<DayOrder, string>>;
  /** It says that there is no number. */
  isAbsent: boolean;
  /** What goes into the CSV; empty for what is absent. */
  value: string;
}

/** What the cells of a column are. */
export type ColumnKind = 'number' | 'year' | 'day' | 'words' | 'note';

/** A column whose cells have been read. */
export interface ReadColumn extends Column {
  kind: ColumnKind;
  entries: (Entry | undefined)[];
}

const NOTE = /^(?:ескертпе|ескерту|түсініктеме|примечани|сноск|notes?$|comments?$)/i;
const YEAR = /жыл|год|year/i;

/** Read the cells of a column and find what they are; cells that do not fit are reported. */
export function readColumn(column: Column, isFirst: boolean, findings: Findings): ReadColumn {
  const entries = column.cells.map((cell) => cell && readEntry(cell));
  const present = entries.filter((entry) => entry !== undefined);
  const kind = kindOf(column, present, isFirst);
  if (kind === 'number') for (const entry of present) checkNumber(entry, findings);
  for (const entry of present) entry.value = wordsOf(entry, kind);
  return { ...column, kind, entries };
}

function readEntry(cell: SheetCell): Entry {
  const { digits, day } = cell;
  const own = unmarked(cell.text);
  const stored = digits !== undefined;
  const shape = stored
    ? { readings: { comma: digits, point: digits }, unit: cell.text.endsWith('%') ? '%' : '' }
    : numberShape(own.text);
  return {
    cell,
    ...own,
    ...(shape && day === undefined ? { shape } : {}),
    days: day === undefined ? dayReadings(own.text) : { dmy: day, mdy: day },
    isAbsent: !stored && isAbsent(cell.text),
    value: '',
  };
}

function kindOf({ title }: Column, entries: Entry[], isFirst: boolean): ColumnKind {
  if (NOTE.test(title)) return 'note';
  if (entries.every(({ days }) => Object.keys(days).length > 0)) return 'day';
  const stated = entries.filter((entry) => !entry.isAbsent);
  const numbers = stated.filter(({ shape, text }) => shape || isShortened(text));
  const isYears = stated.every(({ text }) => yearOf(text) !== undefined);
  if (stated.length > 0 && isYears && (isFirst || YEAR.test(title))) return 'year';
  if (numbers.length < stated.length / 2 || (stated.length > 0 && numbers.length === 0))
    return 'words';
  const isNamed = isFirst && numbers.some(({ shape }) => /\p{L}/u.test(shape?.unit ?? ''));
  return isFirst && (isNamed || numbers.length < stated.length) ? 'words' : 'number';
}

function checkNumber({ cell, text, shape, isAbsent: absent }: Entry, findings: Findings): void {
  if (absent) return;
  if (isShortened(text))
    findings.cellFault(
      cell,
      `«${cell.text}» — қысқартылған сан, цифрлары жоғалған`,
      'Бастапқы файлда бағанның пішімін «Сан» етіп, қайта сақтаңыз',
    );
  else if (!shape)
    findings.cellFault(
      cell,
      `«${cell.text}» — сан емес, ал бағандағы басқа мәндер сан`,
      'Ұяшықта санды ғана қалдырыңыз немесе оны босатыңыз',
    );
  else if (/\d{16}/.test((shape.readings.comma ?? shape.readings.point ?? '').replace(/[.-]/g, '')))
    findings.cellFault(
      cell,
      `«${cell.text}» — тым ұзын сан`,
      'Он бес цифрдан аспайтын етіп дөңгелектеңіз',
    );
}

function wordsOf({ cell, text, days }: Entry, kind: ColumnKind): string {
  if (kind === 'year') return String(yearOf(text) ?? '');
  if (kind === 'day') return days.dmy ?? days.mdy ?? '';
  if (kind === 'number') return '';
  return kind === 'note' ? cell.text : text;
}

/** Choose the unit of a column of numbers: what its cells say, else its head. */
export function unitIn(
  { entries, unit, words }: ReadColumn,
  findings: Findings,
): string | undefined {
  const numbers = entries.filter((entry) => entry?.shape && !entry.isAbsent) as Entry[];
  const units = [...new Set(numbers.flatMap(({ shape }) => shape?.unit || []))];
  const [own, second] = units;
  if (own === undefined) return unit;
  const odd = numbers.find(({ shape }) => shape?.unit === second);
  if (second !== undefined && odd)
    findings.cellFault(
      odd.cell,
      `«${words}» бағанында әртүрлі бірлік бар: ${some(units.map((one) => `«${one}»`))}`,
      'Бағандағы сандардың бәрін бір бірлікпен жазыңыз',
    );
  tellBare(words, numbers, own, findings);
  return knownUnit(own) ?? own;
}

/** A number without the unit of its column is of that unit only where this is beyond doubt. */
function tellBare(words: string, numbers: Entry[], unit: string, findings: Findings): void {
  const bare = numbers.filter(({ shape }) => shape?.unit === '');
  const [first] = bare;
  if (!first) return;
  if (unit !== '%' || first.cell.digits !== undefined)
    findings.cellFault(
      first.cell,
      `«${first.cell.text}» санында бірлік жоқ, ал бағандағы басқа сандарда «${unit}» тұр`,
      'Бағандағы сандардың бәрін бір бірлікпен жазыңыз',
    );
  else
    findings.guesses.push(
      `«${words}» бағанындағы «%» белгісі жоқ сандар да пайыз деп алынды: ${some(bare.map(({ cell }) => `«${cell.text}»`))}`,
    );
}
