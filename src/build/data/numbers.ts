import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Cell, cellsOf } from '../../lib/cell.ts';
import type { Dataset } from '../../lib/dataset.ts';
import { slips } from '../../lib/kazakh/lookalike.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Source } from '../../lib/source.ts';
import { baseName, readFolder, readText, type TextFile } from '../files.ts';
import { Readings } from '../readings.ts';
import type { Bindable } from '../texts.ts';
import { readCsv } from './csv.ts';
import { readDataset } from './dataset.ts';
import { readDerived } from './derived.ts';
import { fileNameFault } from './description-check.ts';

const RESERVED = ['data/sources.yaml', 'data/derived.yaml', 'data/glossary.yaml'];

/** Read every dataset below `data/`, compute the derived numbers and check how all texts there are written. */
export function readNumbers(
  root: string,
  sources: ReadonlyMap<string, Source> | undefined,
  readings = new Readings(),
): Bindable & { problems: Problem[] } {
  const { datasets, broken, problems } = readDatasets(root, sources, readings);
  const same = (cell: Cell) => readings.same(cell.address, cell);
  const stated = [...datasets.values()].flatMap((dataset) => cellsOf(dataset).map(same));
  const known = new Map(stated.map((cell) => [cell.address, cell]));
  const derived = readDerived(readText(root, 'data/derived.yaml'), known, broken);
  if (!derived.complete) broken.add('derived');
  const cells = new Map<string, Cell>([
    ...known,
    ...derived.cells.map((cell) => [cell.address, same(cell)] as const),
  ]);
  const data = ['.csv', '.yaml'].flatMap((end) => readFolder(root, 'data', end));
  const writing = data.flatMap((file) =>
    readings.read(`writing ${file.file}`, file.text, {}, () => checkWriting(file)),
  );
  return { datasets, cells, broken, problems: [...problems, ...derived.problems, ...writing] };
}

function readDatasets(
  root: string,
  sources: ReadonlyMap<string, Source> | undefined,
  readings: Readings,
) {
  const datasets = new Map<string, Dataset>();
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const csv = new Map(readFolder(root, 'data', '.csv').map(({ file, text }) => [file, text]));
  for (const yaml of readFolder(root, 'data', '.yaml')) {
    if (RESERVED.includes(yaml.file)) continue;
    const file = yaml.file.replace(/\.yaml$/, '.csv');
    const own = { sources, table: csv.get(file) };
    const reading = readings.read(yaml.file, yaml.text, own, ({ sources, table }) =>
      readDataset({ csv: { file, text: table }, yaml }, sources),
    );
    csv.delete(file);
    problems.push(...reading.problems);
    if (reading.dataset) datasets.set(reading.dataset.name, reading.dataset);
    else broken.add(baseName(file));
  }
  // What names their cells is not blamed for tables without a description.
  for (const file of csv.keys()) broken.add(baseName(file));
  return { datasets, broken, problems: [...problems, ...[...csv.keys()].map(orphan)] };
}

function orphan(file: string): Problem {
  const yaml = file.replace(/\.csv$/, '.yaml');
  const base = baseName(file);
  const [what, expected] = RESERVED.includes(yaml)
    ? [`«${base}» атауы бос емес`, 'Файлға басқа атау беріңіз']
    : (fileNameFault(base) ?? [
        'Бұл CSV файлының сипаттамасы жоқ',
        `Қасына ${yaml} файлын қойыңыз`,
      ]);
  return { file, line: 1, what, expected };
}

/** Report slips of writing in a file of data: in the texts of its YAML but for translations, in the notes of its CSV. */
function checkWriting({ file, text }: TextFile): Problem[] {
  const places = file.endsWith('.csv') ? notesIn(file, text) : textsIn(text);
  return places
    .filter((place) => /\p{Script=Cyrillic}/u.test(place.text))
    .flatMap((place) =>
      slips(place.text).map((slip) => ({ file, line: place.line, ...slip, rule: 'writing' })),
    );
}

function notesIn(file: string, text: string): { text: string; line: number }[] {
  const { header, lines } = readCsv(file, text);
  const column = header.indexOf('note');
  return lines.map(({ line, values }) => ({ text: values[column] ?? '', line }));
}

/** List the texts of a YAML file but for translations, each with its line from 1. */
export function textsIn(text: string): { text: string; line: number }[] {
  const lineCounter = new LineCounter();
  const found: { text: string; line: number }[] = [];
  visit(parseDocument(text, { lineCounter }), {
    Pair: (_key, { key }) =>
      isScalar(key) && (key.value === 'ru' || key.value === 'en') ? visit.SKIP : undefined,
    Scalar: (_key, { value, range }) => {
      if (typeof value === 'string' && range)
        found.push({ text: value, line: lineCounter.linePos(range[0]).line });
    },
  });
  return found;
}
