import type { Path } from 'fontkitten';
import { cutName, cutOf, type Face } from './fonts.ts';
import { round, tag } from './markup.ts';
import { setLine } from './type.ts';

/** A line of text in its place: `x` and the base line `y` in px. */
export interface TextLine {
  text: string;
  face: Face;
  fill: string;
  x?: number;
  y?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Transformations that come before its own place. */
  transform?: string;
  /** A stroke painted under the letters: its colour, and its width and dashes in px. */
  halo?: { stroke: string; width: number; dashes?: number[] } | undefined;
}

const SHARES = { start: 0, middle: 0.5, end: 1 };

/** Draw a line of text as outlines; `glyphDefs` writes the glyphs it refers to. */
export function textLine({
  text,
  face,
  fill,
  x = 0,
  y = 0,
  anchor = 'start',
  transform = '',
  halo,
}: TextLine): string {
  const { glyphs, width } = setLine(text, face);
  const scale = face.size / 1000;
  const left = x - width * scale * SHARES[anchor];
  const name = cutName(face);
  const uses = glyphs.flatMap(({ id, x }) =>
    outline(name, id)
      ? tag('use', { 'xlink:href': `#${name}-${id}`, x: x === 0 ? undefined : x })
      : [],
  );
  // The stroke lies under all letters: under each alone it would cut into its neighbour.
  const under = halo ? tag('g', strokeOf(halo, scale), ...uses) : '';
  const place = `${transform}translate(${round(left)} ${round(y)}) scale(${scale})`;
  return tag('g', { transform: place, fill }, under, ...uses);
}

function strokeOf({ stroke, width, dashes }: NonNullable<TextLine['halo']>, scale: number) {
  return {
    stroke,
    'stroke-width': width / scale,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dashes?.map((dash) => round(dash / scale)).join(' '),
  };
}

/** Write the glyphs that a picture uses, each once, in the order of their first use. */
export function glyphDefs(markup: string): string {
  const used = new Set(
    [...markup.matchAll(/<use xlink:href="#([^"]+)-(\d+)"/g)].map(
      ([, name, id]) => `${name}-${id}`,
    ),
  );
  return [...used]
    .map((id) => {
      const [, name = '', glyph = ''] = /^(.+)-(\d+)$/.exec(id) ?? [];
      return tag('path', { id, d: outline(name, Number(glyph)) });
    })
    .join('');
}

const outlines = new Map<string, string>();

function outline(name: string, glyph: number): string {
  const key = `${name}-${glyph}`;
  const known = outlines.get(key) ?? pathData(cutOf(name).font.getGlyph(glyph).path);
  outlines.set(key, known);
  return known;
}

const LETTERS = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c' } as const;

/** Write an outline in whole font units from point to point, with y downwards as in SVG. */
function pathData(path: Path): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.commands
    .map(({ command, args }) => {
      if (command === 'closePath') {
        [x, y] = [startX, startY];
        return 'z';
      }
      const points = args.map((value, i) => Math.round(i % 2 === 1 ? -value : value));
      const steps = points.map((value, i) => value - (i % 2 === 1 ? y : x));
      [x, y] = points.slice(-2) as [number, number];
      if (command === 'moveTo') [startX, startY] = [x, y];
      return LETTERS[command] + steps.join(' ').replaceAll(' -', '-');
    })
    .join('');
}
