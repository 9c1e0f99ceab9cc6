import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  parseAcknowledged,
  printAcknowledged,
  readAcknowledged,
  updateAcknowledged,
  WORDS_FILE,
} from '../../src/build/health/spelling/acknowledged.ts';
import { kazakhWords, textsOf, wordsIn } from '../../src/build/health/spelling/kazakh-words.ts';
import { loadSpeller } from '../../src/build/health/spelling/speller.ts';
import { unknownWords } from '../../src/build/health/spelling/unknown-words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Suggestions are slow to make; more than these nobody reads. */
const MOST_SUGGESTIONS = 60;

const speller = await loadSpeller();
const lower = (word: string) => word.toLowerCase();

const used = kazakhWords(ROOT);
const { words, names } = readAcknowledged(ROOT);
const { fresh, stale } = unknownWords(used, { words, names }, speller);

if (process.env['UPDATE_WORDS']) {
  // A name has its capital also where no sentence begins.
  const inside = new Set(used.flatMap(({ word, opens }) => (opens ? [] : [word])));
  const form = (word: string) => (inside.has(word) ? word : lower(word));
  updateAcknowledged(
    ROOT,
    fresh.map(({ word }) => form(word)),
    stale,
  );
  fresh.length = 0;
  stale.length = 0;
}

describe('the spelling', () => {
  it('of every Kazakh word is known to the dictionary or acknowledged in words.txt', () => {
    const first = fresh.filter(({ word }, i) => fresh.findIndex((o) => o.word === word) === i);
    const said = first.map(({ file, line, word }, i) =>
      i < MOST_SUGGESTIONS
        ? `${file}:${line} ${word} → ${speller.suggest(word).join(', ')}`
        : `${file}:${line} ${word}`,
    );
    expect(used.length).toBeGreaterThan(5000);
    expect(said).toEqual([]);
  });

  it('needs every word of words.txt', () => {
    expect(stale).toEqual([]);
  });

  it('lists words in their order, names apart', () => {
    const text = readFileSync(join(ROOT, WORDS_FILE), 'utf8');
    expect(printAcknowledged(parseAcknowledged(text))).toBe(text);
    expect(words.filter((word) => word !== lower(word))).toEqual([]);
  });

  it('knows a misspelling of the articles and suggests the word', () => {
    expect(speller.knows('бойынша')).toBe(true);
    expect(speller.knows('бойныша')).toBe(false);
    expect(speller.suggest('бойныша')).toContain('бойынша');
  });
});

describe('the words of a text', () => {
  const wordsOf = ({ text }: { text: string }) => wordsIn(text).map(({ word }) => word);

  it('are told by their capital to be names where no sentence begins', () => {
    const opening = wordsIn('Бұл — Тараз. Оның «Ашылуы». IT Орталық').filter(({ opens }) => opens);
    expect(opening.map(({ word }) => word)).toEqual(['Бұл', 'Тараз', 'Оның', 'Ашылуы']);
  });

  it.each([
    ['Сауат\u00adтылық 74,2%-ды құрады', ['Сауаттылық', 'құрады']],
    ['IT-орталық, IT-дің, ILOSTAT-тың', ['орталық']],
    ['бір-бірінен, 9–11-сынып, 5-ші', ['бір', 'бірінен', 'сынып']],
    ['{grants/annual/grants мың барыс} тағы', ['тағы']],
    ['АҚШ-қа, ҚР', []],
    ['Vlast.kz хабары', ['хабары']],
  ])('are those of Kazakh: «%s»', (text, expected) => {
    expect(wordsIn(text).map(({ word }) => word)).toEqual(expected);
  });

  it('are taken from a chapter without its components', () => {
    const text =
      '---\ntitle: Атау\n---\n\nБұл <Value of="a/1/x" case="барыс" /> <Cite source="b">мақала</Cite>.\n';
    expect(textsOf('a.mdx', text).flatMap(wordsOf)).toEqual(['Атау', 'Бұл', 'мақала']);
  });

  it('are taken from data in Kazakh alone', () => {
    const text = 'title: { kk: Атау, ru: Название }\n';
    const source =
      '- title: Название\n  short: Бюро\n  language: ru\n- title: "[Хабар]"\n  language: ru\n';
    const found = (yaml: string) => textsOf('a.yaml', yaml).flatMap(wordsOf);
    expect(found(text)).toEqual(['Атау']);
    expect(found(source)).toEqual(['Бюро', 'Хабар']);
  });
});
