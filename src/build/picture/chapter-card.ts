import type { Chapter } from '../../lib/chapter.ts';
import { textOf } from '../../lib/inline.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';
import { tie } from '../../lib/kazakh/tie.ts';
import type { Kind } from '../../lib/kind.ts';
import { CARD, card } from './card.ts';
import type { Face } from './fonts.ts';
import { textLine } from './glyphs.ts';
import { keyItem, keyItemWidth } from './key.ts';
import { swatch, underline } from './kind-marks.ts';
import { tag } from './markup.ts';
import { ornamentStrip } from './ornament-strip.ts';
import { colour } from './stylesheet.ts';
import { type Block, lineOf, textBlock } from './text-block.ts';
import { shortened, widthOf } from './type.ts';
import { wordmark, wordmarkWidth } from './wordmark.ts';

const { width: WIDTH, margin: MARGIN } = CARD;
const INNER = WIDTH - 2 * MARGIN;
const NAME = 34;
/** Where the title begins, and how far below the number's base line the ornament does, in px. */
const TITLE = 112;
const BELOW = 78;

/** What the card of a chapter shows of it. */
type Shown = Pick<Chapter, 'number' | 'name' | 'title' | 'figure'>;

/** Draw the card of a chapter, a PNG of 1200 × 630: its number and name, its title and the number it opens with. */
export async function chapterCard(chapter: Shown): Promise<Uint8Array> {
  const strip = ornamentStrip();
  const number = bigNumber(chapter, strip.top - BELOW);
  const room = strip.top - BELOW - number.height - TITLE;
  const name = wordmark({
    x: WIDTH - MARGIN - wordmarkWidth(NAME),
    y: MARGIN + NAME - 4,
    size: NAME,
  });
  return card(label(chapter) + name + title(chapter, room) + number.markup + strip.markup);
}

function label({ number, name }: Shown): string {
  const face: Face = { family: 'sans', weight: 600, size: NAME };
  const setting = { face, leading: 44, fill: colour('ink') };
  const own = number === 0 ? '' : `${number}-${STRINGS.chapter}`;
  const x = MARGIN + (own ? widthOf(`${own} `, face) + 8 : 0);
  const lighter: Face = { ...face, weight: 400 };
  const words = shortened(name, lighter, WIDTH - MARGIN - wordmarkWidth(NAME) - 40 - x);
  return (
    lineOf(own, { x: MARGIN, y: MARGIN - 2 }, setting) +
    lineOf(words, { x, y: MARGIN - 2 }, { ...setting, face: lighter, fill: colour('ink2') })
  );
}

/** The title in the largest letters in which it fits above the number. */
function title(chapter: Shown, room: number): string {
  const tried = [64, 56, 48, 40, 34, 28].map((size) =>
    textBlock(
      tie(chapter.title),
      { x: MARGIN, y: TITLE, width: INNER },
      {
        face: { family: 'serif', weight: 400, size },
        leading: size * 1.12,
        fill: colour('ink'),
        balanced: true,
      },
    ),
  );
  return (tried.find(({ height }) => height <= room) ?? (tried.at(-1) as Block)).markup;
}

/** Height of digits, and room between them and the title, as shares of the size of the number. */
const DIGITS = 0.78;

/** The number over the line of its kind, with the kind in words at its foot; `y` is its base line. */
function bigNumber({ figure }: Shown, y: number): Block {
  const text = textOf(figure);
  const kind = kindOf(figure);
  const words = KIND_WORDS[kind].name;
  const scale = 2;
  const room = INNER - 40 - keyItemWidth(words) * scale;
  const face: Face = { family: 'serif', weight: 300, size: 250 };
  const size = Math.min(face.size, (face.size * room) / widthOf(text, face));
  const width = widthOf(text, { ...face, size });
  const item = keyItem(swatch(kind), words, { x: 0, y: 0 });
  const place = `translate(${MARGIN + width + 40} ${y - 31}) scale(${scale})`;
  return {
    markup:
      textLine({ text, face: { ...face, size }, fill: colour('ink'), x: MARGIN, y }) +
      tag('g', { transform: `translate(${MARGIN} 0)` }, underline(kind, { y, width, size })) +
      tag('g', { transform: place }, item),
    height: size * DIGITS,
  };
}

/** Tell the kind of the number that a figure binds; a figure in words alone counts as measured. */
export function kindOf(figure: Chapter['figure']): Kind {
  const bound = figure.find((part) => typeof part !== 'string');
  return typeof bound === 'object' ? bound.cell.kind : 'measured';
}
