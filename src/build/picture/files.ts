import type { Chapter } from '../../lib/chapter.ts';
import type { DrawableChart } from '../chart/chart.ts';
import { drawings } from '../chart/pictures.ts';
import { kept } from '../site/kept.ts';
import { sourceNames } from '../site/source-names.ts';
import { story } from '../story.ts';
import { chapterCard } from './chapter-card.ts';
import { chartCard } from './chart-card.ts';
import { chartPng, chartSvg, type PictureWords } from './chart-picture.ts';
import { siteCard } from './site-card.ts';

/** Give a chart's picture as an SVG; like all of these files, it is drawn again only if what it shows has changed. */
export function chartSvgFile(chart: DrawableChart, words: PictureWords): string {
  const shown = [chart, words, drawings(chart)];
  return kept.text(`svg-${chart.id}`, shown, () => chartSvg(chart, words));
}

/** Give a chart's picture as a PNG. */
export function chartPngFile(chart: DrawableChart, words: PictureWords): Promise<Uint8Array> {
  const svg = chartSvgFile(chart, words);
  return kept.bytes(`png-${chart.id}`, svg, () => chartPng(svg));
}

/** Give the card of a chart. */
export function chartCardFile(chart: DrawableChart): Promise<Uint8Array> {
  const shown = [chart, drawings(chart), sourceNames(chart.sources)];
  return kept.bytes(`card-chart-${chart.id}`, shown, () => chartCard(chart));
}

/** Give the card of a chapter. */
export function chapterCardFile({ slug, ...chapter }: Chapter): Promise<Uint8Array> {
  const { number, name, title, figure } = chapter;
  const shown = { number, name, title, figure };
  return kept.bytes(`card-chapter-${slug}`, shown, () => chapterCard(shown));
}

/** Give the card of the site. */
export function siteCardFile(): Promise<Uint8Array> {
  return kept.bytes('card-site', story().chapters[0]?.figure ?? [], siteCard);
}
