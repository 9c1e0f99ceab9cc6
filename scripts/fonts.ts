// Cuts the site's fonts and writes their stylesheet: `node scripts/fonts.ts`.
// Measures a local font for the fallback table: `node scripts/fonts.ts measure Serif some.ttf`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { progressOn } from '../src/build/site/progress.ts';
import { fontCss } from './fonts/css.ts';
import { CUTS, cutFont, PACKAGES, readFont } from './fonts/cuts.ts';
import { kazakhWidth } from './fonts/fallbacks.ts';

const ROOT = new URL('../', import.meta.url);
/** The folder of the cut fonts. */
export const FONTS = new URL('src/assets/fonts/', ROOT);

/** The stylesheet that names them. */
export const STYLESHEET = new URL('src/styles/fonts.css', ROOT);

/** Join the two packages' copyright lines over the one licence both are under. */
async function licence(): Promise<string> {
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
