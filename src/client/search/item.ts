import type { Found } from '../../lib/search/answer.ts';
import { excerpt, marked, type Piece } from '../../lib/search/excerpt.ts';

/** What a line needs to know of its page: where the site begins, and how kinds are called. */
interface Around {
  root: string;
  words: { kinds: Record<string, string> };
}

/** Make the line of a list that shows what was found: its kind, its title as a link, an excerpt. */
export function itemOf({ entry, terms }: Found, { root, words }: Around): HTMLElement {
  const kind = element('p', [words.kinds[entry.kind] ?? '']);
  kind.className = 'found-kind';
  if (entry.chapter) kind.append(`: ${entry.chapter}`);
  const link = element('a', nodesOf(marked(entry.title, terms)));
  link.href = root + entry.path;
  const text = element('p', nodesOf(excerpt(entry.text, terms)));
  text.className = 'found-text';
  return element('li', [kind, element('p', [link]), text]);
}

/** Words found are marked; text stays text, whatever it holds. */
function nodesOf(pieces: Piece[]): (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? element('mark', [text]) : text));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
