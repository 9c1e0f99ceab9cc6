import type { Cell } from './cell.ts';
import type { Dataset } from './dataset.ts';
import type { CslDate } from './source.ts';

/** What an edition remembers of a number: enough to print it and to tell whether it changed. */
export type EditionCell = Pick<
  Cell,
  'value' | 'kind' | 'unit' | 'decimals' | 'group' | 'row' | 'measure'
>;

/** What an edition remembers of a chart, dataset or chapter. */
export interface EditionWork {
  title: string;
  /** Its path from the root of the site, and from that of the edition: `charts/literacy/`. */
  path: string;
  /** SHA-256 of its data. */
  digest: string;
  /** SHA-256 of its words, where it has prose. */
  words?: string | undefined;
  /** Addresses of its numbers. */
  cells: string[];
}

/** Tell whether a work still is what an edition remembers of it: its data, its words and the title it is cited by. */
export function isUnchanged(
  kept: EditionWork,
  now: Pick<EditionWork, 'title' | 'digest' | 'words'>,
): boolean {
  return kept.digest === now.digest && kept.words === now.words && kept.title === now.title;
}

/** A dated copy of the site that is never changed again. */
export interface Edition {
  /** Its name and its day: `2026-11-22`. */
  date: string;
  /** What the editor says of it. */
  note: string;
  cells: Record<string, EditionCell>;
  /** By the id of the work: `chart-literacy`. */
  works: Record<string, EditionWork>;
}

/** A number that is not what it was. */
export interface Change {
  address: string;
  before?: EditionCell | undefined;
  after?: EditionCell | undefined;
  /** Why, in the words of the dataset's own list of changes; empty where it gives none. */
  reasons: string[];
}

/** Keep of a cell what an edition remembers. */
export function editionCell(cell: Cell): EditionCell {
  const { value, kind, unit, decimals, group, row, measure } = cell;
  return { value, kind, unit, decimals, group, row, measure };
}

/** Two states of the same numbers, and the days after which and up to which reasons count. */
export interface Comparison {
  before: Readonly<Record<string, EditionCell>>;
  after: Readonly<Record<string, EditionCell>>;
  /** Addresses looked at. */
  cells: Iterable<string>;
  /** Why a number may have changed between the two. */
  reasons(address: string): string[];
}

/** List the numbers whose value, unit or kind differs; new and vanished ones too. */
export function changesBetween({ before, after, cells, reasons }: Comparison): Change[] {
  const same = (a?: EditionCell, b?: EditionCell) =>
    a?.value === b?.value && a?.unit === b?.unit && a?.kind === b?.kind;
  return [...new Set(cells)]
    .map((address) => ({ address, before: before[address], after: after[address] }))
    .filter((change) => !same(change.before, change.after))
    .map((change) => ({ ...change, reasons: reasons(change.address) }));
}

/** Give the reasons that a dataset notes for the days after `from` up to `to`; either may be open. */
export function reasonsOf(dataset: Dataset | undefined, from = '', to = '9999'): string[] {
  const within = dataset?.changes?.filter(({ date }) => date > from && date <= to) ?? [];
  return within.map(({ reason }) => reason);
}

/** Read the day of an edition as CSL writes it. */
export function dayOf({ date }: Pick<Edition, 'date'>): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
