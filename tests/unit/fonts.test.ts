import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { fontCss } from '../../scripts/fonts/css.ts';
import { CUTS, cutFont, KAZAKH, readFont } from '../../scripts/fonts/cuts.ts';
import { FONTS, STYLESHEET } from '../../scripts/fonts.ts';
import { OUTLINES, outlines } from '../../scripts/outline.ts';

const REQUIRED = `ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№«»—−${KAZAKH}`;
/** What editors may write besides letters, in text and in titles. */
const WRITTEN = '\u00a0\u00ad!"#%&\'()*+,-./:;<=>?@«»“”‘’–—−…№§₸°×≈→·';
const DIGITS = '0123456789';

const read = (name: string) => readFile(new URL(`${name}.woff2`, FONTS));

const missing = (font: Font, signs: string) =>
  [...signs].filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));

const advances = (font: Font) =>
  new Set(
    [...DIGITS].map((digit) => font.glyphForCodePoint(digit.codePointAt(0) ?? 0).advanceWidth),
  );

describe('the cut fonts', () => {
  const names = CUTS.map(({ name }) => name);

  test.each(names.filter((name) => name !== 'serif-300'))(
    '%s has every Kazakh letter and the signs of Kazakh typography',
    async (name) => {
      expect(missing(readFont(await read(name)), REQUIRED)).toEqual([]);
    },
  );

  test.each(['serif-400', 'serif-600', 'sans-400', 'sans-600'])(
    '%s has the Latin letters, the digits and the signs that editors may write',
    async (name) => {
      const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
      const signs = latin + latin.toLowerCase() + DIGITS + WRITTEN;
      expect(missing(readFont(await read(name)), signs)).toEqual([]);
    },
  );

  test('serif-300 has the digits, their signs and the small Kazakh letters', async () => {
    const signs = `${DIGITS},%+−–№₸ \u00a0${KAZAKH.replace(/\p{Lu}/gu, '')}`;
    expect(missing(readFont(await read('serif-300')), signs)).toEqual([]);
  });

  test.each(names)('%s sets all digits to one width', async (name) => {
    expect(advances(readFont(await read(name))).size).toBe(1);
  });

  test.each(CUTS)('$name is what the script cuts, byte for byte, each time', async (cut) => {
    const [first, second, kept] = [await cutFont(cut), await cutFont(cut), await read(cut.name)];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(kept)).toBe(true);
  });

  test('all weigh at most 80 kB, and the two that are preloaded at most 36 kB', async () => {
    const sizes = new Map<string, number>();
    for (const name of names) sizes.set(name, (await read(name)).length);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(80_000);
    expect((sizes.get('serif-400') ?? 0) + (sizes.get('sans-400') ?? 0)).toBeLessThanOrEqual(
      36_000,
    );
  });
});

test('the stylesheet of the fonts is what the script writes', async () => {
  expect(await readFile(STYLESHEET, 'utf8')).toBe(await fontCss());
});

test('the outlines of the numerals are what the script writes', async () => {
  expect(JSON.parse(await readFile(OUTLINES, 'utf8'))).toEqual(await outlines());
});

test('an outlined digit is as wide as the digit in the cut for large numerals', async () => {
  const font = readFont(await read('serif-300'));
  const { glyphs, unitsPerEm } = await outlines();
  expect(unitsPerEm).toBe(font.unitsPerEm);
  expect(new Set([...DIGITS].map((digit) => glyphs[digit]?.advance))).toEqual(advances(font));
});
