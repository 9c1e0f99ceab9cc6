import { ADDRESS } from '../../lib/cell.ts';
import { addressesIn } from '../../lib/expression.ts';
import { textsIn } from '../data/numbers.ts';
import type { TextFile } from '../files.ts';
import type { Place } from './place.ts';
import { type Cells, PrintedText } from './printed-text.ts';

const ADDRESS_ONLY = new RegExp(`^${ADDRESS.source}$`);

/**
 * Find the sentences and claims of a YAML text that rest on numbers; an address that stands alone is left
 * to the chart that draws it. `offset` is added to the lines.
 */
export function placesInYaml({ file, text }: TextFile, cells: Cells, offset = 0): Place[] {
  return textsIn(text).flatMap(({ text: words, line }): Place[] => {
    const where = `${file}:${line + offset}`;
    const addresses = addressesIn(words);
    if (addresses.length === 0 || ADDRESS_ONLY.test(words)) return [];
    if (!words.includes('{')) return [{ sort: 'claim', where, words, addresses }];
    const printed = new PrintedText(cells);
    printed.addTemplate(words);
    return printed.sentences().map((found) => ({ sort: 'sentence', where, ...found }));
  });
}
