import type { Chapter } from '../../lib/chapter.ts';
import { textOf } from '../../lib/inline.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';
import { story } from '../story.ts';
import { CARD, card } from './card.ts';
import { kindOf } from './chapter-card.ts';
import type { Face } from './fonts.ts';
import { textLine } from './glyphs.ts';
import { keyItem, keyItemWidth } from './key.ts';
import { swatch } from './kind-marks.ts';
import { tag } from './markup.ts';
import { ornamentStrip } from './ornament-strip.ts';
import { colour } from './stylesheet.ts';
import { textBlock } from './text-block.ts';
import { widthOf } from './type.ts';
import { wordmark } from './wordmark.ts';

const { width: WIDTH, margin: MARGIN } = CARD;
const INNER = WIDTH - 2 * MARGIN;

/** Draw the card of the site, a PNG of 1200 × 630: its name, what it is about and the number it opens with. */
export async function siteCard(): Promise<Uint8Array> {
  const [opening] = story().chapters;
  const strip = ornamentStrip();
  const tagline = textBlock(
    STRINGS.tagline,
    { x: MARGIN, y: 128, width: INNER },
    {
      face: { family: 'serif', weight: 400, size: 56 },
      leading: 64,
      fill: colour('ink'),
      balanced: true,
    },
  );
  const number = opening ? kindOfNumber(opening) + colossal(opening, strip.top - 44) : '';
  const name = wordmark({ x: MARGIN, y: MARGIN + 36, size: 44 });
  return card(name + tagline.markup + number + strip.markup);
}

/** Outline the number in gold dashes under letters of paper, from edge to edge: a forecast, as on the first page. */
function colossal({ figure }: Chapter, base: number): string {
  const text = textOf(figure);
  const face: Face = { family: 'serif', weight: 300, size: 100 };
  const size = (face.size * INNER) / widthOf(text, face);
  const halo = { stroke: colour('gold'), width: 12, dashes: [13, 7.5] };
  return textLine({
    text,
    face: { ...face, size },
    fill: colour('paper'),
    x: MARGIN,
    y: base,
    halo,
  });
}

function kindOfNumber({ figure }: Chapter): string {
  const scale = 2;
  const kind = kindOf(figure);
  const words = KIND_WORDS[kind].name;
  const left = WIDTH - MARGIN - keyItemWidth(words) * scale;
  const item = keyItem(swatch(kind), words, { x: 0, y: 0 });
  return tag('g', { transform: `translate(${left} ${MARGIN}) scale(${scale})` }, item);
}
