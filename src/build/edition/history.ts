import { ADDRESS } from '../../lib/cell.ts';
import {
  type Change,
  changesBetween,
  type Edition,
  type EditionCell,
  editionCell,
  reasonsOf,
} from '../../lib/edition.ts';
import type { StoryWork } from '../site/works.ts';
import { type Story, story } from '../story.ts';

/** A work in one edition: its digest then, and what had changed since the edition before. */
export interface Version {
  edition: Edition;
  digest: string;
  changes: Change[];
}

/** A work through its editions, the newest first; `now` lists what changed since, if it is in none yet. */
export interface History {
  now?: Change[] | undefined;
  editions: Version[];
}

/** Tell how a work came to be what it is. */
export function historyOf(work: StoryWork, from: Story = story()): History {
  const kept = from.editions.filter(({ works }) => Object.hasOwn(works, work.id));
  const versions = kept.map((edition, i) => ({
    edition,
    digest: edition.works[work.id]?.digest ?? '',
    changes: i === 0 ? [] : changesUntil(work.id, kept[i - 1] as Edition, edition, from),
  }));
  const last = kept.at(-1);
  const now = work.edition ? undefined : last ? changesSince(work, last, from) : [];
  return { now, editions: versions.reverse() };
}

/** List what changed in a work from an edition until now. */
export function changesSince(work: StoryWork, edition: Edition, from: Story = story()): Change[] {
  return changesBetween({
    before: edition.cells,
    after: currentCells(from),
    cells: [...(edition.works[work.id]?.cells ?? []), ...work.cells],
    reasons: (address) => reasonsFor(address, from, edition.date),
  });
}

function changesUntil(id: string, before: Edition, after: Edition, from: Story): Change[] {
  return changesBetween({
    before: before.cells,
    after: after.cells,
    cells: [before, after].flatMap(({ works }) => works[id]?.cells ?? []),
    reasons: (address) => reasonsFor(address, from, before.date, after.date),
  });
}

const remembered = new WeakMap<Story, Record<string, EditionCell>>();

/** Give every number as an edition cut now would remember it. */
export function currentCells(from: Story): Record<string, EditionCell> {
  const made =
    remembered.get(from) ??
    Object.fromEntries([...from.cells].map(([address, cell]) => [address, editionCell(cell)]));
  remembered.set(from, made);
  return made;
}

/** A derived number changes for the reasons of the numbers it is worked out from. */
function reasonsFor(address: string, story: Story, from: string, to?: string): string[] {
  const formulaOf = (one: string) => story.cells.get(one)?.formula;
  return [...originsOf(address, formulaOf)].flatMap((name) =>
    reasonsOf(story.datasets.get(name), from, to),
  );
}

/** Name the datasets that a number comes from, through formulas that may even lead in a circle. */
export function originsOf(
  address: string,
  formulaOf: (address: string) => string | undefined,
): Set<string> {
  const origins = new Set<string>();
  const seen = new Set([address]);
  for (const one of seen) {
    const formula = formulaOf(one);
    if (!formula) origins.add(one.split('/')[0] ?? '');
    for (const operand of formula?.match(ADDRESS) ?? []) seen.add(operand);
  }
  return origins;
}
