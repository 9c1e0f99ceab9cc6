import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { attributeOf, readMdx, visitElements } from '../../src/build/chapter/mdx.ts';
import { remarkChapter } from '../../src/build/chapter/remark-chapter.ts';
import { readGlossary } from '../../src/build/data/glossary.ts';
import { termsToExplain } from '../../src/build/data/terms.ts';
import {
  firstMentions,
  isEnding,
  mentions,
  rarestFirst,
  type Term,
} from '../../src/lib/glossary.ts';
import { onLine } from '../unit/fixtures/on-line.ts';

const term = (id: string, words: string): Term => ({ id, term: words, meaning: 'Мағынасы.' });
const TERMS = [
  term('grant', 'грант'),
  term('literacy', 'сауаттылық'),
  term('digital', 'цифрлық сауаттылық'),
  term('point', 'пайыздық тармақ'),
  term('plan', 'жоспар'),
  term('it', 'IT'),
];

describe('the glossary of this project', () => {
  const terms = termsToExplain();

  it('explains each term in one to three sentences', () => {
    expect(terms.length).toBeGreaterThanOrEqual(18);
    for (const { id, meaning } of terms) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(meaning.split(/[.?!](?:\s|$)/).filter(Boolean).length, id).toBeLessThanOrEqual(3);
      expect(meaning, id).toMatch(/^[«А-ЯӘІҢҒҮҰҚӨҺ].*[.?!]$/u);
    }
  });

  it('is used: its links stand in the chapters', () => {
    const file = new URL('../../src/content/chapters/04-grants.mdx', import.meta.url);
    const found = links(readFileSync(file, 'utf8'), terms);
    expect(found.length).toBe(4);
    expect(new Set(found.map(([id]) => id)).size).toBe(4);
  });
});

describe('a mention', () => {
  it.each([
    ['Гранттарының саны', 'grant', 'Гранттарының'],
    ['мемлекеттік гранттарды бөлу', 'grant', 'гранттарды'],
    ['халықтың сауаттылығын арттыру', 'literacy', 'сауаттылығын'],
    ['цифрлық сауаттылықтан бөлек', 'digital', 'цифрлық сауаттылықтан'],
    ['он пайыздық\u00a0тармаққа өсті', 'point', 'пайыздық\u00a0тармаққа'],
    ['бұл — жоспар.', 'plan', 'жоспар'],
    ['IT-дің үлесі', 'it', 'IT-дің'],
    ['IT мамандары', 'it', 'IT'],
  ])('is found with its endings: «%s»', (text, id, words) => {
    expect(mentions(text, TERMS).map((one) => [one.id, text.slice(one.start, one.end)])).toEqual([
      [id, words],
    ]);
  });

  it.each([
    'жоспарланды',
    'IT-орталық',
    'сауатты',
    'грантист',
    'гранттарымыздағы',
    'грант-жоба',
    'it',
    'ITIL',
  ])('is not seen in another word: «%s»', (text) => {
    expect(mentions(text, TERMS)).toEqual([]);
  });

  it('is never looked for without terms', () => {
    expect(mentions('грант', [])).toEqual([]);
  });
});

describe('isEnding', () => {
  it.each(['', 'ның', 'лар', 'ларының', 'дағы', 'ымызға', 'пен', 'сы', 'не'])(
    'knows «%s»',
    (letters) => {
      expect(isEnding(letters)).toBe(true);
    },
  );

  it.each(['ланды', 'лық', 'ғылым', 'ларымыздағы'])('refuses «%s»', (letters) => {
    expect(isEnding(letters)).toBe(false);
  });
});

describe('the terms to explain', () => {
  const texts = ['Грант, жоспар. IT саласы.', 'Грант, сауаттылық. Жоспар.', 'Грант, IT, IT.'];

  it('are those that are used least', () => {
    expect(rarestFirst(TERMS, texts).map(({ id }) => id)).toEqual([
      'digital',
      'point',
      'literacy',
      'plan',
      'grant',
      'it',
    ]);
  });

  it('are explained where they are first used, in the order of the texts', () => {
    const found = firstMentions(texts, rarestFirst(TERMS, texts), 2);
    expect(found.map(({ id, text }) => [id, text])).toEqual([
      ['plan', 0],
      ['literacy', 1],
    ]);
  });
});

/** Compile a chapter and list its links to terms: id and words. */
function links(text: string, terms: readonly Term[]): [unknown, unknown][] {
  const { tree } = readMdx('02-a.mdx', text);
  if (!tree) throw new Error('the prose must be MDX');
  remarkChapter(() => terms)(tree, new VFile({ path: '02-a.mdx' }));
  return termsIn(tree);
}

function termsIn(tree: Root): [unknown, unknown][] {
  const found: [unknown, unknown][] = [];
  visitElements(tree, (element) => {
    const [child] = element.children;
    if (element.name === 'Term')
      found.push([attributeOf(element, 'id'), child?.type === 'text' ? child.value : child]);
  });
  return found;
}

describe('a chapter', () => {
  it('links each term once, with the ending it has', () => {
    expect(links('Бұл гранттар.\n\nТағы грант пен жоспарға.', TERMS)).toEqual([
      ['grant', 'гранттар'],
      ['plan', 'жоспарға'],
    ]);
  });

  it('keeps every word where it was', () => {
    const { tree } = readMdx('02-a.mdx', 'Бұл грант пен жоспар еді.');
    if (!tree) throw new Error('the prose must be MDX');
    remarkChapter(() => TERMS)(tree, new VFile({ path: '02-a.mdx' }));
    expect(textOfNode(tree)).toBe('Бұл грант пен жоспар еді.');
  });

  it.each([
    ['a heading', '## Грант'],
    ['a component', '<Cite source="a">грант</Cite> туралы'],
    ['a link', '[грант](/)'],
    ['a list', '- грант'],
    ['code', '`грант`'],
  ])('links none in %s', (_what, text) => {
    expect(links(text, TERMS)).toEqual([]);
  });

  it('has four links at most', () => {
    const text = 'Грант, жоспар, IT, сауаттылық, пайыздық тармақ, цифрлық сауаттылық.';
    expect(links(text, TERMS)).toHaveLength(4);
  });
});

describe('the file of terms', () => {
  const bindable = { datasets: new Map(), cells: new Map(), broken: new Set<string>() };
  const faults = (text: string) =>
    readGlossary({ file: 'data/glossary.yaml', text }, bindable, ['literacy']).problems.map(onLine);
  const entry = (more: string) => `- id: grant\n  term: грант\n  meaning: Қаржы.\n${more}`;

  it.each([
    ['an unknown field', entry('  sea: literacy'), '4: «sea» деген өріс жоқ. Бәлкім, «see» болар.'],
    [
      'an unknown chapter',
      entry('  see: litracy'),
      '4: «litracy» деген тарау жоқ. Бәлкім, «literacy» болар.',
    ],
    [
      'a term twice',
      entry('- id: grant\n  term: жоспар\n  meaning: Іс.'),
      '4: «жоспар» сөзі немесе «grant» белгісі қайталанған. Әр сөз бір рет түсіндіріледі.',
    ],
    [
      'an id that is no address',
      '- id: Грант\n  term: грант\n  meaning: Қаржы.',
      '1: «1.id» өрісі дұрыс емес. Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек.',
    ],
    [
      'a number without a cell',
      '- id: grant\n  term: грант\n  meaning: Бұл 54 мың.',
      '3: «54» саны ұяшыққа байланбаған. Мұнда сан байланбайды, сансыз жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады.',
    ],
  ])('is refused with %s', (_what, text, expected) => {
    expect(faults(text)).toEqual([`data/glossary.yaml:${expected}`]);
  });

  it('may be missing', () => {
    expect(faults('')).toEqual([]);
  });
});
