import { svgDocument } from './document.ts';
import { raster } from './raster.ts';

/** Size of a card in px, as social networks show links with large pictures. */
export const CARD = { width: 1200, height: 630, margin: 48 };

/** Draw the content of a card on paper as a PNG. */
export async function card(content: string): Promise<Uint8Array> {
  const { width, height } = CARD;
  return raster(svgDocument({ width, height, content }), width);
}
