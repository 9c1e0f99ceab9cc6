import type { Cell } from './cell.ts';
import { type Form, formatQuantity, plain } from './kazakh/quantity.ts';
import type { Template } from './template.ts';

/** A text with its cells found: words and numbers in their order. */
export type Inline = (string | { cell: Cell; form: Form })[];

/** Put cells in the place of addresses; `find` must know every address. */
export function resolve(template: Template, find: (address: string) => Cell): Inline {
  return template.map((part) =>
    typeof part === 'string' ? part : { cell: find(part.address), form: part.form },
  );
}

/** Print a text without markup, as titles, attributes and files need it. */
export function textOf(inline: Inline): string {
  const parts = inline.map((part) =>
    typeof part === 'string' ? part : formatQuantity(part.cell, part.form).text,
  );
  return plain(parts.join(''));
}
