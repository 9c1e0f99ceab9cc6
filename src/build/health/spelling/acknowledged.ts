import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareKazakh } from '../../../lib/kazakh/alphabet.ts';
import { readText } from '../../files.ts';

/** The list of acknowledged words, from the project's folder. */
export const WORDS_FILE = 'src/assets/spelling/words.txt';

/** Words that the dictionary lacks and somebody has looked at; names begin with a capital letter. */
export interface Acknowledged {
  words: string[];
  names: string[];
}

const HEADS = { words: '# Сөздер', names: '# Атаулар' };

/** Read the list of acknowledged words below a folder; empty where there is none. */
export function readAcknowledged(root: string): Acknowledged {
  return parseAcknowledged(readText(root, WORDS_FILE).text);
}

/** Take the list apart: one word a line in two blocks. */
export function parseAcknowledged(text: string): Acknowledged {
  const [words = [], names = []] = text
    .split(HEADS.names)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  return { words, names };
}

/** Print the list in its order. */
export function printAcknowledged({ words, names }: Acknowledged): string {
  const block = (head: string, list: string[]) =>
    `${[head, ...[...new Set(list)].sort(compareKazakh)].join('\n')}\n`;
  return `${block(HEADS.words, words)}\n${block(HEADS.names, names)}`;
}

/** Add words to the list for review, each to the block of its first letter, and drop what is not used. */
export function updateAcknowledged(root: string, add: string[], drop: string[]): void {
  const { words, names } = readAcknowledged(root);
  const keep = [...words, ...names].filter((word) => !drop.includes(word));
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  const all = [...keep, ...add];
  writeFileSync(
    join(root, WORDS_FILE),
    printAcknowledged({
      words: all.filter((word) => !isName(word)),
      names: all.filter(isName),
    }),
  );
}
