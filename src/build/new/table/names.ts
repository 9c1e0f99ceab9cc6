import { slug } from '../../../lib/kazakh/slug.ts';

/** Words of a name at most, in signs: an address should be read at a glance. */
const FIELD_LENGTH = 28;
const KEY_LENGTH = 40;

/** Columns that every dataset may have besides its fields. */
const TAKEN = ['kind', 'source', 'sentence', 'note', 'row'];

/** Name a field after its title in small Latin letters: «Сауаттылық деңгейі» is `sauattylyq_dengeii`. */
export function fieldName(title: string, used: ReadonlySet<string>): string {
  const words = shorten(slug(title), FIELD_LENGTH).replaceAll('-', '_');
  const ahead = /^[a-z]/.test(words) ? '' : /^(?:19|20)\d\d/.test(words) ? 'y' : 'field_';
  const name = (ahead + words).replace(/_$/, '');
  return unique(name, (one) => used.has(one) || TAKEN.includes(one), '_');
}

/** Name a row's label as keys need it: «Алматы қаласы» is `almaty-qalasy`. */
export function keyName(label: string, used: ReadonlySet<string>): string {
  return unique(shorten(slug(label), KEY_LENGTH) || 'k', (one) => used.has(one), '-');
}

/** Name a dataset, a chart or a chapter after its title. */
export function placeName(title: string): string {
  const words = shorten(slug(title), KEY_LENGTH);
  return /^[a-z]/.test(words) ? words : words && `n-${words}`;
}

/** Cut a name at the end of a word. */
function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1).replace(/-[^-]*$/, '');
  return cut.slice(0, most);
}

function unique(name: string, isUsed: (name: string) => boolean, joint: string): string {
  let found = name;
  for (let count = 2; isUsed(found); count++) found = `${name}${joint}${count}`;
  return found;
}
