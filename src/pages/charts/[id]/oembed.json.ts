import type { APIRoute } from 'astro';
import type { DrawableChart } from '../../../build/chart/chart.ts';
import { absolute } from '../../../build/site/address.ts';
import { embedded } from '../../../build/site/embedded.ts';
import { story } from '../../../build/story.ts';
import { oembed } from '../../../lib/embed.ts';

/** One answer for each chart. */
export function getStaticPaths() {
  return [...story().charts.keys()].map((id) => ({ params: { id } }));
}

/** Answer those who were given a chart's address and want its frame. */
export const GET: APIRoute = ({ params }) =>
  Response.json(
    oembed(embedded(story().charts.get(params['id'] ?? '') as DrawableChart), absolute('')),
  );
