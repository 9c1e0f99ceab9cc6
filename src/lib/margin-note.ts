import type { Cell } from './cell.ts';
import { FORMULAS, parseFormula } from './expression.ts';
import { formatQuantity } from './kazakh/quantity.ts';

/** A note beside a paragraph: numbers of one source, or one derived number with its working. */
export interface MarginNote {
  cells: [Cell, ...Cell[]];
  /** The formula with numbers in it: «74,2% − 63,2%». */
  working?: string;
}

/** At most so many notes stand beside a paragraph; every number links to its row all the same. */
const MOST = 2;

/** Make the notes on a paragraph's numbers: numbers of one kind and source share one, derived numbers have one each. */
export function notesOn(cells: readonly Cell[], find: (address: string) => Cell): MarginNote[] {
  const notes: MarginNote[] = [];
  for (const cell of cells) {
    const same = notes.find(
      ({ cells: [first], working }) =>
        !working && first.kind === cell.kind && sourceOf(first) === sourceOf(cell),
    );
    if (cell.formula) notes.push({ cells: [cell], working: workingOf(cell.formula, find) });
    else if (same) same.cells.push(cell);
    else notes.push({ cells: [cell] });
  }
  return notes.slice(0, MOST);
}

function sourceOf(cell: Cell): string {
  return cell.sources.map(({ source }) => source).join(' ');
}

/** Write a formula with the numbers it works on: «74,2 − 63,2». */
export function workingOf(formula: string, find: (address: string) => Cell): string {
  const call = parseFormula(formula);
  const named = call && FORMULAS[call.name];
  if (!named) throw new RangeError(`no working for ${formula}`);
  return named.show(
    call.args.map((address) => {
      const cell = find(address);
      return formatQuantity(cell, { bare: cell.unit !== '%' || call.name === 'points' }).text;
    }),
  );
}
