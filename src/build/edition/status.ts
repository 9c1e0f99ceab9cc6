import { type Change, type Edition, type EditionWork, isUnchanged } from '../../lib/edition.ts';
import { type StoryWork, works } from '../site/works.ts';
import { type Story, story } from '../story.ts';
import { changesSince } from './history.ts';

/** How a work of an edition compares with the site as it is now. */
export interface Status {
  id: string;
  edition: Edition;
  /** What the edition remembers of it. */
  kept: EditionWork;
  state: 'current' | 'outdated' | 'reworded' | 'gone';
  changes: Change[];
  /** The work now, unless it is gone. */
  work?: StoryWork | undefined;
}

/** Compare every work of every edition with the site as it is now, the newest edition first. */
export function statuses(from: Story = story()): Status[] {
  return from.editions
    .flatMap((edition) => Object.keys(edition.works).map((id) => statusOf(id, edition, from)))
    .reverse();
}

/** Compare one work of an edition with the site as it is now. Throws RangeError for a work the edition has not. */
export function statusOf(id: string, edition: Edition, from: Story = story()): Status {
  const kept = edition.works[id];
  if (!kept) throw new RangeError(`no work ${id} in ${edition.date}`);
  const work = works(from).get(id);
  const status = { id, edition, kept, work };
  if (!work) return { ...status, state: 'gone', changes: [] };
  if (isUnchanged(kept, work)) return { ...status, state: 'current', changes: [] };
  const changes = changesSince(work, edition, from);
  return { ...status, state: changes.length > 0 ? 'outdated' : 'reworded', changes };
}
