import type { APIRoute } from 'astro';
import type { DrawableChart } from '../../build/chart/chart.ts';
import { chartCardFile } from '../../build/picture/files.ts';
import { story } from '../../build/story.ts';

/** A card for each chart. */
export function getStaticPaths() {
  return [...story().charts.keys()].map((id) => ({ params: { id } }));
}

/** Draw what messengers and social networks show of a link to the chart. */
export const GET: APIRoute = async ({ params }) =>
  new Response(
    (await chartCardFile(story().charts.get(params['id'] ?? '') as DrawableChart)) as BodyInit,
    { headers: { 'content-type': 'image/png' } },
  );
