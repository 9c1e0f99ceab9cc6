import type { Cell } from '../../lib/cell.ts';
import { type Form, formatQuantity, plain } from '../../lib/kazakh/quantity.ts';

/** Print a cell's number for a label in a chart. */
export function cellText(cell: Cell, form: Form = {}): string {
  return plain(formatQuantity(cell, form).text);
}

/** Break a text into lines of at most `most` letters, at spaces. */
export function wrap(text: string, most: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && line.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
