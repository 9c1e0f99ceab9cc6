import { beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '../../src/build/picture/png.ts';
import { decoded, renderer, sizeOf } from './picture-reading.ts';

beforeAll(renderer);

/** An opaque image whose pixels are counted out over as many colours. */
function image(width: number, height: number, colours: number) {
  const pixels = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i += 1) {
    const colour = (i * 7919) % colours;
    pixels.set([colour % 256, Math.floor(colour / 2) % 256, (colour * 3) % 256, 255], 4 * i);
  }
  return { width, height, pixels };
}

const colourType = (png: Uint8Array) => png[25];

describe('a PNG', () => {
  it.each([
    ['a palette of one colour', 1, 3],
    ['a palette of 256 colours', 256, 3],
    ['true colour from 257 on', 257, 2],
    ['true colour for many', 5000, 2],
  ])('has %s and is read back pixel by pixel', (_, colours, type) => {
    const own = image(37, 211, colours);
    const png = encodePng(own);
    expect(sizeOf(png)).toEqual({ width: 37, height: 211 });
    expect(colourType(png)).toBe(type);
    expect(Buffer.from(decoded(png)).equals(Buffer.from(own.pixels))).toBe(true);
  });

  it('is the same in every byte each time', () => {
    const own = image(64, 64, 900);
    expect(Buffer.from(encodePng(own)).equals(Buffer.from(encodePng(own)))).toBe(true);
  });
});
