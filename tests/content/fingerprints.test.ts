import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toCyrillic } from '../../src/lib/kazakh/lookalike.ts';

// The three articles are not ours to publish. The file holds a hash of every run of eight words of
// theirs, which tells a copied sentence without telling what it says.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUN = 8;
const fingerprints = new Set<string>(
  JSON.parse(readFileSync(new URL('./fingerprints.json', import.meta.url), 'utf8')),
);

/** A run of words with the line it begins on. */
interface Run {
  line: number;
  words: string;
}

/** A word, with what a hyphen ties to it. */
const WORD = /[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)*/gu;

/** Cut a text into its runs of eight words: small letters and digits, twins of Cyrillic letters in Cyrillic. */
function runs(text: string): Run[] {
  const lines = text.replace(/[\u00ad\u2060]/g, '').split('\n');
  const words = lines.flatMap((line, i) =>
    (toCyrillic(line).toLowerCase().match(WORD) ?? []).map((word) => ({
      word: word.replace(/[-–]/g, ''),
      line: i + 1,
    })),
  );
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map(({ line }, i) => ({
    line,
    words: words
      .slice(i, i + RUN)
      .map(({ word }) => word)
      .join(' '),
  }));
}

/** Print the start of a run's hash. */
function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 10);
}

/** List the runs of a text that stand in an article too. */
function copied(text: string): Run[] {
  return runs(text).filter(({ words }) => fingerprints.has(fingerprint(words)));
}

const files = ['data', 'src/content'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|yaml|mdx)$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort(),
);

/** Leave out components, keeping lines: their words are ours to compare, their attributes are not. */
function withoutTags(text: string): string {
  return text.replace(/<\/?[A-Z](?:"[^"]*"|[^">])*>/g, (tag) => tag.replace(/[^\n]/g, ''));
}

describe('the texts', () => {
  it.each(files)('of %s repeat no eight words of an article', (file) => {
    const found = copied(withoutTags(readFileSync(join(ROOT, file), 'utf8')));
    expect(found.map(({ line, words }) => `${file}:${line}: ${words}`)).toEqual([]);
  });
});

describe('a copy', () => {
  // The name of a decree as the article has it: a fact, and eight words long.
  const DECREE = 'Қазақстан Республикасы Президентінің 2013 жылғы 8 қаңтардағы Жарлығымен';

  it('is found, though only hashes are kept', () => {
    expect(fingerprints.size).toBeGreaterThan(1000);
    expect(copied(DECREE)).toHaveLength(1);
  });

  it.each([
    ['in other letters', DECREE.toUpperCase()],
    ['on two lines', DECREE.replace('2013', '2013\n')],
    ['with other signs', DECREE.replaceAll(' ', ', — ')],
    ['with soft hyphens and Latin twins', DECREE.replace('Қазақ', 'Қ\u0061зақ\u00ad')],
    ['within components', withoutTags(`<Cite source="a > b">${DECREE}</Cite>`)],
  ])('is found %s', (_how, text) => {
    expect(copied(text)).toHaveLength(1);
  });

  it('is not found where a word is changed', () => {
    expect(copied(DECREE.replace('жылғы', 'жылдың'))).toEqual([]);
  });
});
