import type { Change, EditionCell } from '../../lib/edition.ts';
import { formatQuantity, plain } from '../../lib/kazakh/quantity.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';

/** Print a number that changed: its address, what it is, as it was and as it is; `gone` says what became of one that is no more. */
export function printChange(
  { address, before, after }: Change,
  gone: string = STRINGS.removed,
): string {
  const { kind, row, measure } = (after ?? before) as EditionCell;
  const what = kind === 'derived' ? row : `${row}, ${measure}`;
  const turned = after ? turn(before, after) : `${gone}, бұрын ${print(before as EditionCell)} еді`;
  return `${address} (${what}): ${turned}`;
}

function turn(before: EditionCell | undefined, after: EditionCell): string {
  if (!before) return `${STRINGS.added}, ${print(after)}`;
  return [
    values(before, after),
    ...(before.unit === after.unit
      ? []
      : [`өлшем бірлігі: ${before.unit ?? 'жоқ'} → ${after.unit ?? 'жоқ'}`]),
    ...(before.kind === after.kind
      ? []
      : [`түрі: ${KIND_WORDS[before.kind].name} → ${KIND_WORDS[after.kind].name}`]),
  ].join('; ');
}

/** What is rounded away in print would look unchanged: then all digits are shown. */
function values(before: EditionCell, after: EditionCell): string {
  const inPrint = [print(before), print(after)];
  if (before.value === after.value || inPrint[0] !== inPrint[1]) return inPrint.join(' → ');
  return [before, after].map((cell) => print({ ...cell, decimals: undefined })).join(' → ');
}

function print(cell: EditionCell): string {
  return plain(formatQuantity(cell).text);
}
