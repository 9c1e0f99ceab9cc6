// The local fonts that stand in until ours are there, and how wide Kazakh is in them.
import type { Font } from 'fontkitten';

/** Text is set in a serif, what stands beside it in a sans. */
export type Kind = 'Serif' | 'Sans';

// How often a sign stands in a thousand signs of the chapters in each: 60 and 43 thousand signs as a
// phone shows them, all spaces as \u00a0. Letters alone would not do: where they are as wide as ours, the
// figures and signs of some fonts are narrower, by 1 or 2 % of a line.
const SHARES: Record<Kind, string> = {
  Serif:
    '\u00a0141 а104 е63 ы61 н56 д46 і43 л42 р42 т41 с34 м28 қ23 к20 о19 б18 .14 ж14 ғ13 ' +
    'й12 з11 у11 ң11 ,10 п10 ш10 ө9 г8 07 и7 26 ұ6 ү5 14 ә4 Б3 -2 32 52 :2 «2 »2 С2 я2 —2 ' +
    '%1 41 61 71 81 91 ?1 I1 T1 А1 Д1 Е1 Ж1 К1 М1 О1 Т1 в1 ф1 х1 ц1 ю1 Қ1',
  Sans:
    '\u00a0136 а97 е53 ы53 л44 н40 р38 т35 м29 д28 с28 і28 қ21 .20 к20 ,16 016 215 ғ15 о14 ' +
    'ж13 у13 з12 й11 :10 б10 19 ө9 и7 п7 ш7 ң7 г6 -5 64 84 Қ4 ү4 ә4 33 43 53 93 a3 e3 n3 ' +
    'Д3 Е3 К3 я3 ұ3 %2 72 A2 C2 I2 T2 i2 m2 o2 r2 s2 t2 Б2 С2 Т2 Ұ2 —2 (1 )1 ;1 =1 B1 G1 ' +
    'P1 S1 [1 ]1 c1 d1 f1 g1 h1 k1 l1 p1 u1 z1 «1 »1 Г1 Ж1 М1 О1 У1 Ф1 ф1 х1 ю1 –1',
};

/** Compute the mean advance of a sign of what is set in a kind of font, in ems. */
export function kazakhWidth(font: Font, kind: Kind): number {
  const present = SHARES[kind]
    .split(' ')
    .map((pair) => ({ code: pair.codePointAt(0) ?? 0, share: Number(pair.slice(1)) }))
    .filter(({ code }) => font.hasGlyphForCodePoint(code));
  const total = present.reduce((sum, { share }) => sum + share, 0);
  const width = present.reduce(
    (sum, { code, share }) => sum + share * font.glyphForCodePoint(code).advanceWidth,
    0,
  );
  return width / total / font.unitsPerEm;
}

/** A font that readers may have: its names, and how wide Kazakh prose is in it, in ems. */
export interface Fallback {
  name: string;
  regular: string[];
  bold: string[];
  widths: [regular: number, bold: number];
}

// Widths are kazakhWidth() of the regular and the bold font itself, or of one made to the same
// advances (`measure` prints them): Liberation Serif 2.1 for Times New Roman, Liberation Sans 2.1 for
// Arial (1.07 lacks Kazakh letters), DejaVu 2.37, Noto Serif 2.004, Roboto 2.138.
// What a device lacks is looked for in vain before anything shows, by each name and by each family, about
// 4 ms on a slow phone: first the fonts of phones with Android, then one that Windows and Apple's
// devices have, and one of Linux; no more names than a browser needs to find a font by.
/** The fonts of devices that stand in for each of ours, in the order in which they are looked for. */
export const FALLBACKS: Record<Kind, Fallback[]> = {
  Serif: [
    {
      name: 'Noto',
      regular: ['Noto Serif', 'NotoSerif-Regular'],
      bold: ['Noto Serif Bold'],
      widths: [0.548, 0.5778],
    },
    {
      name: 'Times',
      regular: ['Times New Roman', 'Liberation Serif'],
      bold: ['Times New Roman Bold', 'Liberation Serif Bold'],
      widths: [0.4581, 0.4905],
    },
    {
      name: 'DejaVu',
      regular: ['DejaVu Serif'],
      bold: ['DejaVu Serif Bold'],
      widths: [0.574, 0.6428],
    },
  ],
  Sans: [
    {
      name: 'Roboto',
      regular: ['Roboto-Regular'],
      bold: ['Roboto-Bold'],
      widths: [0.506, 0.5184],
    },
    {
      name: 'Arial',
      regular: ['Arial', 'Liberation Sans'],
      bold: ['Arial Bold', 'Liberation Sans Bold'],
      widths: [0.498, 0.5315],
    },
    {
      name: 'DejaVu',
      regular: ['DejaVu Sans'],
      bold: ['DejaVu Sans Bold'],
      widths: [0.5729, 0.6341],
    },
  ],
};
