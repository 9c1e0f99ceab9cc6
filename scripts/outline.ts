// Writes the outlines of the large numerals: `node scripts/outline.ts`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Font, Path } from 'fontkitten';
import { NUMERALS, readFont } from './fonts/cuts.ts';

const ROOT = new URL('../', import.meta.url);
const SOURCE = 'node_modules/@expo-google-fonts/source-serif-4/300Light/SourceSerif4_300Light.ttf';
export const OUTLINES = new URL('src/assets/numerals/outlines.json', ROOT);
const SIGNS = NUMERALS.replace('\u00a0', '');

export interface Outlines {
  unitsPerEm: number;
  /** y points down from the baseline; left and right are the edges of the ink. */
  glyphs: Record<string, { advance: number; left: number; right: number; d: string }>;
}

/** Outline the signs of large numbers in the light cut of the serif. */
export async function outlines(): Promise<Outlines> {
  const font = readFont(await readFile(new URL(SOURCE, ROOT)));
  const glyphs = Object.fromEntries([...new Set(SIGNS)].map((sign) => [sign, outline(font, sign)]));
  return { unitsPerEm: font.unitsPerEm, glyphs };
}

function outline(font: Font, sign: string): Outlines['glyphs'][string] {
  const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
  const inked = glyph.path.commands.length > 0;
  const { minX, maxX } = glyph.path.bbox;
  return {
    advance: Math.round(glyph.advanceWidth),
    left: inked ? Math.round(minX) : 0,
    right: inked ? Math.round(maxX) : 0,
    d: pathData(glyph.path),
  };
}

const LETTERS = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Write a glyph's path with whole coordinates, turned to SVG's downward y. */
function pathData(path: Path): string {
  return path.commands
    .map(({ command, args }) => {
      const turned = args.map((value, i) => Math.round(i % 2 === 1 ? -value : value) + 0);
      return LETTERS[command] + turned.join(' ');
    })
    .join('');
}

if (import.meta.main) {
  await mkdir(new URL('.', OUTLINES), { recursive: true });
  await writeFile(OUTLINES, `${JSON.stringify(await outlines())}\n`);
}
