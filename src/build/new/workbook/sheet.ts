/** A cell that holds something. */
export interface SheetCell {
  /** Row and column in the file, from 0. */
  row: number;
  column: number;
  /** What an editor sees, on one line, without spaces at its ends. */
  text: string;
  /** Of a number that the file keeps as a number: its digits, whose signs are beyond doubt. */
  digits?: string;
  /** Of a date that the file keeps as a date: `2024-02-01`. */
  day?: string;
  formula?: string;
}

/** A line that holds something; its cells stand at their columns. */
export interface Line {
  row: number;
  cells: (SheetCell | undefined)[];
}

/** Cells that were merged into one: rows and columns from 0, the last ones too. */
export interface Area {
  rows: [number, number];
  columns: [number, number];
}

/** A sheet of a workbook, or a CSV file. */
export interface Sheet {
  /** Without a name for a CSV file. */
  name?: string;
  lines: Line[];
  merged: Area[];
  /** What a reader of the sheet would not see at once, and how the file was read, in Kazakh. */
  remarks: string[];
  /** The sign that parts the values of a CSV file. */
  delimiter?: string;
}

/** Be told how many lines have been read, and of how many where that is known. */
export type LineCount = (lines: number, of?: number) => void;

/** Name the place of a cell as spreadsheets do: `C7`. */
export function placeOf({ row, column }: { row: number; column: number }): string {
  return `${columnName(column)}${row + 1}`;
}

/** Name a column as spreadsheets do: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Put a text on one line; spaces of every kind at its ends and signs that nobody sees are dropped. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\u200b\u200c\u2060\u00ad\ufeff]|\u200d/g, '')
    .replace(/\s*[\n\r\t\v\f\u0085\u2028\u2029]\s*/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}

/** List the cells of a line that hold something. */
export function cellsIn(line: Line): SheetCell[] {
  return line.cells.filter((cell) => cell !== undefined);
}
