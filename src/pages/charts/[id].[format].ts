import type { APIRoute } from 'astro';
import type { DrawableChart } from '../../build/chart/chart.ts';
import { chartDownloads, respond } from '../../build/site/download.ts';
import { story } from '../../build/story.ts';

/** The files of every chart, in every format. */
export function getStaticPaths() {
  return [...story().charts.values()].flatMap((chart) =>
    chartDownloads(chart).map(({ format }) => ({ params: { id: chart.id, format } })),
  );
}

/** Write the file that is asked for. */
export const GET: APIRoute = ({ params }) =>
  respond(
    chartDownloads(story().charts.get(params['id'] ?? '') as DrawableChart),
    params['format'],
  );
