import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cell } from '../lib/cell.ts';
import type { Chapter } from '../lib/chapter.ts';
import type { Dataset } from '../lib/dataset.ts';
import type { Edition } from '../lib/edition.ts';
import type { Term } from '../lib/glossary.ts';
import { type Problem, ProblemError } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { CHAPTER_FILE, checkPage, readChapter } from './chapter/chapter.ts';
import { checkGuide, GUIDE } from './chapter/guide.ts';
import type { DrawableChart } from './chart/chart.ts';
import { readCharts } from './chart/charts.ts';
import { glossaryFile, readGlossary } from './data/glossary.ts';
import { readNumbers } from './data/numbers.ts';
import { checkRowTexts } from './data/row-texts.ts';
import { readSources } from './data/sources.ts';
import { readEditions } from './edition/editions.ts';
import { checkFiles } from './fault/file-check.ts';
import { locate } from './fault/locate.ts';
import { checkSigns } from './fault/sign-check.ts';
import { siteFaults } from './fault/site-needs.ts';
import { baseName, readFolder, readText, type TextFile } from './files.ts';
import { Readings } from './readings.ts';

/** Everything the site is made from, joined and checked. */
export interface Story {
  /** The folder it was read from. */
  root: string;
  datasets: ReadonlyMap<string, Dataset>;
  /** Every number by its address, derived ones too. */
  cells: ReadonlyMap<string, Cell>;
  sources: ReadonlyMap<string, Source>;
  charts: ReadonlyMap<string, DrawableChart>;
  /** In order; the first is the opening. */
  chapters: Chapter[];
  /** Words that readers may look up, in the order of their file. */
  glossary: Term[];
  /** Permanent copies, the oldest first. */
  editions: Edition[];
}

/**
 * Read and check data, sources, charts and chapters below a folder.
 * Throws a ProblemError with every fault found: nothing wrong gets out.
 * With the readings of an earlier time only that is read which has changed since.
 */
export function loadStory(root: string, readings = new Readings()): Story {
  const { draft, problems } = readDraft(root, readings);
  if (problems.length > 0) throw new ProblemError(problems);
  return { ...draft, editions: readEditions(root) };
}

/** A story as far as it could be read: what is at fault is left out. */
export type Draft = Omit<Story, 'editions'>;

/** Read data, sources, charts and chapters below a folder as far as they go, with every fault found. */
export function readDraft(
  root: string,
  readings = new Readings(),
): { draft: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const keep = <T extends { problems: Problem[] }>(reading: T): T => {
    problems.push(...reading.problems);
    return reading;
  };
  const read = <T, K extends object>({ file, text }: TextFile, known: K, how: (known: K) => T) =>
    readings.read(file, text, known, how);
  const bibliography = readText(root, 'data/sources.yaml');
  const { sources } = keep(read(bibliography, {}, () => readSources(bibliography)));
  const { problems: faults, ...numbers } = readNumbers(root, sources, readings);
  problems.push(...faults);
  keep(checkRowTexts(numbers));
  const { charts, ids } = keep(readCharts(root, numbers, readings));
  const known = { ...numbers, sources, charts: ids };
  const files = readFolder(root, 'src/content/chapters', '.mdx');
  const chapters = files
    .flatMap((file) => keep(read(file, known, (own) => readChapter(file, own))).chapter ?? [])
    .sort((a, b) => a.number - b.number);
  problems.push(...rivals(files));
  const slugs = files.flatMap(({ file }) => CHAPTER_FILE.exec(baseName(file))?.[2] ?? []);
  const { terms: glossary } = keep(readGlossary(glossaryFile(root), numbers, slugs));
  for (const file of readFolder(root, 'src/content', '.mdx'))
    keep(read(file, known, (own) => checkPage(file, own)));
  for (const file of readFolder(root, GUIDE, '.mdx'))
    keep(read(file, known, (own) => checkGuide(file, own)));
  problems.push(...checkSigns(root, readings));
  const draft = {
    root,
    datasets: numbers.datasets,
    cells: numbers.cells,
    sources: sources ?? new Map(),
    charts,
    chapters,
    glossary,
  };
  const faulty = checkFiles(root);
  const first = faulty.length > 0 ? faulty : problems;
  return { draft, problems: locate(first, (file) => readText(root, file).text) };
}

/** Report chapter files that claim one number or one address, even where they have other faults. */
function rivals(files: TextFile[]): Problem[] {
  const names = files.flatMap(({ file }) => {
    const [, number, slug] = CHAPTER_FILE.exec(baseName(file)) ?? [];
    return slug ? [{ file, number: Number(number), slug }] : [];
  });
  return names.flatMap(({ file, number, slug }, i) => {
    const before = names.slice(0, i);
    const rival = before.find((other) => other.number === number || other.slug === slug);
    if (!rival) return [];
    const what = `Тараудың нөмірі не мекенжайы «${baseName(rival.file)}» тарауымен бірдей`;
    return [{ file, line: 1, what, expected: 'Файл атауының цифрын не сөзін өзгертіңіз' }];
  });
}

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let current: Story | undefined;
let fault: ProblemError | undefined;
let isFresh = false;
const readings = new Readings();

/**
 * Give the story of this project, read once until `forgetStory` is called. Throws a ProblemError; while
 * an editor writes, the last story without faults is given instead.
 */
export function story(): Story {
  refresh();
  if (!current) throw fault;
  return current;
}

/** Give the faults of the story as it stands on the disk, if it has any. */
export function storyFault(): ProblemError | undefined {
  refresh();
  return fault;
}

function refresh(): void {
  if (isFresh) return;
  try {
    const read = loadStory(ROOT, readings);
    const missing = siteFaults(read);
    if (missing.length > 0) throw new ProblemError(missing);
    current = read;
    fault = undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    fault = error;
  }
  isFresh = true;
}

/** Give a cell of this project. Throws RangeError for an address that the checks would have refused. */
export function cellAt(address: string): Cell {
  const cell = story().cells.get(address);
  if (!cell) throw new RangeError(`«${address}» деген ұяшық жоқ`);
  return cell;
}

/** Let the next call of `story` read the files again, after one of them changed. */
export function forgetStory(): void {
  isFresh = false;
}

/** Name the CSV file of a dataset on the disk. */
export function datasetFile(name: string, root = ROOT): string {
  return join(root, `data/${name}.csv`);
}
