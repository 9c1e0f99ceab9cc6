// The local fonts that stand in until ours are there, and how wide Kazakh is in them.
import type { Font } from 'fontkitten';

// How often a sign stands in a thousand signs of Kazakh prose,
// counted in the three articles the documentary starts from (11 421 signs).
const SPACE_SHARE = 125;
const LETTER_SHARES =
  'а112 ы71 е58 н56 т56 р53 і45 л45 д41 с35 м34 о24 қ23 к23 б22 у16 ж15 и15 ғ14 ң13 п12 з11 ' +
  'г9 .8 й8 ,7 ұ7 ш7 ө6 ә6 ү5 я4 -3 х3 ц2 в2 ф2 э1';

/** Compute the mean advance of a sign of Kazakh prose, in ems. */
export function kazakhWidth(font: Font): number {
  const present = [` ${SPACE_SHARE}`, ...LETTER_SHARES.split(' ')]
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
// advances (`measure` prints them): Liberation Serif 1.07 for Times New Roman, Liberation Sans
// 1.07 for Arial, DejaVu 2.37, Noto Serif 1.02, Noto Sans 1.06, Roboto 2.001. Georgia was not at
// hand: it is set at 1.09 of Times New Roman, the ratio of their Latin small letters.
// Each name that a device lacks is looked for in vain before anything shows: first those of phones with
// Android, and no more names than a browser needs to find a font by.
export const FALLBACKS: Record<'Serif' | 'Sans', Fallback[]> = {
  Serif: [
    {
      name: 'Noto',
      regular: ['Noto Serif', 'NotoSerif-Regular'],
      bold: ['Noto Serif Bold'],
      widths: [0.5577, 0.5887],
    },
    {
      name: 'Georgia',
      regular: ['Georgia'],
      bold: ['Georgia Bold'],
      widths: [0.5007, 0.5386],
    },
    {
      name: 'Times',
      regular: ['Times New Roman', 'Liberation Serif'],
      bold: ['Times New Roman Bold', 'Liberation Serif Bold'],
      widths: [0.4594, 0.4941],
    },
    {
      name: 'DejaVu',
      regular: ['DejaVu Serif'],
      bold: ['DejaVu Serif Bold'],
      widths: [0.5783, 0.6497],
    },
  ],
  Sans: [
    {
      name: 'Roboto',
      regular: ['Roboto-Regular'],
      bold: ['Roboto-Bold'],
      widths: [0.5156, 0.5265],
    },
    {
      name: 'Arial',
      regular: ['Arial', 'Liberation Sans'],
      bold: ['Arial Bold', 'Liberation Sans Bold'],
      widths: [0.5059, 0.5459],
    },
    {
      name: 'Noto',
      regular: ['Noto Sans', 'NotoSans-Regular'],
      bold: ['Noto Sans Bold'],
      widths: [0.5332, 0.5803],
    },
    {
      name: 'DejaVu',
      regular: ['DejaVu Sans'],
      bold: ['DejaVu Sans Bold'],
      widths: [0.583, 0.6447],
    },
  ],
};
