import { textOf } from '../../lib/inline.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { tie } from '../../lib/kazakh/tie.ts';
import type { DrawableChart } from '../chart/chart.ts';
import { drawings } from '../chart/pictures.ts';
import { svgDocument } from './document.ts';
import type { Face } from './fonts.ts';
import { key } from './key.ts';
import { tag } from './markup.ts';
import { raster } from './raster.ts';
import { standalone } from './standalone.ts';
import { colour } from './stylesheet.ts';
import { type Block, stack, textBlock } from './text-block.ts';
import { wordmark, wordmarkWidth } from './wordmark.ts';

/** What a picture says of itself at its foot. */
export interface PictureWords {
  /** Names of the sources, without the word for them and without a full stop. */
  source: string;
  /** The permanent address. */
  address: string;
  licence: string;
  edition?: string;
}

/** Sizes in CSS px; the PNG has two pixels for each. */
const WIDTH = 800;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;
/** Titles are set as on the pages, which hold them to the width of prose. */
const TITLE = 640;

/**
 * Frame a chart's wide drawing so that it is complete away from the site: an SVG of 800 px whose text is outlines.
 * Throws RangeError for a sign that the site's fonts do not have.
 */
export function chartSvg(chart: DrawableChart, words: PictureWords): string {
  const drawing = standalone(drawings(chart).wide);
  const { markup, height } = stack(
    [0, (y) => moved(y, head(chart))],
    [24, (y) => moved(y, { markup: drawing.content, height: drawing.height })],
    [24, (y) => moved(y, foot(chart, words))],
  );
  return svgDocument({
    width: WIDTH,
    height: Math.ceil(height + 2 * MARGIN),
    title: textOf(chart.title),
    description: `${textOf(chart.description)} ${chart.generated}`,
    content: tag('g', { transform: `translate(${MARGIN} ${MARGIN})` }, markup),
  });
}

/** Draw that SVG as a PNG of 1600 px. */
export function chartPng(svg: string): Promise<Uint8Array> {
  return raster(svg, 2 * WIDTH);
}

function moved(y: number, { markup, height }: Block): Block {
  return { markup: tag('g', { transform: `translate(0 ${y})` }, markup), height };
}

function head(chart: DrawableChart): Block {
  const title: Face = { family: 'serif', weight: 600, size: 24 };
  const subtitle: Face = { family: 'sans', weight: 400, size: 16 };
  const [ink, ink3] = [colour('ink'), colour('ink3')];
  return stack(
    [
      0,
      (y) =>
        textBlock(
          tie(textOf(chart.title)),
          { x: 0, y, width: TITLE },
          { face: title, leading: 30, fill: ink, balanced: true },
        ),
    ],
    [
      4,
      (y) =>
        textBlock(
          tie(textOf(chart.subtitle)),
          { x: 0, y, width: INNER },
          { face: subtitle, leading: 22, fill: ink3 },
        ),
    ],
    [12, (y) => key(chart, { x: 0, y, width: INNER })],
  );
}

const SMALL = { face: { family: 'sans', weight: 400, size: 14 }, leading: 20 } as const;

function foot(chart: DrawableChart, words: PictureWords): Block {
  const source = [`${STRINGS.source}: ${words.source}.`, ...chart.notes.map(textOf)].join(' ');
  const rule = { width: INNER, height: 1, fill: colour('hair') };
  return stack(
    [0, (y) => ({ markup: tag('rect', { y, ...rule }), height: 1 })],
    [
      12,
      (y) => textBlock(tie(source), { x: 0, y, width: INNER }, { ...SMALL, fill: colour('ink2') }),
    ],
    [24, (y) => imprint(y, words)],
  );
}

/** The site's name on the left; the address, the licence and the edition on the right. */
function imprint(top: number, { address, licence, edition }: PictureWords): Block {
  const size = 21;
  const left = Math.ceil(wordmarkWidth(size)) + MARGIN;
  const place = { x: left, width: INNER - left };
  const right = { ...SMALL, anchor: 'end' } as const;
  const terms = [licence, edition].filter(Boolean).join(' · ');
  const words = stack(
    [0, (y) => textBlock(address, { ...place, y: top + y }, { ...right, fill: colour('ink') })],
    [0, (y) => textBlock(tie(terms), { ...place, y: top + y }, { ...right, fill: colour('ink3') })],
  );
  return { ...words, markup: wordmark({ x: 0, y: top + 15, size }) + words.markup };
}
