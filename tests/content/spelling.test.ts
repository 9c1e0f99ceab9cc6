import { readFileSync } from 'node:fs';
import { loadModule } from 'hunspell-asm';
import { describe, expect, it } from 'vitest';
import {
  parseAcknowledged,
  printAcknowledged,
  readAcknowledged,
  updateAcknowledged,
} from './spelling/acknowledged.ts';
import { kazakhWords, textsOf, wordsIn } from './spelling/texts.ts';

const FOLDER = new URL('./spelling/', import.meta.url);
/** Suggestions are slow to make; more than these nobody reads. */
const MOST_SUGGESTIONS = 60;

const factory = await loadModule();
const [aff, dic] = ['kk_KZ.aff', 'kk_KZ.dic'].map((name) =>
  factory.mountBuffer(readFileSync(new URL(name, FOLDER)), name),
);
const speller = factory.create(aff as string, dic as string);

const lower = (word: string) => word.toLowerCase();
const isKnown = (word: string) => speller.spell(word) || speller.spell(lower(word));

const used = kazakhWords();
const unknown = used.filter(({ word }) => !isKnown(word));
const { words, names } = readAcknowledged();
const listed = new Set([...words, ...names]);
const fresh = unknown.filter(({ word }) => !listed.has(word) && !listed.has(lower(word)));
const needed = new Set(unknown.flatMap(({ word }) => [word, lower(word)]));
const stale = [...listed].filter((word) => !needed.has(word));

if (process.env['UPDATE_WORDS']) {
  // A name has its capital also where no sentence begins.
  const inside = new Set(used.flatMap(({ word, opens }) => (opens ? [] : [word])));
  const form = (word: string) => (inside.has(word) ? word : lower(word));
  updateAcknowledged(
    fresh.map(({ word }) => form(word)),
    stale,
  );
  fresh.length = 0;
  stale.length = 0;
}

describe('the spelling', () => {
  it('of every Kazakh word is known to the dictionary or acknowledged in words.txt', () => {
    const first = fresh.filter(({ word }, i) => fresh.findIndex((o) => o.word === word) === i);
    const said = first.map(({ at, word }, i) =>
      i < MOST_SUGGESTIONS
        ? `${at} ${word} → ${speller.suggest(word).join(', ')}`
        : `${at} ${word}`,
    );
    expect(used.length).toBeGreaterThan(5000);
    expect(said).toEqual([]);
  });

  it('needs every word of words.txt', () => {
    expect(stale).toEqual([]);
  });

  it('lists words in their order, names apart', () => {
    const text = readFileSync(new URL('words.txt', FOLDER), 'utf8');
    expect(printAcknowledged(parseAcknowledged(text))).toBe(text);
    expect(words.filter((word) => word !== lower(word))).toEqual([]);
  });

  it('knows a misspelling of the articles and suggests the word', () => {
    expect(isKnown('бойынша')).toBe(true);
    expect(isKnown('бойныша')).toBe(false);
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
