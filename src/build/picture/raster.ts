import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './png.ts';

const WASM = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
let ready: Promise<void> | undefined;

/** Draw an SVG as a PNG of a width in px. It has outlines for text, so no fonts are asked for. */
export async function raster(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(WASM));
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [] },
  });
  const image = drawing.render();
  const { width: across, height, pixels } = image;
  const png = encodePng({ width: across, height, pixels });
  image.free();
  drawing.free();
  return png;
}
