import type { Chapter } from '../../lib/chapter.ts';
import type { Source } from '../../lib/source.ts';
import { type Story, story } from '../story.ts';

/** List what a chapter rests on, as its prose, its numbers and its charts name it, in the order of `sources.yaml`. */
export function chapterSources(chapter: Chapter, from: Story = story()): Source[] {
  const named = new Set([
    ...chapter.cited,
    ...chapter.cells.flatMap((address) => from.cells.get(address)?.sources ?? []).map(idOf),
    ...chapter.charts.flatMap((id) => from.charts.get(id)?.sources ?? []).map(idOf),
  ]);
  return [...from.sources.values()].filter(({ id }) => named.has(id));
}

const idOf = ({ source }: { source: string }) => source;
