import type { Cell } from '../../lib/cell.ts';
import type { Chapter } from '../../lib/chapter.ts';
import type { Chart } from '../../lib/chart.ts';
import type { Dataset, SourceRef } from '../../lib/dataset.ts';
import { textOf } from '../../lib/inline.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import * as schema from '../../lib/metadata/schema-org.ts';
import { cellAt, story } from '../story.ts';
import { absolute } from './address.ts';
import {
  chartDownloads,
  type Download,
  datasetDownloads,
  derivedDownloads,
  fileAddress,
} from './download.ts';
import { type StoryWork, workOf } from './works.ts';

/** Describe a chart for machines (schema.org). */
export function chartNode(chart: Chart): schema.Node {
  return schema.datasetNode({
    ...factsOf(workOf(`chart-${chart.id}`), chartDownloads(chart), chart.cells),
    description: `${textOf(chart.subtitle)}. ${textOf(chart.description)}`,
    sources: sourcesOf(chart.sources),
    license: schema.LICENSE,
    image: fileAddress(`charts/${chart.id}.png`),
  });
}

/** Describe a dataset for machines. */
export function datasetNode(dataset: Dataset): schema.Node {
  const work = workOf(`dataset-${dataset.name}`);
  return schema.datasetNode({
    ...factsOf(work, datasetDownloads(dataset), work.cells.map(cellAt)),
    description: dataset.description.kk,
    sources: sourcesOf(dataset.sources),
    license: dataset.licenses[0]?.path ?? schema.LICENSE,
  });
}

/** Describe the table of derived numbers for machines. */
export function derivedNode(): schema.Node {
  const work = workOf('dataset-derived');
  const cells = work.cells.map(cellAt);
  return schema.datasetNode({
    ...factsOf(work, derivedDownloads(), cells),
    description: STRINGS.derivedLead,
    sources: sourcesOf(cells.flatMap((cell) => cell.sources)),
    license: schema.LICENSE,
  });
}

/** Describe a chapter for machines: the opening as the book, the others as its parts. */
export function chapterNode(chapter: Chapter): schema.Node {
  const { chapters } = story();
  const opening = chapter.number === 0;
  const facts = {
    work: workOf(`chapter-${chapter.slug}`),
    live: absolute(workOf(`chapter-${chapter.slug}`).path),
    root: absolute(''),
    description: textOf(chapter.description),
    position: chapter.number,
    words: chapter.words,
    image: absolute(`chapters/${chapter.slug}.card.png`),
  };
  const others = chapters.filter(({ number }) => number > 0);
  return opening
    ? schema.bookNode({ ...facts, parts: others.map(({ slug }) => workOf(`chapter-${slug}`)) })
    : schema.chapterNode({ ...facts, parts: chapter.charts.map((id) => workOf(`chart-${id}`)) });
}

function factsOf(work: StoryWork, files: readonly Download[], cells: readonly Cell[]) {
  return {
    work,
    live: absolute(work.path),
    root: absolute(''),
    cells,
    years: cells.flatMap(yearOf),
    files: files.map(({ path, label, type }) => ({ url: fileAddress(path), label, type })),
  };
}

/** Find the year in a cell's row: data without a year say nothing of when. */
function yearOf({ dataset: name, key }: Cell): number[] {
  const dataset = story().datasets.get(name);
  const field = dataset?.fields.find(({ type }) => type === 'year');
  const value = field && dataset?.rows.find((row) => row.key === key)?.values[field.name];
  return typeof value === 'number' ? [value] : [];
}

function sourcesOf(refs: readonly SourceRef[]) {
  const { sources } = story();
  return [...new Set(refs.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
}
