import { cutName, cutOf, type Face } from './fonts.ts';
import { textLine } from './glyphs.ts';
import { balance, wrap } from './type.ts';

/** A place in a picture: its upper left corner and how wide it is, in px. */
export interface Area {
  x: number;
  y: number;
  width: number;
}

/** A piece of a picture and the height that it takes, in px. */
export interface Block {
  markup: string;
  height: number;
}

/** How a text is set; `leading` is the height of a line in px. */
export interface Setting {
  face: Face;
  leading: number;
  fill: string;
  anchor?: 'start' | 'end';
  /** Give lines about the same length. */
  balanced?: boolean;
}

/** Set a text in lines below one another; with `anchor: 'end'` they end at the right edge of the area. */
export function textBlock(text: string, { x, y, width }: Area, setting: Setting): Block {
  const lines = (setting.balanced ? balance : wrap)(text, setting.face, width);
  const edge = setting.anchor === 'end' ? x + width : x;
  const markup = lines.map((line, i) =>
    lineOf(line, { x: edge, y: y + i * setting.leading }, setting),
  );
  return { markup: markup.join(''), height: lines.length * setting.leading };
}

/** Set one line; `y` is the upper edge of its box, in which letters stand as in CSS. */
export function lineOf(
  text: string,
  { x, y }: Omit<Area, 'width'>,
  { face, leading, fill, anchor = 'start' }: Setting,
): string {
  const { ascent, descent } = cutOf(cutName(face)).font;
  const base = (leading + ((ascent + descent) * face.size) / 1000) / 2;
  return textLine({ text, face, fill, anchor, x, y: y + base });
}

/** Put blocks below one another, each at a distance from the one before it; an empty block takes none. */
export function stack(...parts: [gap: number, make: (y: number) => Block][]): Block {
  let height = 0;
  const markup = parts.map(([gap, make]) => {
    const block = make(height + gap);
    if (block.height > 0) height += gap + block.height;
    return block.markup;
  });
  return { markup: markup.join(''), height };
}
