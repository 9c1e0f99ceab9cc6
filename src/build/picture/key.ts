import type { Chart } from '../../lib/chart.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';
import type { Face } from './fonts.ts';
import { gapSwatch, SWATCH, swatch } from './kind-marks.ts';
import { tag } from './markup.ts';
import { colour } from './stylesheet.ts';
import { type Area, type Block, lineOf } from './text-block.ts';
import { widthOf } from './type.ts';

const FACE: Face = { family: 'sans', weight: 400, size: 15 };
const LEADING = 21;
const GAP = { swatch: 7, item: 24, row: 4 };

/** Draw the key of a chart's kinds, where it has several or years are missing; its items wrap like words. */
export function key({ kinds, gaps }: Pick<Chart, 'kinds' | 'gaps'>, { x, y, width }: Area): Block {
  if (kinds.length < 2 && !gaps) return { markup: '', height: 0 };
  const items = [
    ...kinds.map((kind) => ({ mark: swatch(kind), words: KIND_WORDS[kind].name })),
    ...(gaps ? [{ mark: gapSwatch(), words: STRINGS.gap }] : []),
  ];
  let [left, top] = [0, 0];
  const markup = items.map(({ mark, words }) => {
    const length = keyItemWidth(words);
    if (left > 0 && left + length > width) [left, top] = [0, top + LEADING + GAP.row];
    const item = keyItem(mark, words, { x: x + left, y: y + top });
    left += length + GAP.item;
    return item;
  });
  return { markup: markup.join(''), height: top + LEADING };
}

/** Draw a swatch with its words after it on one line; `y` is the upper edge of the line. */
export function keyItem(mark: string, words: string, { x, y }: Omit<Area, 'width'>): string {
  const at = { x: x + SWATCH.width + GAP.swatch, y };
  return (
    tag('g', { transform: `translate(${x} ${y + 5})` }, mark) +
    lineOf(words, at, { face: FACE, leading: LEADING, fill: colour('ink') })
  );
}

/** Measure a swatch with its words, in px. */
export function keyItemWidth(words: string): number {
  return SWATCH.width + GAP.swatch + widthOf(words, FACE);
}
