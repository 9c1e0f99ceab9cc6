import { cellsIn, type Line, type Sheet, type SheetCell } from '../workbook/sheet.ts';
import type { Findings } from './findings.ts';
import { isAbsent, unmarked } from './marks.ts';
import { numberShape, yearOf } from './number-shape.ts';

/** A sheet taken apart: the lines of its head and of its data, and the notes around them. */
export interface Layout {
  above: SheetCell[];
  head: Line[];
  body: Line[];
  below: SheetCell[];
}

/** Rows of the head as the editor states them, from 0. */
export type HeadRows = readonly [from: number, to: number];

const MOST_HEAD_LINES = 4;

/** Tell whether a cell holds a number that is no year. */
export function isNumber({ text, digits, day }: SheetCell): boolean {
  if (day !== undefined) return false;
  const plain = unmarked(text).text;
  return yearOf(plain) === undefined && (digits !== undefined || numberShape(plain) !== undefined);
}

/** Find the head, the data and the notes of a sheet; nothing, with a fault, where there is no head. */
export function layoutOf(
  sheet: Sheet,
  asked: HeadRows | undefined,
  findings: Findings,
): Layout | undefined {
  const head = asked
    ? sheet.lines.filter(({ row }) => row >= asked[0] && row <= asked[1])
    : guessHead(sheet);
  const [first] = head;
  const last = head.at(-1);
  if (!first || !last) {
    findings.fault(
      'Бағандардың атауы табылмады',
      'Деректің үстіндегі жолға бағандардың атауын жазыңыз немесе оның нөмірін көрсетіңіз: --header 1',
    );
    return undefined;
  }
  const above = sheet.lines.filter(({ row }) => row < first.row).flatMap(cellsIn);
  const rest = sheet.lines.filter(({ row }) => row > last.row);
  const layout = { above, head, ...partBody(rest, last, findings) };
  if (layout.body.length > 0) return layout;
  findings.fault(
    'Кестеде бірде-бір дерек жолы жоқ',
    'Атаулардан кейін кемінде бір жол болуы керек',
  );
  return undefined;
}

function guessHead({ lines, merged }: Sheet): Line[] {
  const counts = lines.map((line) => cellsIn(line).length);
  const wide = counts.filter((count) => count > 1).sort((a, b) => a - b);
  const usual = wide[Math.floor(wide.length / 2)] ?? 0;
  const left = lines.reduce(
    (least, { cells }, i) =>
      (counts[i] ?? 0) > 1 ? Math.min(least, cells.findIndex(Boolean)) : least,
    Infinity,
  );
  const start = counts.findIndex((count, i) => {
    const [line, next] = [lines[i], lines[i + 1]];
    return count > 1 && (count >= usual / 3 || (line && next && goesOn([line], next, left)));
  });
  const first = lines[start];
  if (!first || cellsIn(first).some(isNumber)) return [];
  const head = [first];
  for (const next of lines.slice(start + 1)) {
    const last = head.at(-1) as Line;
    const isMerged = merged.some(({ rows }) => rows[0] <= last.row && rows[1] >= next.row);
    if (head.length === MOST_HEAD_LINES || !(isMerged || goesOn(head, next, left))) break;
    head.push(next);
  }
  return head;
}

/** Tell whether a line belongs to the head above it: it names no row and holds no number. */
function goesOn(head: Line[], next: Line, left: number): boolean {
  const cells = cellsIn(next);
  if (cells.some((cell) => isNumber(cell) || isAbsent(cell.text))) return false;
  if (!next.cells[left]) return true;
  const others = cells.filter(({ column }) => column !== left);
  const isCorner = head.every((line) => !line.cells[left]);
  return isCorner && others.length > 1 && others.every(({ text }) => yearOf(unmarked(text).text));
}

/** Part the lines below the head into data and notes; what is neither is named. */
function partBody(lines: Line[], head: Line, findings: Findings): Pick<Layout, 'body' | 'below'> {
  const numbered = isNumbering(lines[0], lines[1]);
  if (numbered && lines[0]) findings.leave(cellsIn(lines[0]), 'бағандардың реттік нөмірі');
  const rest = lines.slice(numbered ? 1 : 0);
  const numeric = rest.some((line) => cellsIn(line).some((cell) => isNumber(cell)));
  const end = lastLine(rest, numeric);
  const body = rest.slice(0, end).filter((line) => {
    const cells = cellsIn(line);
    if (repeats(line, head)) findings.leave(cells, 'бағандардың атауы қайталанған');
    else if (numeric && isLone(line)) findings.leave(cells, 'жанында дерек жоқ');
    else return true;
    return false;
  });
  return { body, below: rest.slice(end).flatMap(cellsIn) };
}

/** Count the lines up to the last that holds data: below it stand lone words, and words set apart. */
function lastLine(lines: Line[], numeric: boolean): number {
  let end = lines.length;
  let onlyLone = true;
  for (const [start, line] of [...lines.entries()].reverse()) {
    const cells = cellsIn(line);
    const isWords = !cells.some((cell) => isNumber(cell) || isAbsent(cell.text));
    if (!isLone(line) && !(numeric && isWords)) break;
    onlyLone &&= isLone(line);
    const isApart = start > 0 && line.row > (lines[start - 1]?.row ?? 0) + 1;
    if (isApart || (numeric && onlyLone)) {
      end = start;
      onlyLone = true;
    }
  }
  return end;
}

/** A cell alone on its line names no row that has data, but for a year of which there are none. */
function isLone(line: Line): boolean {
  const [cell, ...others] = cellsIn(line);
  return cell !== undefined && others.length === 0 && yearOf(cell.text) === undefined;
}

/** Tell whether a line numbers the columns, as `1 2 3` or `А 1 2 3`, and no number begins the next. */
function isNumbering(line: Line | undefined, next: Line | undefined): boolean {
  const texts = line ? cellsIn(line).map(({ text }) => text) : [];
  const counted = /^[aа]$/i.test(texts[0] ?? '') ? texts.slice(1) : texts;
  const [label] = next ? cellsIn(next) : [];
  const isOwn = !label || isNumber(label);
  return !isOwn && texts.length > 2 && counted.every((text, i) => text === String(i + 1));
}

function repeats(line: Line, head: Line): boolean {
  const texts = (one: Line) => one.cells.map((cell) => cell?.text ?? '').join('\t');
  return texts(line) === texts(head);
}
