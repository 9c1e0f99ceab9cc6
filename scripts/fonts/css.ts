// The stylesheet of the fonts: our faces, and faces of the device that take the same room until ours are there.
import type { Font } from 'fontkitten';
import { CUTS, type Cut, FAMILIES, sourceFont } from './cuts.ts';
import { FALLBACKS, type Fallback, type Kind, kazakhWidth } from './fallbacks.ts';

const HEAD = `/* Written by scripts/fonts.ts: change it there and run it again.
   size-adjust is the width of what is set in our font over its width in the local font, pairs that
   stand closer taken into account; each override is our font's own ascent or descent (hhea table) over that ratio, so that lines keep
   their length and their letters' height when our font takes over. No line has the height that a
   font asks for, so its line gap does not matter. */
`;

/** Write the stylesheet: our faces, their fallback faces and the two stacks. */
export async function fontCss(): Promise<string> {
  const faces = CUTS.map(ownFace);
  for (const kind of ['Serif', 'Sans'] as const) {
    for (const weight of [400, 600]) {
      const font = await sourceFont(FAMILIES[kind], weight);
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
  return [`"${FAMILIES[kind]}"`, ...fallbacks].join(', ');
}

function percent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(1))}%`;
}
