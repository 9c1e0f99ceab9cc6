import type { Choice, Fault } from '../fault.ts';
import type { SheetCell } from '../workbook/sheet.ts';
import { placeOf } from '../workbook/sheet.ts';

/** What was found out about a table on the way to a dataset; every sentence is in Kazakh. */
export class Findings {
  /** What was guessed and is to be confirmed. */
  readonly guesses: string[] = [];
  readonly faults: Fault[] = [];
  readonly #left: { cell: SheetCell; why: string }[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Name cells that stay out of the CSV, and why. */
  leave(cells: readonly SheetCell[], why: string): void {
    for (const cell of cells) this.#left.push({ cell, why });
  }

  /** The cells that did not get into the CSV in their order, each with its place and its words. */
  get left(): string[] {
    return this.#left
      .toSorted((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)
      .map(({ cell, why }) => `${placeOf(cell)} «${cell.text}» — ${why}`);
  }

  /** Report a fault of the table as a whole. */
  fault(what: string, expected: string, choice?: Choice): void {
    this.faults.push({ where: this.#file, what, expected, ...(choice ? { choice } : {}) });
  }

  /** Report a fault of a cell. */
  cellFault(cell: SheetCell, what: string, expected: string, choice?: Choice): void {
    const where = `${this.#file}, ${placeOf(cell)}`;
    this.faults.push({ where, what, expected, ...(choice ? { choice } : {}) });
  }
}

/** List the first of many with a count of the rest: «А, Ә, Б және тағы 5». */
export function some(items: readonly string[], most = 5): string {
  const rest = items.length - most;
  return items.slice(0, most).join(', ') + (rest > 0 ? ` және тағы ${rest}` : '');
}
