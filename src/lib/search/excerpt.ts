import { termsOf } from './terms.ts';
import { type Word, wordsOf } from './words.ts';

/** A piece of a text, found or between what is found. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Signs of an excerpt, and how many of them may stand before the first word found. */
const LENGTH = 220;
const LEAD = 60;

/** Take a clean text apart at the words that terms find. */
export function marked(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of foundIn(text, terms)) {
    pieces.push({ text: text.slice(done, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    done = end;
  }
  pieces.push({ text: text.slice(done), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Cut about 220 signs, in whole words, out of a text where most of it is found, and mark that. */
export function excerpt(text: string, terms: ReadonlySet<string>): Piece[] {
  if (text.length <= LENGTH) return marked(text, terms);
  const words = wordsOf(text);
  const first = densest(foundIn(text, terms));
  const begin = first <= LEAD ? 0 : (words.find(({ start }) => start >= first - LEAD)?.start ?? 0);
  const last = words.at(-1)?.end ?? 0;
  const end = words.findLast((word) => word.end <= begin + LENGTH)?.end ?? last;
  const before = begin > 0 ? '… ' : '';
  const after = end < last ? ' …' : text.slice(end);
  return marked(before + text.slice(begin, end) + after, terms);
}

/** Find where the stretch of an excerpt begins that holds the most of what is found. */
function densest(found: Word[]): number {
  const held = ({ start }: Word) =>
    found.filter((one) => one.start >= start && one.end <= start + LENGTH - LEAD).length;
  const most = Math.max(0, ...found.map(held));
  return found.find((one) => held(one) === most)?.start ?? 0;
}

function foundIn(text: string, terms: ReadonlySet<string>): Word[] {
  return wordsOf(text).filter(({ written }) => termsOf(written).some((term) => terms.has(term)));
}
