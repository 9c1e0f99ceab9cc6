import { scaleDown } from '../../../lib/kazakh/number.ts';
import { numberText } from '../../table/number-text.ts';
import { dateText, type Shown } from './number-format.ts';
import { RichText } from './rich-text.ts';
import { type Area, type Line, type LineCount, onOneLine, type SheetCell } from './sheet.ts';
import { readXml } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface Shared {
  texts: readonly string[];
  styles: readonly Shown[];
  calendar: 1900 | 1904;
}

/** A sheet's XML taken apart. */
export interface Worksheet {
  lines: Line[];
  merged: Area[];
  /** Rows and columns that are not shown, from 0. */
  hiddenRows: number[];
  hiddenColumns: [number, number][];
  /** Formulas whose result was not kept in the file. */
  unsolved: SheetCell[];
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value?: string;
  formula?: string;
}

/** Read a sheet; `progress` is told of each line. */
export function readWorksheet(xml: string, shared: Shared, progress: LineCount): Worksheet {
  const reader = new WorksheetReader(shared, progress);
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.sheet;
}

class WorksheetReader {
  readonly sheet: Worksheet = {
    lines: [],
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    unsolved: [],
  };
  readonly #shared: Shared;
  readonly #progress: LineCount;
  readonly #rich = new RichText();
  #line: Line = { row: -1, cells: [] };
  #last: number | undefined;
  #column = -1;
  #cell: OpenCell | undefined;
  #text = '';

  constructor(shared: Shared, progress: LineCount) {
    this.#shared = shared;
    this.#progress = progress;
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#rich.open(name, attributes);
    this.#text = '';
    const { r, ref = '', hidden, min, max } = attributes;
    const unseen = hidden === '1' || hidden === 'true';
    if (name === 'dimension') this.#last = areaOf(ref).rows[1] + 1;
    if (name === 'mergeCell') this.sheet.merged.push(areaOf(ref));
    if (name === 'col' && unseen) this.sheet.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
    if (name === 'row') {
      this.#line = { row: r ? Number(r) - 1 : this.#line.row + 1, cells: [] };
      this.#column = -1;
      if (unseen) this.sheet.hiddenRows.push(this.#line.row);
    }
    if (name === 'c') {
      this.#column = r ? addressOf(r).column : this.#column + 1;
      const place = { row: this.#line.row, column: this.#column };
      this.#cell = { ...place, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
    }
  }

  text(text: string): void {
    this.#text += text;
    this.#rich.text(text);
  }

  close(name: string): void {
    this.#rich.close(name);
    const cell = this.#cell;
    if (name === 'v' && cell) cell.value = this.#text;
    if (name === 'f' && cell) cell.formula = `=${this.#text}`;
    if (name === 'c' && cell) this.#keep(cell);
    if (name === 'row') {
      if (this.#line.cells.length > 0) this.sheet.lines.push(this.#line);
      this.#progress(this.#line.row + 1, this.#last);
    }
  }

  #keep(cell: OpenCell): void {
    this.#cell = undefined;
    const inline = this.#rich.take();
    const { row, column, formula } = cell;
    const read = readCell(cell, inline, this.#shared);
    const kept = { row, column, ...read, ...(formula === undefined ? {} : { formula }) };
    if (kept.text !== '') this.#line.cells[column] = kept;
    else if (formula !== undefined && cell.value === undefined) this.sheet.unsolved.push(kept);
  }
}

function readCell(
  { type, style, value }: OpenCell,
  inline: string,
  { texts, styles, calendar }: Shared,
): Pick<SheetCell, 'text' | 'digits' | 'day'> {
  if (type === 'inlineStr') return { text: onOneLine(inline) };
  if (value === undefined || value === '') return { text: '' };
  if (type === 's') return { text: onOneLine(texts[Number(value)] ?? '') };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { text: value.slice(0, 10), day: value.slice(0, 10) };
  if (type !== 'n' || !Number.isFinite(Number(value))) return { text: onOneLine(value) };
  return numberOf(Number(value), styles[style] ?? 'number', calendar);
}

function numberOf(value: number, shown: Shown, calendar: Shared['calendar']) {
  if (shown === 'date') {
    const text = dateText(value, calendar);
    return /^\d{4}-\d\d-\d\d$/.test(text) ? { text, day: text } : { text };
  }
  // Workbooks show fifteen digits of a number; those after them come from reckoning in binary.
  const digits = numberText(Number(value.toPrecision(15)));
  if (shown === 'number') return { text: digits, digits };
  const percent = scaleDown(digits, -2);
  return { text: `${percent}%`, digits: percent };
}

function addressOf(name: string): { row: number; column: number } {
  const [, letters = '', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(name) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (sum, sign) => sum * 26 + sign.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

function areaOf(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [start, end] = [addressOf(from), addressOf(to)];
  return { rows: [start.row, end.row], columns: [start.column, end.column] };
}
