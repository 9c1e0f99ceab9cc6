import { type Cell, numberId } from '../../lib/cell.ts';
import { type Chapter, chapterPath } from '../../lib/chapter.ts';
import type { Chart } from '../../lib/chart.ts';
import type { Dataset } from '../../lib/dataset.ts';
import { dayOf, type Edition, isUnchanged } from '../../lib/edition.ts';
import { textOf } from '../../lib/inline.ts';
import { formatQuantity, plain } from '../../lib/kazakh/quantity.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import type { Work } from '../../lib/work.ts';
import { type Story, story } from '../story.ts';
import { canonicalCsv, datasetCsv } from '../table/canonical.ts';
import { absolute } from './address.ts';
import { digestOf } from './digest.ts';

/** A work with its place on the site and the numbers it shows. */
export interface StoryWork extends Work {
  /** Its path from the site's root, without a slash before it: `charts/literacy/`. */
  path: string;
  /** Addresses of its numbers. */
  cells: string[];
  /** SHA-256 of its prose, if it has any. */
  words?: string | undefined;
}

type Shelf = ReadonlyMap<string, () => StoryWork>;

const shelves = new WeakMap<Story, Shelf>();

/** Give every chart, dataset and chapter by its id, as the newest edition that still holds has it. */
export function works(from: Story = story()): ReadonlyMap<string, StoryWork> {
  return new Map([...shelfOf(from)].map(([id, work]) => [id, work()]));
}

/** Give a work by its id. Throws RangeError for an id that no work has. */
export function workOf(id: string): StoryWork {
  const work = shelfOf(story()).get(id);
  if (!work) throw new RangeError(`no work ${id}`);
  return work();
}

/** Each work is made when it is first asked for: a page that an editor looks at needs few of them. */
function shelfOf(from: Story): Shelf {
  const known = shelves.get(from);
  if (known) return known;
  const shelf = new Map<string, () => StoryWork>();
  const put = (id: string, make: () => State) => {
    let work: StoryWork | undefined;
    shelf.set(id, () => {
      work ??= placed(id, make(), from.editions.at(-1));
      return work;
    });
  };
  for (const chart of from.charts.values()) put(`chart-${chart.id}`, () => chartState(chart, from));
  for (const dataset of from.datasets.values())
    put(`dataset-${dataset.name}`, () => datasetState(dataset, from));
  put('dataset-derived', () => derivedState(from));
  for (const chapter of from.chapters)
    put(`chapter-${chapter.slug}`, () => chapterState(chapter, from));
  shelves.set(from, shelf);
  return shelf;
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

type State = Omit<StoryWork, 'id' | 'url' | 'issued' | 'edition'>;

function chartState(chart: Chart, from: Story): State {
  return {
    kind: 'chart',
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
    title: chapter.title,
    translations: chapter.translations,
    path: chapterPath(chapter),
    digest: digestOf(canonicalCsv(own, from)),
    words: digestOf(chapter.text),
    cells: own.map(({ address }) => address),
  };
}

/** Point to the edition while it still says the same, else to the page that changes. */
function placed(id: string, state: State, edition: Edition | undefined): StoryWork {
  const kept = edition?.works[id];
  if (!edition || !kept || !isUnchanged(kept, state))
    return { id, ...state, url: absolute(state.path) };
  const url = absolute(`editions/${edition.date}/${state.path}`);
  return { id, ...state, url, edition: edition.date, issued: dayOf(edition) };
}
