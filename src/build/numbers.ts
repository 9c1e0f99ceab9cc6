import { type Cell, cellsOf } from '../lib/cell.ts';
import type { Dataset } from '../lib/dataset.ts';
import type { Problem } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { readDataset } from './dataset.ts';
import { readDerived } from './derived.ts';
import { baseName, readFolder, readText } from './files.ts';
import type { Bindable } from './texts.ts';

const RESERVED = ['data/sources.yaml', 'data/derived.yaml', 'data/glossary.yaml'];

/** Read every dataset below `data/` and compute the derived numbers. */
export function readNumbers(
  root: string,
  sources: ReadonlyMap<string, Source> | undefined,
): Bindable & { problems: Problem[] } {
  const { datasets, broken, problems } = readDatasets(root, sources);
  const stated = [...datasets.values()].flatMap(cellsOf);
  const known = new Map(stated.map((cell) => [cell.address, cell]));
  const derived = readDerived(readText(root, 'data/derived.yaml'), known, broken);
  if (!derived.complete) broken.add('derived');
  const cells = new Map<string, Cell>([
    ...known,
    ...derived.cells.map((cell) => [cell.address, cell] as const),
  ]);
  return { datasets, cells, broken, problems: [...problems, ...derived.problems] };
}

function readDatasets(root: string, sources: ReadonlyMap<string, Source> | undefined) {
  const datasets = new Map<string, Dataset>();
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const csv = new Map(readFolder(root, 'data', '.csv').map(({ file, text }) => [file, text]));
  for (const yaml of readFolder(root, 'data', '.yaml')) {
    if (RESERVED.includes(yaml.file)) continue;
    const file = yaml.file.replace(/\.yaml$/, '.csv');
    const reading = readDataset({ csv: { file, text: csv.get(file) }, yaml }, sources);
    csv.delete(file);
    problems.push(...reading.problems);
    if (reading.dataset) datasets.set(reading.dataset.name, reading.dataset);
    else broken.add(baseName(file));
  }
  return { datasets, broken, problems: [...problems, ...[...csv.keys()].map(orphan)] };
}

function orphan(file: string): Problem {
  const yaml = file.replace(/\.csv$/, '.yaml');
  return {
    file,
    line: 1,
    what: 'Бұл CSV файлының сипаттамасы жоқ',
    expected: `Қасына ${yaml} файлын қойыңыз`,
  };
}
