import type { CellObject } from 'write-excel-file/node';
import { WORD_JOINER } from '../../lib/kazakh/quantity.ts';
import type { PrintedNumber } from './table.ts';

/** A cell of a sheet, or nothing. */
export type SheetCell = CellObject | null;

/** Write a text into a sheet, as text whatever it begins with; an address, too, is no link there. */
export function textCell(text: string, style: CellObject = {}): SheetCell {
  return { value: unread(text), type: String, alignVertical: 'top', ...style };
}

/** Put an invisible U+2060 into the few texts that would be read as something else. */
function unread(text: string): string {
  // Excel reads `_x000D_` in a text as the code of a character (ECMA-376, ST_Xstring).
  const spelled = text.replace(/_(?=x[\da-f]{4}_)/gi, `_${WORD_JOINER}`);
  // The writer looks its texts up in a plain object, where «constructor» is there from the start.
  return spelled in {} ? spelled + WORD_JOINER : spelled;
}

/** Write a text in bold, as heads and labels are. */
export function boldCell(text: string): SheetCell {
  return textCell(text, { fontWeight: 'bold' });
}

/** Write a text that may take several lines. */
export function wrappedCell(text: string): SheetCell {
  return textCell(text, { wrap: true });
}

/** Write a number in full, shown with the digits that it is printed with. */
export function numberCell({ value, decimals, group = true }: PrintedNumber): SheetCell {
  const whole = group ? '#,##0' : '0';
  const format = decimals ? `${whole}.${'0'.repeat(decimals)}` : whole;
  const shown = decimals === undefined && group ? {} : { format };
  return { value, type: Number, alignVertical: 'top', ...shown };
}
