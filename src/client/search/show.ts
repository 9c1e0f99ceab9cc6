import { type Answer, answer } from '../../lib/search/answer.ts';
import { openEngine } from '../../lib/search/engine.ts';
import { itemOf } from './item.ts';

/** Words that the page gives to its script. */
export interface SearchWords {
  found: string;
  most: string;
  none: string;
  missing: string;
  near: string;
  kinds: Record<string, string>;
}

/** Where the entries are, where the site begins, and where answers are shown. */
export interface SearchPlace {
  index: string;
  root: string;
  words: SearchWords;
  list: HTMLElement;
  status: HTMLElement;
}

/** More than these nobody reads; `words.most` says the same number. */
const MOST = 30;

/**
 * Fetch what is searched and give a function that shows what a question finds. Throws where the network
 * fails.
 */
export async function openSearch(place: SearchPlace): Promise<(question: string) => void> {
  const response = await fetch(place.index);
  if (!response.ok) throw new Error(`${place.index}: ${response.status}`);
  const engine = openEngine(await response.json());
  return (question) => {
    const found = answer(engine, question);
    place.status.textContent = question === '' ? '' : summary(found, place.words);
    place.list.replaceChildren(...found.found.slice(0, MOST).map((one) => itemOf(one, place)));
  };
}

/** Say how much was found, and what was not. */
function summary({ found, missing, near }: Answer, words: SearchWords): string {
  if (found.length === 0) return words.none;
  const count = `${found.length} ${words.found}`;
  return [
    `${found.length > MOST ? `${count}, ${words.most}` : count}.`,
    near ? words.near : '',
    missing.length > 0 ? `${words.missing}: ${missing.map((word) => `«${word}»`).join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
