import type { Embedded } from '../lib/embed.ts';
import { absolute } from './address.ts';
import type { DrawableChart } from './chart.ts';
import { citations } from './cite/citations.ts';
import { drawings } from './pictures.ts';
import { WIDTHS } from './svg.ts';
import { workOf } from './works.ts';

/** Room above and below a drawing in its frame: title, subtitle, key, source, in px. */
const AROUND = 260;

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
    height: heightOf(wide) + AROUND,
    least: heightOf(narrow) + AROUND + 60,
  };
}

function heightOf(svg: string): number {
  return Math.ceil(Number(/ height="([\d.]+)"/.exec(svg)?.[1]));
}
