import { rarestFirst, type Term } from '../../lib/glossary.ts';
import { type Story, story } from '../story.ts';

const ordered = new WeakMap<Story, Term[]>();

/** Give the terms of a story, those that its chapters use least first: they are the ones to explain. */
export function termsToExplain(from: Story = story()): Term[] {
  const known = ordered.get(from);
  if (known) return known;
  const texts = from.chapters.map(({ text }) => text);
  const terms = rarestFirst(from.glossary, texts);
  ordered.set(from, terms);
  return terms;
}
