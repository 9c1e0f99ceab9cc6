import type { Cell } from '../../lib/cell.ts';
import type { Chapter } from '../../lib/chapter.ts';
import type { Chart } from '../../lib/chart.ts';
import { editionOf } from '../../lib/citation.ts';
import type { Dataset } from '../../lib/dataset.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import type { Work } from '../../lib/work.ts';
import type { DrawableChart } from '../chart/chart.ts';
import { CITATION_FILES, citationFile } from '../cite/citations.ts';
import { cuttingEdition } from '../edition/editions.ts';
import { chartPngFile, chartSvgFile } from '../picture/files.ts';
import { cellAt } from '../story.ts';
import { tableOfCells, tableOfChart } from '../table/cells.ts';
import { tableOfDataset } from '../table/dataset.ts';
import { TABLE_FORMATS, writeTable } from '../table/format.ts';
import type { TableExport } from '../table/table.ts';
import { absolute } from './address.ts';
import { sourceNames } from './source-names.ts';
import { workOf } from './works.ts';

/** A file that goes with a work, and how it is written. */
export interface Download {
  /** From the site's root: `charts/literacy.svg`. */
  path: string;
  /** Its ending: `excel.csv`. */
  format: string;
  label: string;
  /** Media type. */
  type: string;
  group: 'pictures' | 'tables' | 'references';
  write(): Promise<Uint8Array | string>;
}

/** Give the full address of a file; within an edition, that of its own copy. */
export function fileAddress(path: string): string {
  const edition = cuttingEdition();
  return absolute(edition ? `editions/${edition}/${path}` : path);
}

/** List the files of a chart. */
export function chartDownloads(chart: Chart): Download[] {
  const work = workOf(`chart-${chart.id}`);
  const base = `charts/${chart.id}`;
  return [
    ...pictures(base, chart as DrawableChart, work),
    ...tables(base, () => tableOfChart(chart), work),
    ...references(base, work),
  ];
}

/** List the files of a dataset. */
export function datasetDownloads(dataset: Dataset): Download[] {
  const work = workOf(`dataset-${dataset.name}`);
  const base = `data/${dataset.name}`;
  return [...tables(base, () => tableOfDataset(dataset), work), ...references(base, work)];
}

/** List the files of the derived numbers. */
export function derivedDownloads(): Download[] {
  const work = workOf('dataset-derived');
  const base = 'data/derived';
  return [...tables(base, () => numbersOf('derived', work), work), ...references(base, work)];
}

/** List the files of a chapter: the numbers of its text, and how to refer to it. */
export function chapterDownloads(chapter: Chapter): Download[] {
  const work = workOf(`chapter-${chapter.slug}`);
  const base = `chapters/${chapter.slug}`;
  return [...tables(base, () => numbersOf(chapter.slug, work), work), ...references(base, work)];
}

function numbersOf(name: string, work: Work & { cells: string[] }): TableExport {
  const title = {
    kk: work.title,
    ru: work.translations?.ru ?? '',
    en: work.translations?.en ?? '',
  };
  const cells: Cell[] = work.cells.map(cellAt);
  return tableOfCells({ name, title, description: { kk: work.title }, notes: [] }, cells);
}

function pictures(base: string, chart: DrawableChart, work: Work): Download[] {
  const source = sourceNames(chart.sources);
  const words = {
    source,
    address: work.url,
    licence: `${STRINGS.licenceShort} · ${STRINGS.site}`,
    ...(work.edition && { edition: editionOf(work.edition, 'kk') }),
  };
  const group = 'pictures';
  return [
    {
      path: `${base}.svg`,
      format: 'svg',
      label: 'SVG',
      type: 'image/svg+xml',
      group,
      write: async () => chartSvgFile(chart, words),
    },
    {
      path: `${base}.png`,
      format: 'png',
      label: 'PNG',
      type: 'image/png',
      group,
      write: () => chartPngFile(chart, words),
    },
  ];
}

function tables(base: string, make: () => TableExport, work: Work): Download[] {
  const about = { address: work.url, edition: work.edition, digest: work.digest };
  return TABLE_FORMATS.map(({ id, label, mediaType }) => ({
    path: `${base}.${id}`,
    format: id,
    label,
    type: mediaType.replace(/;.*$/, ''),
    group: 'tables',
    write: () => writeTable(id, make(), about),
  }));
}

function references(base: string, work: Work): Download[] {
  return CITATION_FILES.map(({ name, label, ending, mediaType }) => ({
    path: `${base}.${ending}`,
    format: ending,
    label,
    type: mediaType,
    group: 'references',
    write: async () => citationFile(work, name),
  }));
}

/** Answer with the file of a format. Throws RangeError for a format that the work has not. */
export async function respond(
  files: readonly Download[],
  format: string | undefined,
): Promise<Response> {
  const file = files.find((one) => one.format === format);
  if (!file) throw new RangeError(`no format ${format}`);
  const content = await file.write();
  return new Response(content as BodyInit, { headers: { 'content-type': file.type } });
}
