import { type Cell, numberId } from '../lib/cell.ts';
import type { Chapter } from '../lib/chapter.ts';
import type { Chart } from '../lib/chart.ts';
import type { Dataset } from '../lib/dataset.ts';
import { dayOf, type Edition } from '../lib/edition.ts';
import { textOf } from '../lib/inline.ts';
import { formatQuantity, plain } from '../lib/kazakh/quantity.ts';
import { STRINGS } from '../lib/kazakh/strings.ts';
import type { Work } from '../lib/work.ts';
import { absolute } from './address.ts';
import { digestOf } from './digest.ts';
import { type Story, story } from './story.ts';
import { canonicalCsv, datasetCsv } from './table/canonical.ts';

/** A work with its place on the site and the numbers it shows. */
export interface StoryWork extends Work {
  /** Its path from the site's root, without a slash before it: `charts/literacy/`. */
  path: string;
  /** Addresses of its numbers. */
  cells: string[];
  /** SHA-256 of its prose, if it has any. */
  words?: string | undefined;
}

const known = new WeakMap<Story, ReadonlyMap<string, StoryWork>>();

/** Give every chart, dataset and chapter by its id, as the newest edition that still holds has it. */
export function works(from: Story = story()): ReadonlyMap<string, StoryWork> {
  const made =
    known.get(from) ??
    new Map(
      [
        ...[...from.charts.values()].map((chart) => chartState(chart, from)),
        ...[...from.datasets.values()].map((dataset) => datasetState(dataset, from)),
        derivedState(from),
        ...from.chapters.map((chapter) => chapterState(chapter, from)),
      ].map((state) => [state.id, placed(state, from.editions.at(-1))]),
    );
  known.set(from, made);
  return made;
}

/** Give a work by its id. Throws RangeError for an id that no work has. */
export function workOf(id: string): StoryWork {
  const work = works().get(id);
  if (!work) throw new RangeError(`no work ${id}`);
  return work;
}

/** Make the work that a single number is: its place in its dataset's page. */
export function numberWork(cell: Cell): Work {
  const whole = workOf(`dataset-${cell.dataset}`);
  return {
    ...whole,
    kind: 'number',
    id: `number-${cell.address.replace(/[/_]/g, '-')}`,
    title: `${cell.row}: ${cell.measure}, ${plain(formatQuantity(cell).text)}`,
    url: `${whole.url}#${numberId(cell.address)}`,
  };
}

type State = Omit<StoryWork, 'url' | 'issued' | 'edition'>;

function chartState(chart: Chart, from: Story): State {
  return {
    kind: 'chart',
    id: `chart-${chart.id}`,
    title: textOf(chart.title),
    translations: chart.translations,
    path: `charts/${chart.id}/`,
    digest: digestOf(canonicalCsv(chart.cells, from)),
    cells: chart.cells.map(({ address }) => address),
  };
}

function datasetState({ name, title }: Dataset, { cells, root }: Story): State {
  return {
    kind: 'dataset',
    id: `dataset-${name}`,
    title: title.kk,
    translations: title,
    path: `data/${name}/`,
    digest: digestOf(datasetCsv(name, root)),
    cells: [...cells.values()].flatMap((cell) => (cell.dataset === name ? cell.address : [])),
  };
}

function derivedState(from: Story): State {
  const derived = [...from.cells.values()].filter(({ kind }) => kind === 'derived');
  return {
    kind: 'dataset',
    id: 'dataset-derived',
    title: STRINGS.derivedTitle,
    translations: STRINGS.derivedTranslations,
    path: 'data/derived/',
    digest: digestOf(canonicalCsv(derived, from)),
    cells: derived.map(({ address }) => address),
  };
}

function chapterState(chapter: Chapter, from: Story): State {
  const own = chapter.cells.flatMap((address) => from.cells.get(address) ?? []);
  return {
    kind: 'chapter',
    id: `chapter-${chapter.slug}`,
    title: chapter.title,
    translations: chapter.translations,
    path: chapter.number === 0 ? '' : `chapters/${chapter.slug}/`,
    digest: digestOf(canonicalCsv(own, from)),
    words: digestOf(chapter.text),
    cells: own.map(({ address }) => address),
  };
}

/** Point to the edition while it still says the same, else to the page that changes. */
function placed(state: State, edition: Edition | undefined): StoryWork {
  const kept = edition?.works[state.id];
  const same = kept?.digest === state.digest && kept.words === state.words;
  if (!edition || !same) return { ...state, url: absolute(state.path) };
  const url = absolute(`editions/${edition.date}/${state.path}`);
  return { ...state, url, edition: edition.date, issued: dayOf(edition) };
}
