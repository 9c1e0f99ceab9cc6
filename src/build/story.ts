import { fileURLToPath } from 'node:url';
import { type Cell, cellsOf } from '../lib/cell.ts';
import type { Chapter } from '../lib/chapter.ts';
import type { Dataset } from '../lib/dataset.ts';
import { type Problem, ProblemError } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { readChapter } from './chapter.ts';
import { type DrawableChart, joinChart } from './chart.ts';
import { readChartSpec } from './chart-spec.ts';
import { readDataset } from './dataset.ts';
import { readDerived } from './derived.ts';
import { readFolder, readText } from './files.ts';
import { readSources } from './sources.ts';

/** Everything the site is made from, joined and checked. */
export interface Story {
  datasets: ReadonlyMap<string, Dataset>;
  /** Every number by its address, derived ones too. */
  cells: ReadonlyMap<string, Cell>;
  sources: ReadonlyMap<string, Source>;
  charts: ReadonlyMap<string, DrawableChart>;
  /** In order; the first is the opening. */
  chapters: Chapter[];
}

/**
 * Read and check data, sources, charts and chapters below a folder.
 * Throws a ProblemError with every fault found: nothing wrong gets out.
 */
export function loadStory(root: string): Story {
  const problems: Problem[] = [];
  const keep = <T extends { problems: Problem[] }>(reading: T): T => {
    problems.push(...reading.problems);
    return reading;
  };
  const { sources } = keep(readSources(readText(root, 'data/sources.yaml')));
  const datasets = readDatasets(root, sources, keep);
  const stated = [...datasets.values()].flatMap(cellsOf);
  const known = new Map(stated.map((cell) => [cell.address, cell]));
  const derived = keep(readDerived(readText(root, 'data/derived.yaml'), known));
  const cells = new Map([...known, ...derived.cells.map((cell) => [cell.address, cell] as const)]);
  const charts = new Map<string, DrawableChart>();
  const chartIds = new Map<string, true>();
  for (const file of readFolder(root, 'src/content/charts', '.yaml')) {
    const { spec } = keep(readChartSpec(file, datasets));
    chartIds.set(file.file.replace(/^.*\/|\.yaml$/g, ''), true);
    const chart = spec && keep(joinChart(spec, { datasets, cells })).chart;
    if (chart) charts.set(chart.id, chart);
  }
  const chapters = readFolder(root, 'src/content/chapters', '.mdx').flatMap(
    (file) => keep(readChapter(file, { datasets, cells, sources, charts: chartIds })).chapter ?? [],
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return { datasets, cells, sources, charts, chapters };
}

function readDatasets(
  root: string,
  sources: ReadonlyMap<string, Source>,
  keep: <T extends { problems: Problem[] }>(reading: T) => T,
) {
  const datasets = new Map<string, Dataset>();
  const csv = new Map(readFolder(root, 'data', '.csv').map((file) => [file.file, file.text]));
  const reserved = ['data/sources.yaml', 'data/derived.yaml'];
  for (const yaml of readFolder(root, 'data', '.yaml').filter(
    ({ file }) => !reserved.includes(file),
  )) {
    const file = yaml.file.replace(/\.yaml$/, '.csv');
    const { dataset } = keep(readDataset({ csv: { file, text: csv.get(file) }, yaml }, sources));
    csv.delete(file);
    if (dataset) datasets.set(dataset.name, dataset);
  }
  const orphans = [...csv.keys()].map((file) => ({
    file,
    line: 1,
    what: 'Бұл CSV файлының сипаттамасы жоқ',
    expected: `Қасына ${file.replace(/\.csv$/, '.yaml')} файлын қойыңыз`,
  }));
  keep({ problems: orphans });
  return datasets;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let current: Story | undefined;

/** Give the story of this project, read once until `forgetStory` is called. */
export function story(): Story {
  current ??= loadStory(ROOT);
  return current;
}

/** Let the next call of `story` read the files again, after one of them changed. */
export function forgetStory(): void {
  current = undefined;
}

/** Name the CSV file of a dataset on the disk. */
export function datasetFile(name: string): string {
  return `${ROOT}data/${name}.csv`;
}
