import { Resvg } from '@resvg/resvg-wasm';
import { JSDOM } from 'jsdom';
import { raster } from '../../src/build/picture/raster.ts';

const { DOMParser } = new JSDOM('').window;

/** Start the renderer; it can be started once only, and the code that is tested does it. */
export async function renderer(): Promise<void> {
  await raster('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', 1);
}

/** Render an SVG at its own size and give the pixels, four bytes each. */
export function pixelsOf(svg: string, fonts: Uint8Array[] = []): Uint8Array {
  return new Resvg(svg, { font: { fontBuffers: fonts } }).render().pixels;
}

/** Decode a PNG with the renderer's own reader. */
export function decoded(png: Uint8Array): Uint8Array {
  const { width, height } = sizeOf(png);
  const data = Buffer.from(png).toString('base64');
  return pixelsOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`,
  );
}

/** Read the size that a PNG states. Throws for a file that is none. */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('this is no PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Count the pixels of the lines from `top` to `bottom` that are not paper. */
export function ink(pixels: Uint8Array, width: number, top: number, bottom: number): number {
  let count = 0;
  for (let i = width * top; i < width * bottom; i += 1) if (!isPaper(pixels, i)) count += 1;
  return count;
}

/** Find the first and the last column that are not all paper. */
export function inkedColumns(pixels: Uint8Array, width: number): [number, number] {
  let [first, last] = [width, -1];
  for (let i = 0; i < pixels.length / 4; i += 1) {
    const column = i % width;
    if ((column < first || column > last) && !isPaper(pixels, i))
      [first, last] = [Math.min(first, column), Math.max(last, column)];
  }
  return [first, last];
}

/** Find the first and the last line in which two images of a size differ; NaN where they are the same. */
export function differingLines(one: Uint8Array, other: Uint8Array, width: number) {
  let [first, last] = [Number.NaN, Number.NaN];
  for (let i = 0; i < one.length; i += 1) {
    if (one[i] === other[i]) continue;
    last = Math.floor(i / 4 / width);
    if (Number.isNaN(first)) first = last;
  }
  return [first, last] as const;
}

const isPaper = (pixels: Uint8Array, i: number) =>
  pixels[4 * i] === 0xfa && pixels[4 * i + 1] === 0xf6 && pixels[4 * i + 2] === 0xee;

/** Parse strict XML. Throws where it is not well-formed. */
export function parsed(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'application/xml').documentElement;
  if (root.localName !== 'svg') throw new Error(root.textContent ?? 'not well-formed');
  return root;
}

/** A line of text as outlines: the glyphs it refers to and the box of their ink in px. */
export interface Outlined {
  glyphs: string[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Find the lines of text of a picture, in their order; the strokes under them are not counted. */
export function outlined(root: Element): Outlined[] {
  const boxes = new Map(
    [...root.querySelectorAll('defs > path')].map((path) => [path.id, boxOf(path)]),
  );
  const lines = [...root.querySelectorAll('g')].filter(
    (group) => !group.hasAttribute('stroke') && [...group.children].some(isUse),
  );
  return lines.map((line) => {
    const uses = [...line.children].filter(isUse);
    const { scale, x, y } = placeOf(line);
    const glyphs = uses.map((use) => (use.getAttribute('xlink:href') ?? '').slice(1));
    const found = uses.map((use, i) => {
      const box = boxes.get(glyphs[i] ?? '');
      if (!box) throw new Error(`the glyph ${glyphs[i]} is not defined`);
      const at = Number(use.getAttribute('x') ?? 0);
      return [at + box[0], box[1], at + box[2], box[3]] as Corners;
    });
    const edge = (of: (...values: number[]) => number, i: number) =>
      of(...found.map((box) => box[i] ?? 0)) * scale;
    return {
      glyphs,
      left: x + edge(Math.min, 0),
      top: y + edge(Math.min, 1),
      right: x + edge(Math.max, 2),
      bottom: y + edge(Math.max, 3),
    };
  });
}

const isUse = (element: Element) => element.localName === 'use';

type Corners = [left: number, top: number, right: number, bottom: number];

/** The corners of a path of relative steps; control points count, which makes it a little large. */
function boxOf(path: Element): Corners {
  const box: Corners = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, list = ''] of (path.getAttribute('d') ?? '').matchAll(
    /([a-z])([^a-z]*)/g,
  )) {
    const steps = (list.match(/-?\d+/g) ?? []).map(Number);
    for (let i = 0; i < steps.length; i += 2) {
      const point = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)] as const;
      box[0] = Math.min(box[0], point[0]);
      box[1] = Math.min(box[1], point[1]);
      box[2] = Math.max(box[2], point[0]);
      box[3] = Math.max(box[3], point[1]);
      if (i + 2 === steps.length) [x, y] = point;
    }
    if (command === 'm') [startX, startY] = [x, y];
    if (command === 'z') [x, y] = [startX, startY];
  }
  return box;
}

/** Where an element's origin lies in the picture and how large its unit is. */
function placeOf(element: Element): { scale: number; x: number; y: number } {
  const outer = element.parentElement ? placeOf(element.parentElement) : { scale: 1, x: 0, y: 0 };
  const steps = element.getAttribute('transform') ?? '';
  return [...steps.matchAll(/(\w+)\(([^)]*)\)/g)].reduce(({ scale, x, y }, [, name, list = '']) => {
    const [first = 0, second = 0] = list.split(/[ ,]+/).map(Number);
    if (name === 'scale') return { scale: scale * first, x, y };
    if (name !== 'translate') throw new Error(`${name} is not read`);
    return { scale, x: x + first * scale, y: y + second * scale };
  }, outer);
}
