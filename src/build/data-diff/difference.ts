import { type Change, changesBetween, type Edition, editionCell } from '../../lib/edition.ts';
import { addressesIn } from '../../lib/expression.ts';
import type { Problem } from '../../lib/problem.ts';
import { readFormulas } from '../data/derived.ts';
import { readNumbers } from '../data/numbers.ts';
import { readSources } from '../data/sources.ts';
import { originsOf } from '../edition/history.ts';
import { readText } from '../files.ts';
import { digestOf } from '../site/digest.ts';
import { readDraft } from '../story.ts';
import { datasetCsv } from '../table/canonical.ts';
import type { Bindable } from '../texts.ts';
import type { Place } from './place.ts';
import { placesIn } from './places.ts';

/** How the numbers of a project differ from those of an edition, and what rests on them. */
export interface Difference {
  /** The folder of the project. */
  root: string;
  edition: Edition;
  isLast: boolean;
  numbers: Bindable;
  /** Numbers that differ, by their addresses; their reasons stand with their datasets. */
  changes: ReadonlyMap<string, Change>;
  /** Formulas by the addresses of derived numbers. */
  formulas: ReadonlyMap<string, string>;
  places: Place[];
  /** Faults that keep the site from being built. */
  problems: readonly Problem[];
  /** Datasets that could not be read, nor compared. */
  unread: string[];
  /** Datasets whose numbers are the same and whose files are not. */
  reworded: string[];
}

/** Compare the numbers below a folder with those of an edition, even where the site cannot be built from them. */
export function differenceSince(edition: Edition, isLast: boolean, root: string): Difference {
  const { sources } = readSources(readText(root, 'data/sources.yaml'));
  const numbers = readNumbers(root, sources);
  const formulas = readFormulas(readText(root, 'data/derived.yaml'));
  // Without a single formula it is the file of formulas that cannot be read.
  const unread = [...numbers.broken].filter((name) => name !== 'derived' || formulas.size === 0);
  const isUnread = (address: string) =>
    [...originsOf(address, (one) => formulas.get(one))].some((name) => unread.includes(name));
  const changes = changesIn(edition, numbers, isUnread);
  return {
    root,
    edition,
    isLast,
    numbers,
    changes,
    formulas,
    places: changes.size > 0 ? placesIn(root, numbers, edition) : [],
    unread,
    problems: readDraft(root).problems,
    reworded: rewordedIn(edition, numbers, changes, root),
  };
}

/** What cannot be read is not taken for removed: its own faults are told. */
function changesIn(
  { cells: before }: Edition,
  { cells }: Bindable,
  isUnread: (address: string) => boolean,
): Map<string, Change> {
  const after = Object.fromEntries([...cells].map(([one, cell]) => [one, editionCell(cell)]));
  const all = [...Object.keys(before), ...Object.keys(after)];
  const changes = changesBetween({ before, after, cells: all, reasons: () => [] });
  return new Map(
    changes
      .filter((change) => change.after !== undefined || !isUnread(change.address))
      .map((change) => [change.address, change]),
  );
}

function rewordedIn(
  { works }: Edition,
  { datasets }: Bindable,
  changes: ReadonlyMap<string, Change>,
  root: string,
): string[] {
  const changed = new Set([...changes.keys()].map(datasetOf));
  return [...datasets.keys()].filter((name) => {
    const kept = works[`dataset-${name}`];
    return kept && !changed.has(name) && kept.digest !== digestOf(datasetCsv(name, root));
  });
}

/** Name the dataset of a number. */
export function datasetOf(address: string): string {
  return address.split('/')[0] ?? '';
}

/** List the derived numbers that rest on a number, through others too, the nearest first. */
export function derivedFrom(address: string, formulas: ReadonlyMap<string, string>): string[] {
  const found = new Set([address]);
  for (const one of found)
    for (const [derived, formula] of formulas)
      if (addressesIn(formula).includes(one)) found.add(derived);
  return [...found].slice(1);
}
