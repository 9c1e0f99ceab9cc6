import type { SearchEngine } from './engine.ts';
import type { SearchEntry } from './entry.ts';
import { clean } from './fold.ts';
import { type Matches, matchesOf } from './matches.ts';
import { wordsOf } from './words.ts';

/** An entry that answers a question, and the terms it was found by. */
export interface Found {
  entry: SearchEntry;
  terms: ReadonlySet<string>;
}

/** What a question finds, the best first. */
export interface Answer {
  found: Found[];
  /** Words of the question that are nowhere, as they were typed. */
  missing: string[];
  /** Whether a word was taken for a slip of typing. */
  near: boolean;
}

/** Words that ask or join and say nothing of what is sought, also as typed without Kazakh letters. */
const ASKING = new Set(
  `туралы және мен бен пен да де та те ма ме ба бе па пе не үшін ушин бойынша қандай кандай қалай
  калай неге қанша канша қашан кашан неше қай кай кім ким деген дегеніміз дегенимиз бұл бул ол осы
  сол арқылы аркылы бар еді еди екен болып деп`.split(/\s+/),
);

interface Score {
  terms: Set<string>;
  words: number;
  score: number;
}

/**
 * Answer a question in words. What holds all words comes alone; where nothing does, what holds at
 * least half of them. Of the paragraphs under one heading only the best is given.
 */
export function answer(engine: SearchEngine, question: string): Answer {
  const text = clean(question);
  const asked = [...new Map(wordsOf(text).map((word) => [word.written, word])).values()];
  const telling = asked.filter(({ written }) => !ASKING.has(written));
  const words = telling.length > 0 ? telling : asked;
  const matches = words.map((word) => matchesOf(engine, word.written, word === asked.at(-1)));
  const missing = words.filter((_, i) => matches[i]?.results.length === 0);
  return {
    found: bestOfEach(ranked(engine, matches)),
    missing: missing.map(({ start, end }) => text.slice(start, end)),
    near: matches.some(({ near }) => near),
  };
}

/** Order what holds enough of the words: by how well it fits them, and how many of them it holds. */
function ranked({ entries }: SearchEngine, matches: Matches[]): Found[] {
  const scores = scoresOf(matches);
  const most = Math.max(0, ...[...scores.values()].map(({ words }) => words));
  const least = most === matches.length ? most : matches.length / 2;
  return [...entries.values()]
    .flatMap((entry) => {
      const { terms, words, score } = scores.get(entry.path) ?? NOTHING;
      return words > 0 && words >= least ? { entry, terms, rank: score * words } : [];
    })
    .sort((a, b) => b.rank - a.rank);
}

const NOTHING: Score = { terms: new Set(), words: 0, score: 0 };

function scoresOf(matches: Matches[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const { results } of matches)
    for (const { id, score, terms } of results) {
      const before = scores.get(id) ?? NOTHING;
      scores.set(id, {
        terms: new Set([...before.terms, ...terms]),
        words: before.words + 1,
        score: before.score + score,
      });
    }
  return scores;
}

function bestOfEach(found: Found[]): Found[] {
  const heading = ({ entry: { kind, chapter, title } }: Found) => `${kind} ${chapter} ${title}`;
  const seen = new Set<string>();
  return found.filter((one) => !seen.has(heading(one)) && seen.add(heading(one)));
}
