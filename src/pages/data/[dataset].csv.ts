import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { datasetFile, story } from '../../build/story.ts';

/** One CSV file for each dataset. */
export function getStaticPaths() {
  return [...story().datasets.keys()].map((dataset) => ({ params: { dataset } }));
}

/** Give the file as it stands in `data/`. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(datasetFile(params['dataset'] ?? '')), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
