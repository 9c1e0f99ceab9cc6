import { cutName, cutOf, type Face } from './fonts.ts';

/** Glyphs of one line in their places; all in font units, a thousandth of the size. */
export interface Line {
  glyphs: { id: number; x: number }[];
  width: number;
}

/** How much narrower a balanced text is tried each time, in px. */
const STEP = 8;

/** Signs that only say where a line may or may not break. */
const INVISIBLE = /[\u00ad\u2060]/g;

/**
 * Set a text as one line of glyphs with kerning.
 * Throws RangeError, in Kazakh for the editor, for a sign that the cut has no glyph for: it would be missing unseen.
 */
export function setLine(text: string, face: Omit<Face, 'size'>): Line {
  const { font, kern } = cutOf(cutName(face));
  const glyphs: Line['glyphs'] = [];
  let width = 0;
  const missing = missingSign(text, cutName(face));
  if (missing !== undefined)
    throw new RangeError(
      `«${missing}» таңбасы ${cutName(face)} қарпінде жоқ, ал суретте керек: «${text}»`,
    );
  for (const sign of shown(text)) {
    const { id, advanceWidth } = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const before = glyphs.at(-1);
    const x = width + (before ? kern(before.id, id) : 0);
    glyphs.push({ id, x });
    width = x + advanceWidth;
  }
  return { glyphs, width };
}

/** Find the first sign of a text that a cut has no glyph for. */
export function missingSign(text: string, cut: string): string | undefined {
  const { font } = cutOf(cut);
  return [...shown(text)].find((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
}

function shown(text: string): string {
  return text.replace(INVISIBLE, '').replace(/[\t\n\r]+/g, ' ');
}

/** Measure a text set on one line, in px. */
export function widthOf(text: string, face: Face): number {
  return (setLine(text, face).width * face.size) / 1000;
}

/** Break a text into lines that are not wider than `width` px: at spaces, and words too long for a line within. */
export function wrap(text: string, face: Face, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, face, width))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || widthOf(longer, face) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Cut a word that is wider than a line, after a slash where there is one: addresses have no spaces. */
function pieces(word: string, face: Face, width: number): string[] {
  if (widthOf(word, face) <= width) return [word];
  const signs = [...word];
  let end = signs.length;
  while (end > 1 && widthOf(signs.slice(0, end).join(''), face) > width) end -= 1;
  const slash = signs.lastIndexOf('/', end - 1);
  const cut = slash > 0 ? slash + 1 : end;
  return [signs.slice(0, cut).join(''), ...pieces(signs.slice(cut).join(''), face, width)];
}

/** Break a text into as few lines as `wrap` does, but of about the same length, as titles are set. */
export function balance(text: string, face: Face, width: number): string[] {
  const least = widestWord(text, face);
  let lines = wrap(text, face, width);
  const { length } = lines;
  for (let narrower = width - STEP; narrower >= least; narrower -= STEP) {
    const tried = wrap(text, face, narrower);
    if (tried.length > length) break;
    lines = tried;
  }
  return lines;
}

/** Measure the widest word of a text, in px: lines that are narrower would break it. */
export function widestWord(text: string, face: Face): number {
  return Math.max(...text.split(' ').map((word) => widthOf(word, face)));
}

/** Keep the words of a text that fit on one line of `width` px, and show with «…» that there are more. */
export function shortened(text: string, face: Face, width: number): string {
  if (widthOf(text, face) <= width) return text;
  const [line = ''] = wrap(text, face, width - widthOf('…', face));
  return `${line.replace(/[,;:]$/, '')}…`;
}
