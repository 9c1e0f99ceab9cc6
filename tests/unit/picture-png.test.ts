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
  it.each([1, 2, 255, 256])('of %i colours is read back pixel by pixel', (colours) => {
    const own = image(37, 211, colours);
    const png = encodePng(own);
    expect(sizeOf(png)).toEqual({ width: 37, height: 211 });
    expect(colourType(png)).toBe(3);
    expect(Buffer.from(decoded(png)).equals(Buffer.from(own.pixels))).toBe(true);
  });

  it('of more colours than a palette holds keeps the frequent ones and gives the rare ones the nearest', () => {
    const own = image(64, 64, 256);
    const [rare, frequent] = [own.pixels.subarray(0, 4 * 40), own.pixels.subarray(4 * 40)];
    for (let i = 0; i < 40; i += 1)
      rare.set([3 * i, 1 + 3 * Math.floor(i / 2), 128 + i, 255], 4 * i);
    const png = encodePng(own);
    const read = decoded(png);
    expect(colourType(png)).toBe(3);
    expect(Buffer.from(read.subarray(4 * 40)).equals(Buffer.from(frequent))).toBe(true);
    const kept = new Set(
      Array.from({ length: 4096 - 40 }, (_, i) => frequent.subarray(4 * i, 4 * i + 4).join()),
    );
    for (let i = 0; i < 40; i += 1) {
      const [wanted, given] = [rare, read].map((one) => [...one.subarray(4 * i, 4 * i + 4)]);
      expect(kept).toContain(given?.join());
      const far = (colour: number[]) =>
        Math.hypot(...colour.map((value, k) => value - (wanted?.[k] ?? 0)));
      const least = Math.min(...[...kept].map((colour) => far(colour.split(',').map(Number))));
      expect(far(given ?? [])).toBe(least);
    }
  });

  it('is the same in every byte each time', () => {
    const own = image(64, 64, 900);
    expect(Buffer.from(encodePng(own)).equals(Buffer.from(encodePng(own)))).toBe(true);
  });
});
