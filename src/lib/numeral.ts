/** Outlines of the signs that large numerals are set in; units are those of the font. */
export interface Numerals {
  unitsPerEm: number;
  glyphs: Record<string, { advance: number; left: number; right: number; d: string }>;
}

/** Outlined signs in their places and the box that holds them, strokes included. */
export interface LaidOut {
  glyphs: { x: number; d: string }[];
  width: number;
  /** Upper edge; the base line is 0 and values grow downwards. */
  top: number;
  height: number;
}

/** Room for half a stroke on each side, the space between groups of digits, and the height of digits, in font units. */
const STROKE = 16;
const SPACE = 330;
const TOP = 690;

/** How much closer than usual the signs of a chapter's number stand; the stylesheet says the same. */
const TRACKING = -0.025;

/** Measure a number as text, in ems. Throws RangeError for a sign without an outline. */
export function widthOf(text: string, { glyphs, unitsPerEm }: Numerals): number {
  const widths = [...text.replace(/\u00a0/g, ' ')].map((sign) => {
    const glyph = glyphs[sign];
    if (!glyph) throw new RangeError(`no outline for «${sign}»`);
    return glyph.advance / unitsPerEm + TRACKING;
  });
  return Math.round(widths.reduce((sum, width) => sum + width, 0) * 1000) / 1000;
}

/** Lay out a number sign by sign so that its ink touches both ends. Throws RangeError for a sign without an outline. */
export function layOut(text: string, { glyphs }: Numerals): LaidOut {
  const placed: LaidOut['glyphs'] = [];
  let pen = 0;
  let end = 0;
  for (const sign of text.replace(/\u00a0/g, ' ')) {
    const glyph = glyphs[sign];
    if (!glyph) throw new RangeError(`no outline for «${sign}»`);
    if (sign === ' ') {
      pen += SPACE;
      continue;
    }
    if (placed.length === 0) pen = STROKE - glyph.left;
    placed.push({ x: pen, d: glyph.d });
    end = pen + glyph.right + STROKE;
    pen += glyph.advance;
  }
  // A comma hangs below the base line; digits alone need no room there.
  const below = text.includes(',') ? 180 : STROKE * 2;
  return { glyphs: placed, width: end, top: -TOP, height: TOP + below };
}
