import type { APIRoute } from 'astro';
import { datasetDownloads, derivedDownloads, respond } from '../../build/site/download.ts';
import { story } from '../../build/story.ts';
import type { Dataset } from '../../lib/dataset.ts';

const filesOf = (name = '') =>
  name === 'derived' ? derivedDownloads() : datasetDownloads(story().datasets.get(name) as Dataset);

/** The files of every dataset and of the derived numbers, in every format. */
export function getStaticPaths() {
  return [...story().datasets.keys(), 'derived'].flatMap((dataset) =>
    filesOf(dataset).map(({ format }) => ({ params: { dataset, format } })),
  );
}

/** Write the file that is asked for. */
export const GET: APIRoute = ({ params }) => respond(filesOf(params['dataset']), params['format']);
