import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** An opaque image: four bytes a pixel, red, green, blue and alpha, line by line. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/**
 * Write a PNG (ISO/IEC 15948) without loss: with a palette where 256 colours are enough, else in true colour.
 * Lines are not filtered: flat colours pack best as they are. fflate, as Node's own deflate differs by processor.
 */
export function encodePng({ width, height, pixels }: Pixels): Uint8Array {
  // With a sign, as the engine counts: opaque colours without one are too large for its small numbers.
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { lines, colours } = byPalette(words, width) ?? { lines: inTrueColour(pixels, width) };
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, colours ? 3 : 2);
  return joined([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    ...(colours ? [chunk('PLTE', palette(colours))] : []),
    chunk('IDAT', zlibSync(lines, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Write each pixel as the number of its colour, in the order of their first pixels, and each line after
 * the number of its filter, 0 for none; nothing where there are more than 256 colours.
 */
function byPalette(words: Int32Array, width: number) {
  const places = new Map<number, number>();
  const lines = new Uint8Array(words.length + words.length / width);
  // Most pixels have the colour of the one before, which need not be looked up.
  let last: number | undefined;
  let place = 0;
  for (let i = 0, to = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    if (word !== last) {
      last = word;
      place = places.get(word) ?? places.size;
      if (place === 256) return undefined;
      places.set(word, place);
    }
    if (i % width === 0) to += 1;
    lines[to++] = place;
  }
  return { lines, colours: [...places.keys()] };
}

function palette(colours: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(colours).buffer).filter((_, i) => i % 4 < 3);
}

function inTrueColour(pixels: Uint8Array, width: number): Uint8Array {
  const count = pixels.length / 4;
  const lines = new Uint8Array(count * 3 + count / width);
  let to = 0;
  for (let from = 0; from < pixels.length; from += 4) {
    if (from % (4 * width) === 0) to += 1;
    for (let part = 0; part < 3; part += 1) lines[to++] = pixels[from + part] ?? 0;
  }
  return lines;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.length);
  ends.setUint32(4, crc32(named));
  const bytes = new Uint8Array(ends.buffer);
  return joined([bytes.subarray(0, 4), named, bytes.subarray(4)]);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
