import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** An opaque image: four bytes a pixel, red, green, blue and alpha, line by line. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** As many colours as a byte can name. */
const MOST = 256;

/**
 * Write a PNG (ISO/IEC 15948) with a palette. A drawing has a few flat colours, and shades of them along
 * edges: where these are more than a palette holds, the rarest take the nearest colour that it has.
 * Lines are not filtered: flat colours pack best as they are. fflate, as Node's own deflate differs by processor.
 */
export function encodePng({ width, height, pixels }: Pixels): Uint8Array {
  // With a sign, as the engine counts: opaque colours without one are too large for its small numbers.
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const counts = countsOf(words);
  const colours = [...counts.keys()].sort((a, b) => count(counts, b) - count(counts, a));
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return joined([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', channelsOf(colours.slice(0, MOST)).flat()),
    chunk('IDAT', zlibSync(linesOf(words, width, placesOf(colours)), { level: 6 })),
    chunk('IEND', []),
  ]);
}

const count = (counts: ReadonlyMap<number, number>, word: number) => counts.get(word) ?? 0;

/** Count the pixels of each colour, in the order of their first ones. */
function countsOf(words: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  // Most pixels have the colour of the one before, which need not be looked up.
  for (let from = 0, to = 0; from < words.length; from = to) {
    const word = words[from] ?? 0;
    while (to < words.length && words[to] === word) to += 1;
    counts.set(word, count(counts, word) + to - from);
  }
  return counts;
}

/** Give each colour its place in the palette: its own, or that of the nearest there. */
function placesOf(colours: readonly number[]): Map<number, number> {
  const all = channelsOf(colours);
  const palette = all.slice(0, MOST);
  const far = (one: readonly number[], other: readonly number[]) =>
    Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
  const nearest = (own: readonly number[]) => {
    const distances = palette.map((other) => far(own, other));
    return distances.indexOf(Math.min(...distances));
  };
  return new Map(colours.map((word, i) => [word, i < MOST ? i : nearest(all[i] ?? [])]));
}

/** Red, green and blue of pixels as they stand in memory. */
function channelsOf(words: readonly number[]): number[][] {
  const bytes = new Uint8Array(Int32Array.from(words).buffer);
  return words.map((_, i) => [...bytes.subarray(4 * i, 4 * i + 3)]);
}

/** Write each pixel as the place of its colour, and each line after the number of its filter, 0 for none. */
function linesOf(words: Int32Array, width: number, places: ReadonlyMap<number, number>) {
  const lines = new Uint8Array(words.length + words.length / width);
  let last: number | undefined;
  let place = 0;
  for (let i = 0, to = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word !== last) {
      last = word;
      place = places.get(word ?? 0) ?? 0;
    }
    if (i % width === 0) to += 1;
    lines[to++] = place;
  }
  return lines;
}

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.length);
  ends.setUint32(4, crc32(named));
  const bytes = new Uint8Array(ends.buffer);
  return joined([bytes.subarray(0, 4), named, bytes.subarray(4)]);
}

function joined(parts: ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
