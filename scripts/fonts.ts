// Cuts the site's fonts and writes their stylesheet: `node scripts/fonts.ts`.
// Measures a local font for the fallback table: `node scripts/fonts.ts measure some.ttf`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';

const ROOT = new URL('../', import.meta.url);
const PACKAGES = new URL('node_modules/@expo-google-fonts/', ROOT);
export const FONTS = new URL('src/assets/fonts/', ROOT);
export const STYLESHEET = new URL('src/styles/fonts.css', ROOT);

const SERIF = 'Source Serif 4';
const SANS = 'Source Sans 3';

export const KAZAKH =
  'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя';
const LATIN = String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
const SIGNS = '\u00a0\u00ad\u202f\u2060«»“”„‘’–—−…№§₸°→←↑↓≈≤≥≠×÷·•†‡¹²³';
const TEXT = LATIN + KAZAKH + SIGNS;
const TITLES = TEXT.replace(/[→←↑↓≈≤≥≠†‡¹²³]/gu, '');
export const NUMERALS = ` \u00a00123456789,.%+-−–№₸~${KAZAKH.replace(/\p{Lu}/gu, '')}`;
// No locl: it changes no sign of Kazakh, Russian or English here, and costs 10 kB of Serbian,
// Macedonian and Bulgarian forms.
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'calt', 'tnum', 'lnum'];

export interface Cut {
  name: string;
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  source: string;
  text: string;
}

export const CUTS: Cut[] = [
  serif(300, '300Light/SourceSerif4_300Light', NUMERALS),
  serif(400, '400Regular/SourceSerif4_400Regular'),
  serif(600, '600SemiBold/SourceSerif4_600SemiBold'),
  {
    ...serif(400, '400Regular_Italic/SourceSerif4_400Regular_Italic', TITLES),
    name: 'serif-400-italic',
    style: 'italic',
  },
  sans(400, '400Regular/SourceSans3_400Regular'),
  sans(600, '600SemiBold/SourceSans3_600SemiBold'),
];

function serif(weight: number, file: string, text = TEXT): Cut {
  const source = `source-serif-4/${file}.ttf`;
  return { name: `serif-${weight}`, family: SERIF, weight, style: 'normal', source, text };
}

function sans(weight: number, file: string): Cut {
  const source = `source-sans-3/${file}.ttf`;
  return { name: `sans-${weight}`, family: SANS, weight, style: 'normal', source, text: TEXT };
}

/** Cut one font to the signs the site sets in it, as woff2. */
export async function cutFont(cut: Cut): Promise<Buffer> {
  const source = await readFile(new URL(cut.source, PACKAGES));
  return subsetFont(source, cut.text, {
    targetFormat: 'woff2',
    // @ts-expect-error The option exists; the types lag behind the package.
    keepFeatures: FEATURES,
    noHinting: true,
  });
}

/** Read a font file of any format. */
export function readFont(bytes: Buffer): Font {
  const font = create(bytes);
  if (font.isCollection) throw new Error('A single font was expected, not a collection.');
  return font;
}

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

interface Fallback {
  name: string;
  regular: string[];
  bold: string[];
  widths: [regular: number, bold: number];
}

// Widths are kazakhWidth() of the regular and the bold font itself, or of one made to the same
// advances (`measure` prints them): Liberation Serif 1.07 for Times New Roman, Liberation Sans
// 1.07 for Arial, DejaVu 2.37, Noto Serif 1.02, Noto Sans 1.06, Roboto 2.001. Georgia was not at
// hand: it is set at 1.09 of Times New Roman, the ratio of their Latin small letters.
const FALLBACKS: Record<'Serif' | 'Sans', Fallback[]> = {
  Serif: [
    {
      name: 'Georgia',
      regular: ['Georgia'],
      bold: ['Georgia Bold', 'Georgia-Bold'],
      widths: [0.5007, 0.5386],
    },
    {
      name: 'Noto',
      regular: ['Noto Serif', 'NotoSerif', 'NotoSerif-Regular'],
      bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
      widths: [0.5577, 0.5887],
    },
    {
      name: 'Times',
      regular: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
      bold: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
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
      name: 'Arial',
      regular: ['Arial', 'ArialMT', 'Liberation Sans'],
      bold: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
      widths: [0.5059, 0.5459],
    },
    {
      name: 'Roboto',
      regular: ['Roboto', 'Roboto Regular', 'Roboto-Regular'],
      bold: ['Roboto Bold', 'Roboto-Bold'],
      widths: [0.5156, 0.5265],
    },
    {
      name: 'Noto',
      regular: ['Noto Sans', 'Noto Sans Regular', 'NotoSans-Regular'],
      bold: ['Noto Sans Bold', 'NotoSans-Bold'],
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

const HEAD = `/* Written by scripts/fonts.ts: change it there and run it again.
   size-adjust is the width of Kazakh prose in our font over its width in the local font; each
   override is our font's own ascent, descent or line gap (hhea table) over that ratio, so that
   lines keep their length and height when our font takes over. */
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

interface FallbackFace {
  kind: string;
  weight: number;
  font: Font;
  local: Fallback;
}

function fallbackFace({ kind, weight, font, local }: FallbackFace): string {
  const [names, width, range] =
    weight === 600
      ? [local.bold, local.widths[1], '600']
      : [local.regular, local.widths[0], '300 400'];
  const ratio = kazakhWidth(font) / width;
  const over = (units: number) => percent(units / font.unitsPerEm / ratio);
  return face({
    'font-family': `"${kind} Fallback ${local.name}"`,
    'font-weight': range,
    src: names.map((name) => `local("${name}")`).join(', '),
    'size-adjust': percent(ratio),
    'ascent-override': over(font.hhea.ascent),
    'descent-override': over(-font.hhea.descent),
    'line-gap-override': over(font.hhea.lineGap),
  });
}

function face(descriptors: Record<string, string>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `\t${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}

function stack(kind: 'Serif' | 'Sans'): string {
  const fallbacks = FALLBACKS[kind].map(({ name }) => `"${kind} Fallback ${name}"`);
  return [`"${kind === 'Serif' ? SERIF : SANS}"`, ...fallbacks].join(', ');
}

function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(2))}%`;
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
  let total = 0;
  for (const cut of CUTS) {
    const bytes = await cutFont(cut);
    total += bytes.length;
    await writeFile(new URL(`${cut.name}.woff2`, FONTS), bytes);
    console.log(`${String(bytes.length).padStart(6)}  ${cut.name}.woff2`);
  }
  console.log(`${String(total).padStart(6)}  all`);
  await writeFile(new URL('OFL.txt', FONTS), await licence());
  await writeFile(STYLESHEET, await fontCss());
}

if (import.meta.main) {
  const [command, file] = process.argv.slice(2);
  if (command === 'measure' && file) {
    console.log(kazakhWidth(readFont(await readFile(file))).toFixed(4));
  } else await writeAll();
}
