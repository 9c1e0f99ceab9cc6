// Cuts the site's fonts and writes their stylesheet: `node scripts/fonts.ts`.
// Measures a local font for the fallback table: `node scripts/fonts.ts measure Serif some.ttf`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { progressOn } from '../src/build/site/progress.ts';
import { FALLBACKS, type Fallback, type Kind, kazakhWidth } from './fallback-fonts.ts';

const ROOT = new URL('../', import.meta.url);
const PACKAGES = new URL('node_modules/@expo-google-fonts/', ROOT);
export const FONTS = new URL('src/assets/fonts/', ROOT);
export const STYLESHEET = new URL('src/styles/fonts.css', ROOT);

const SERIF = 'Source Serif 4';
const SANS = 'Source Sans 3';

export const KAZAKH =
  'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя';
const LATIN = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
const SIGNS = '\u00a0\u00ad\u202f\u2060«»“”„‘’–—−…№§¶₸°→←↑↓≈≤≥≠×÷·•†‡¹²³';
// A sign costs up to 80 bytes in each cut. Braces and the like stand in code only, which is set in the
// reader's own font; the next ones in running text only; the last ones not in a stressed word.
const TEXT = (LATIN + KAZAKH + SIGNS).replace(/[\\^`{|}]/g, '');
const TITLES = TEXT.replace(/[←↑↓≤≥≠†‡¹²³„•÷¶]/g, '');
const STRESSED = TITLES.replace(/[#$@=<>~_*[\]§°≈×→]/g, '');
export const NUMERALS = ` \u00a00123456789,%+-−–№₸${KAZAKH.replace(/\p{Lu}/gu, '')}`;
// Digits are lining and of one width by themselves, without tnum and lnum. locl changes no sign of
// Kazakh, Russian or English and costs 10 kB; liga, only Latin fi and the like, costs 2 kB.
const FEATURES = ['kern'];
// What browsers do without: other scripts' base lines, names of styles, classes of combining marks.
const DROPPED = ['BASE', 'STAT', 'GDEF'];

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
  return { name: `serif-${weight}`, family: SERIF, weight, source, text, ...UPRIGHT };
}

function sans(weight: number, file: string, text = TEXT): Cut {
  const source = `source-sans-3/${file}.ttf`;
  return { name: `sans-${weight}`, family: SANS, weight, source, text, ...UPRIGHT };
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

const HEAD = `/* Written by scripts/fonts.ts: change it there and run it again.
   size-adjust is the width of Kazakh prose in our font over its width in the local font; each
   override is our font's own ascent or descent (hhea table) over that ratio, so that lines keep
   their length and their letters' height when our font takes over. No line has the height that a
   font asks for, so its line gap does not matter. */
`;

/** Write the stylesheet: our faces, their fallback faces and the two stacks. */
export async function fontCss(): Promise<string> {
  const faces = CUTS.map(ownFace);
  for (const kind of ['Serif', 'Sans'] as const) {
    const family = kind === 'Serif' ? SERIF : SANS;
    for (const weight of [400, 600]) {
      const font = await sourceFont(family, weight);
      faces.push(...FALLBACKS[kind].map((local) => fallbackFace({ kind, weight, font, local })));
    }
  }
  const root = `:root {\n\t--serif: ${stack('Serif')}, serif;\n\t--sans: ${stack('Sans')}, sans-serif;\n}`;
  return `${HEAD}${[...faces, root].join('\n\n')}\n`;
}

function ownFace(cut: Cut): string {
  return face({
    'font-family': `"${cut.family}"`,
    'font-style': cut.style,
    'font-weight': String(cut.weight),
    'font-display': 'swap',
    src: `url("../assets/fonts/${cut.name}.woff2") format("woff2")`,
  });
}

/**
 * What pairs of letters that stand closer leave of a line, beside what they leave of one in a local font:
 * browsers take 0.4 or 0.5 % off lines in ours and 0.0–0.3 % off those in the others.
 */
const PAIRS = 0.997;

interface FallbackFace {
  kind: Kind;
  weight: number;
  font: Font;
  local: Fallback;
}

function fallbackFace({ kind, weight, font, local }: FallbackFace): string {
  const [names, width] =
    weight === 600 ? [local.bold, local.widths[1]] : [local.regular, local.widths[0]];
  const ratio = (kazakhWidth(font, kind) * PAIRS) / width;
  const over = (units: number) => percent(units / font.unitsPerEm / ratio);
  return face({
    // Not `Serif …`: without quotation marks, as rules are packed, Chromium takes that for the keyword.
    'font-family': `"Fallback ${kind} ${local.name}"`,
    'font-weight': String(weight),
    src: names.map((name) => `local("${name}")`).join(', '),
    'size-adjust': percent(ratio),
    'ascent-override': over(font.hhea.ascent),
    'descent-override': over(-font.hhea.descent),
  });
}

function face(descriptors: Record<string, string>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `\t${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}

function stack(kind: Kind): string {
  const fallbacks = FALLBACKS[kind].map(({ name }) => `"Fallback ${kind} ${name}"`);
  return [`"${kind === 'Serif' ? SERIF : SANS}"`, ...fallbacks].join(', ');
}

function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(1))}%`;
}

async function sourceFont(family: string, weight: number): Promise<Font> {
  const cut = CUTS.find((one) => one.family === family && one.weight === weight);
  if (!cut) throw new Error(`There is no cut of ${family} ${weight}.`);
  return readFont(await readFile(new URL(cut.source, PACKAGES)));
}

/** Join the two packages' copyright lines over the one licence both are under. */
export async function licence(): Promise<string> {
  const [serifText, sansText] = await Promise.all(
    ['source-serif-4', 'source-sans-3'].map((name) =>
      readFile(new URL(`${name}/LICENSE_FONT`, PACKAGES), 'utf8'),
    ),
  );
  const [owner] = (sansText ?? '').split(/\r?\n/);
  return `${owner}\n${serifText}`.replaceAll('\r\n', '\n');
}

async function writeAll(): Promise<void> {
  await mkdir(FONTS, { recursive: true });
  const progress = progressOn();
  const lines: string[] = [];
  const report = (size: number, name: string) => lines.push(`${String(size).padStart(6)}  ${name}`);
  let total = 0;
  for (const [i, cut] of CUTS.entries()) {
    progress.show('Қаріптер қиылып жатыр', i, CUTS.length);
    const bytes = await cutFont(cut);
    total += bytes.length;
    await writeFile(new URL(`${cut.name}.woff2`, FONTS), bytes);
    report(bytes.length, `${cut.name}.woff2`);
  }
  report(total, 'барлығы, байт');
  progress.show('Қаріптердің стилі жазылып жатыр');
  await writeFile(new URL('OFL.txt', FONTS), await licence());
  await writeFile(STYLESHEET, await fontCss());
  progress.end(lines.join('\n'));
}

if (import.meta.main) {
  const [command, kind, file] = process.argv.slice(2);
  if (command === 'measure' && file && (kind === 'Serif' || kind === 'Sans')) {
    console.log(kazakhWidth(readFont(await readFile(file)), kind).toFixed(4));
  } else await writeAll();
}
