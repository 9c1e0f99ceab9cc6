import { textOf } from '../../lib/inline.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { tie } from '../../lib/kazakh/tie.ts';
import type { DrawableChart } from '../chart/chart.ts';
import { drawings } from '../chart/pictures.ts';
import { sourceNames } from '../site/source-names.ts';
import { CARD, card } from './card.ts';
import type { Face } from './fonts.ts';
import { key } from './key.ts';
import { tag } from './markup.ts';
import { standalone } from './standalone.ts';
import { colour } from './stylesheet.ts';
import { type Block, lineOf, stack, textBlock } from './text-block.ts';
import { shortened, widestWord } from './type.ts';
import { wordmark, wordmarkWidth } from './wordmark.ts';

/** Everything in px: the words stand on the left, the drawing on the right, the source line below both. */
const { width: WIDTH, height: HEIGHT, margin: MARGIN } = CARD;
const WORDS = 500;
const DRAWING = { x: MARGIN + WORDS + 40, width: WIDTH - WORDS - 40 - 2 * MARGIN };
const FOOT = 78;
const ROOM = HEIGHT - 2 * MARGIN - FOOT;

/** Draw the card of a chart for social networks, a PNG of 1200 × 630: its title, its drawing, where it is from. */
export async function chartCard(chart: DrawableChart): Promise<Uint8Array> {
  return card(place(MARGIN, MARGIN, head(chart).markup) + drawing(chart) + foot(chart));
}

function place(x: number, y: number, markup: string, scale = 1): string {
  return tag('g', { transform: `translate(${x} ${y}) scale(${scale})` }, markup);
}

/** Sizes of the title: the first is taken that breaks no word and leaves room for what stands below. */
const TITLES = [60, 54, 48, 44, 40, 36, 32, 28, 24];
const KEY_SCALE = 1.5;

function head(chart: DrawableChart): Block {
  const title = tie(textOf(chart.title));
  const whole = TITLES.filter((size) => widestWord(title, titleFace(size)) <= WORDS);
  const tried = [...whole, ...TITLES.slice(-1)].map((size) => headOf(chart, size));
  return tried.find(({ height }) => height <= ROOM) ?? (tried.at(-1) as Block);
}

function titleFace(size: number): Face {
  return { family: 'serif', weight: 600, size };
}

function headOf(chart: DrawableChart, size: number): Block {
  const subtitle: Face = { family: 'sans', weight: 400, size: 22 };
  const words = key(chart, { x: 0, y: 0, width: WORDS / KEY_SCALE });
  return stack(
    [
      0,
      (y) =>
        textBlock(
          tie(textOf(chart.title)),
          { x: 0, y, width: WORDS },
          { face: titleFace(size), leading: size * 1.15, fill: colour('ink'), balanced: true },
        ),
    ],
    [
      16,
      (y) =>
        textBlock(
          tie(textOf(chart.subtitle)),
          { x: 0, y, width: WORDS },
          { face: subtitle, leading: 30, fill: colour('ink3') },
        ),
    ],
    [
      20,
      (y) => ({
        markup: place(0, y, words.markup, KEY_SCALE),
        height: words.height * KEY_SCALE,
      }),
    ],
  );
}

/** The drawing whose letters come out larger, in the middle of its place. */
function drawing(chart: DrawableChart): string {
  const { wide, narrow } = drawings(chart);
  const [best] = [wide, narrow]
    .map((markup) => standalone(markup))
    .map((own) => ({ own, scale: Math.min(DRAWING.width / own.width, ROOM / own.height) }))
    .sort((a, b) => b.scale - a.scale);
  if (!best) return '';
  const { own, scale } = best;
  const left = DRAWING.x + (DRAWING.width - own.width * scale) / 2;
  return place(left, MARGIN + (ROOM - own.height * scale) / 2, own.content, scale);
}

function foot(chart: DrawableChart): string {
  const size = 34;
  const base = HEIGHT - MARGIN - 16;
  const face: Face = { family: 'sans', weight: 400, size: 22 };
  const left = MARGIN + wordmarkWidth(size) + 40;
  const source = shortened(
    `${STRINGS.source}: ${sourceNames(chart.sources)}`,
    face,
    WIDTH - MARGIN - left,
  );
  return (
    tag('rect', {
      x: MARGIN,
      y: base - 60,
      width: WIDTH - 2 * MARGIN,
      height: 1.5,
      fill: colour('hair'),
    }) +
    wordmark({ x: MARGIN, y: base, size }) +
    lineOf(
      source,
      { x: WIDTH - MARGIN, y: base - 22 },
      { face, leading: 30, fill: colour('ink2'), anchor: 'end' },
    )
  );
}
