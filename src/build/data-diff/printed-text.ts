import type { Cell } from '../../lib/cell.ts';
import { type Form, formatQuantity, plain } from '../../lib/kazakh/quantity.ts';
import { sentencesOf } from '../../lib/kazakh/sentence.ts';
import { parseTemplate } from '../../lib/template.ts';

/** Numbers by their addresses. */
export type Cells = ReadonlyMap<string, Cell>;

/** Signs that no text holds, one for each number of a text: they go with it into its sentence. */
const MARKS = 0xe000;

/** Puts a text together as readers see it, and remembers where its numbers stand. */
export class PrintedText {
  #text = '';
  readonly #cells: Cells;
  readonly #numbers: string[] = [];

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /** Add words; a line break of the file is a space to readers. */
  add(words: string): void {
    this.#text += words.replace(/\s*\n\s*/g, ' ');
  }

  /** Add a number; what cannot be printed any more is named by its address. */
  addNumber(address: string, form: Form): void {
    this.#text += printNumber(this.#cells.get(address), form) ?? `[${address}]`;
    this.#text += String.fromCodePoint(MARKS + this.#numbers.length);
    this.#numbers.push(address);
  }

  /** Add a text with cells in braces. */
  addTemplate(template: string): void {
    for (const part of parseTemplate(template, () => undefined))
      if (typeof part === 'string') this.add(part);
      else this.addNumber(part.address, part.form);
  }

  /** List the sentences that hold numbers, each with their addresses. */
  sentences(): { words: string; addresses: string[] }[] {
    return sentencesOf(this.#text).flatMap((sentence) => {
      const marks = [...sentence].map((sign) => (sign.codePointAt(0) ?? 0) - MARKS);
      const addresses = [...new Set(marks.flatMap((mark) => this.#numbers[mark] ?? []))];
      return addresses.length > 0 ? [{ words: unmarked(sentence), addresses }] : [];
    });
  }

  /** Give the whole text. */
  toString(): string {
    return unmarked(this.#text).trim();
  }
}

function unmarked(text: string): string {
  return text.replace(/\p{Co}/gu, '');
}

/** A unit that was changed may not take the ending that a sentence asks for. */
function printNumber(cell: Cell | undefined, form: Form): string | undefined {
  try {
    return cell && plain(formatQuantity(cell, form).text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
