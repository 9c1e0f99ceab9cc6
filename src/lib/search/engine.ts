import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchEntry } from './entry.ts';
import { fold } from './fold.ts';
import { termsOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** Everything that is searched, made ready to be asked. */
export interface SearchEngine {
  index: MiniSearch;
  /** The entries by their path, in the order of the story. */
  entries: ReadonlyMap<string, SearchEntry>;
  /** The words as they stand, in the writing of a keyboard without Kazakh letters. */
  spellings: ReadonlySet<string>;
}

const FIELDS = ['title', 'chapter', 'text'] as const;

/** A word of the title counts for more than one of the text, the name of the chapter for less. */
const BOOST = { title: 3, chapter: 0.5 };

/** A stem is less sure than the word as it was asked. */
const STEM_BOOST = 0.7;

/** Weigh fields and stems; MiniSearch gets whole words and is told by `processTerm` what they are found by. */
export const WEIGHTS: SearchOptions = {
  boost: BOOST,
  boostTerm: (_term, place) => (place === 0 ? 1 : STEM_BOOST),
  tokenize: (word) => [word],
};

/** Make entries ready to be asked; their paths must be their own. Takes about a tenth of a second. */
export function openEngine(entries: readonly SearchEntry[]): SearchEngine {
  const spellings = new Set<string>();
  const index = new MiniSearch<SearchEntry>({
    idField: 'path',
    fields: [...FIELDS],
    extractField: (entry, field) =>
      field === 'path' ? entry.path : fieldOf(entry, field as (typeof FIELDS)[number]),
    tokenize: (text) => wordsOf(text).map(({ written }) => written),
    processTerm: (word) => {
      spellings.add(fold(word));
      return termsOf(word);
    },
  });
  index.addAll(entries);
  return { index, spellings, entries: new Map(entries.map((one) => [one.path, one])) };
}

/** The words of a fact are a sentence, not a title: they count as text. */
function fieldOf(entry: SearchEntry, field: (typeof FIELDS)[number]): string {
  if (entry.kind !== 'fact') return entry[field];
  return field === 'text' ? `${entry.title} ${entry.text}` : '';
}
