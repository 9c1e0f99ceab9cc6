import type { Embedded } from '../../lib/embed.ts';
import type { DrawableChart } from '../chart/chart.ts';
import { drawings } from '../chart/pictures.ts';
import { WIDTHS } from '../chart/svg.ts';
import { citations } from '../cite/citations.ts';
import { absolute } from './address.ts';
import { sourceNames } from './source-names.ts';
import { workOf } from './works.ts';

/** Room above and below a drawing in its frame, in px: title, subtitle, key; on a phone they take more lines. */
const AROUND = { wide: 260, narrow: 290 } as const;

/** Give what the code for another site needs of a chart; its frame has the shape of the wide drawing. */
export function embedded(chart: DrawableChart): Embedded {
  const work = workOf(`chart-${chart.id}`);
  const { wide, narrow } = drawings(chart);
  return {
    title: work.title,
    frame: absolute(`${work.path}embed/`),
    page: work.url,
    reference: citations(work).apa.text,
    width: WIDTHS.wide + 32,
    height: heightOf(wide) + AROUND.wide,
    least: heightOf(narrow) + AROUND.narrow + sourceLine(chart),
  };
}

/** Reckon how high the line of sources gets on a phone: 20 px for each 40 signs, our own 38 among them. */
function sourceLine({ sources }: DrawableChart): number {
  return 20 * Math.ceil((sourceNames(sources).length + 38) / 40);
}

function heightOf(svg: string): number {
  return Math.ceil(Number(/ height="([\d.]+)"/.exec(svg)?.[1]));
}
