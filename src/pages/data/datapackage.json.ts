import type { APIRoute } from 'astro';
import { absolute } from '../../build/site/address.ts';
import { works } from '../../build/site/works.ts';
import { story } from '../../build/story.ts';
import { tableOfDataset } from '../../build/table/dataset.ts';
import { dataPackage } from '../../build/table/package.ts';

/** Describe all datasets together, after Data Package 2.0. */
export const GET: APIRoute = () => {
  const { datasets, editions } = story();
  const same = [...works().values()].every(({ edition }) => edition);
  const tables = [...datasets.values()].map((dataset) => tableOfDataset(dataset));
  const edition = same ? editions.at(-1)?.date : undefined;
  return Response.json(dataPackage({ tables, address: absolute('data/'), edition }));
};
