import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { convert } from 'fontverter';
import { type Kern, readKerning } from './kerning.ts';

/** A cut of the site's fonts with the kerning of its pairs. */
export interface Cut {
  font: Font;
  kern: Kern;
}

/** A text's look: one of the site's cuts and its size in px. */
export interface Face {
  family: 'serif' | 'sans';
  weight: 300 | 400 | 600;
  size: number;
}

/** The cuts that pictures are set in; titles of cited works alone are italic, and no picture has any. */
export const CUT_NAMES = ['serif-300', 'serif-400', 'serif-600', 'sans-400', 'sans-600'] as const;

const FOLDER = new URL('../../assets/fonts/', import.meta.url);
const cuts = new Map<string, Cut>();
// One after another: the unpacker hands out views of one memory, which the next font overwrites.
for (const name of CUT_NAMES) cuts.set(name, await readCut(name));

async function readCut(name: string): Promise<Cut> {
  const sfnt = await convert(readFileSync(new URL(`${name}.woff2`, FOLDER)), 'sfnt');
  const font = create(sfnt);
  if (font.isCollection) throw new TypeError(`${name} is a collection of fonts`);
  return { font, kern: readKerning(sfnt) };
}

/** Name the cut of a face: `serif-600`. */
export function cutName({ family, weight }: Omit<Face, 'size'>): string {
  return `${family}-${weight}`;
}

/** Give a cut by its name. Throws RangeError for one that pictures are not set in. */
export function cutOf(name: string): Cut {
  const cut = cuts.get(name);
  if (!cut) throw new RangeError(`no cut ${name}`);
  return cut;
}
