// The cuts of the fonts: what each comes from, and the signs it keeps.
import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import type { Kind } from './fallbacks.ts';

/** The packages that fonts are cut from. */
export const PACKAGES = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

/** Our families by their kinds. */
export const FAMILIES: Record<Kind, string> = { Serif: 'Source Serif 4', Sans: 'Source Sans 3' };

/** The Kazakh alphabet in both cases. */
export const KAZAKH =
  'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя';
const LATIN = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
const SIGNS = '\u00a0\u00ad\u202f\u2060«»“”„‘’–—−…№§¶₸°→←↑↓≈≤≥≠×÷·•†‡¹²³';
// A sign costs up to 80 bytes in each cut. Braces and the like stand in code only, which is set in the
// reader's own font; the next ones in running text only; the last ones not in a stressed word.
const TEXT = (LATIN + KAZAKH + SIGNS).replace(/[\\^`{|}]/g, '');
const TITLES = TEXT.replace(/[←↑↓≤≥≠†‡¹²³„•÷¶]/g, '');
const STRESSED = TITLES.replace(/[#$@=<>~_*[\]§°≈×→]/g, '');
/** The signs of the large numerals: what stands in a number and the words of its unit. */
export const NUMERALS = ` \u00a00123456789,%+-−–№₸${KAZAKH.replace(/\p{Lu}/gu, '')}`;
// Digits are lining and of one width by themselves, without tnum and lnum. locl changes no sign of
// Kazakh, Russian or English and costs 10 kB; liga, only Latin fi and the like, costs 2 kB.
const FEATURES = ['kern'];
// What browsers do without: other scripts' base lines, names of styles, classes of combining marks.
const DROPPED = ['BASE', 'STAT', 'GDEF'];

/** A font of the site: what it is called, what it is cut from and what it keeps. */
export interface Cut {
  name: string;
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  source: string;
  text: string;
  features: readonly string[];
}

const UPRIGHT = { style: 'normal', features: FEATURES } as const;

/** Every font of the site. */
export const CUTS: Cut[] = [
  serif(300, '300Light/SourceSerif4_300Light', NUMERALS),
  serif(400, '400Regular/SourceSerif4_400Regular'),
  serif(600, '600SemiBold/SourceSerif4_600SemiBold', TITLES),
  {
    ...serif(400, '400Regular_Italic/SourceSerif4_400Regular_Italic', STRESSED),
    name: 'serif-400-italic',
    style: 'italic',
    // A word or two at a time: pairs are not worth their 5 kB.
    features: [],
  },
  sans(400, '400Regular/SourceSans3_400Regular'),
  sans(600, '600SemiBold/SourceSans3_600SemiBold', TITLES),
];

function serif(weight: number, file: string, text = TEXT): Cut {
  const source = `source-serif-4/${file}.ttf`;
  return { name: `serif-${weight}`, family: FAMILIES.Serif, weight, source, text, ...UPRIGHT };
}

function sans(weight: number, file: string, text = TEXT): Cut {
  const source = `source-sans-3/${file}.ttf`;
  return { name: `sans-${weight}`, family: FAMILIES.Sans, weight, source, text, ...UPRIGHT };
}

/** Cut one font to the signs the site sets in it, as woff2. */
export async function cutFont(cut: Cut): Promise<Buffer> {
  const source = await readFile(new URL(cut.source, PACKAGES));
  return subsetFont(source, cut.text, {
    targetFormat: 'woff2',
    // @ts-expect-error The option exists; the types lag behind the package.
    keepFeatures: cut.features,
    dropTables: DROPPED,
    noHinting: true,
  });
}

/** Read a font file of any format. */
export function readFont(bytes: Buffer): Font {
  const font = create(bytes);
  if (font.isCollection) throw new Error('A single font was expected, not a collection.');
  return font;
}

/** Read the whole font that a family's upright cut of a weight comes from. */
export async function sourceFont(family: string, weight: number): Promise<Font> {
  const cut = CUTS.find((one) => one.family === family && one.weight === weight);
  if (!cut) throw new Error(`There is no cut of ${family} ${weight}.`);
  return readFont(await readFile(new URL(cut.source, PACKAGES)));
}
