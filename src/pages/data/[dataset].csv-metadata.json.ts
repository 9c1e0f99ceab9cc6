import type { APIRoute } from 'astro';
import { workOf } from '../../build/site/works.ts';
import { story } from '../../build/story.ts';
import { csvwMetadata } from '../../build/table/csvw.ts';
import { tableOfDataset } from '../../build/table/dataset.ts';
import type { Dataset } from '../../lib/dataset.ts';

/** Metadata beside each CSV file, where the W3C's CSV on the Web looks for them. */
export function getStaticPaths() {
  return [...story().datasets.keys()].map((dataset) => ({ params: { dataset } }));
}

/** Describe the CSV file of a dataset. */
export const GET: APIRoute = ({ params }) => {
  const dataset = story().datasets.get(params['dataset'] ?? '') as Dataset;
  const { url, edition, digest } = workOf(`dataset-${dataset.name}`);
  return Response.json(csvwMetadata(tableOfDataset(dataset), { address: url, edition, digest }));
};
