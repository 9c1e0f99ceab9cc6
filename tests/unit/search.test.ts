import { describe, expect, it } from 'vitest';
import { chapterEntries } from '../../src/build/site/search-chapter.ts';
import type { Cell } from '../../src/lib/cell.ts';
import type { Chapter } from '../../src/lib/chapter.ts';
import { CASES, inflect } from '../../src/lib/kazakh/ending.ts';
import { answer } from '../../src/lib/search/answer.ts';
import { openEngine } from '../../src/lib/search/engine.ts';
import type { SearchEntry } from '../../src/lib/search/entry.ts';
import { excerpt, marked } from '../../src/lib/search/excerpt.ts';
import { clean, fold, small } from '../../src/lib/search/fold.ts';
import { ladder } from '../../src/lib/search/ladder.ts';
import { fromLatin } from '../../src/lib/search/latin.ts';
import { wordsOf } from '../../src/lib/search/words.ts';

const written = (text: string) => wordsOf(clean(text)).map((word) => word.written);

describe('a word', () => {
  it.each([
    ['өңір', 'онир'],
    ['ғылым', 'гилим'],
    ['қаһарман', 'кахарман'],
    ['үлес', 'улес'],
    ['ұлт', 'улт'],
    ['әдіс', 'адис'],
    ['ёлка', 'елка'],
  ])('«%s» is typed «%s» without Kazakh letters', (word, typed) => {
    expect(fold(word)).toBe(typed);
  });

  it('takes «і», «ы» and «и» for one when folded, and never «й»', () => {
    expect(new Set(['тіл', 'тыл', 'тил'].map(fold)).size).toBe(1);
    expect(fold('қонақүй')).toBe('конакуй');
    expect(fold('қонақүи')).not.toBe(fold('қонақүй'));
  });

  it('keeps «й» that comes as и and a mark', () => {
    expect(clean('қонақү\u0438\u0306')).toBe('қонақүй');
  });

  it('loses signs that cannot be seen', () => {
    expect(clean('сауат\u00adты\u2060лық')).toBe('сауаттылық');
  });

  it.each([
    ['гpант', 'грант'],
    ['Tараз', 'тараз'],
    ['əлтаев', 'әлтаев'],
    ['ІТ', 'it'],
    ['IT', 'it'],
    ['Python', 'python'],
  ])('«%s» is written in one script: «%s»', (word, expected) => {
    expect(small(word)).toBe(expected);
  });
});

describe('the words of a text', () => {
  it.each([
    ['900\u00a0мың жұмыс орны', ['900000', 'жұмыс', 'орны']],
    ['900\u00a0000', ['900000']],
    ['900 мын', ['900000']],
    ['54\u00a0мыңға', ['54000']],
    ['1\u00a0005,4\u00a0мың адам', ['1005400', 'адам']],
    ['0,5 млн', ['500000']],
    ['74,2%-\u2060ды', ['74,2']],
    ['74.2 не 11,0', ['74,2', 'не', '11']],
    ['2018–2019 оқу жылы', ['2018', '2019', 'оқу', 'жылы']],
    ['9–11-сынып', ['9', '11', 'сынып']],
    ['IT-орталық, IT-ге', ['it', 'орталық', 'it']],
    ['№ 995', ['995']],
    ['М.Х.Дулати', ['м', 'х', 'дулати']],
    ['?! — «»', []],
  ])('«%s» are those that are compared', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('stand where they are said to stand', () => {
    const text = 'Есепте 69\u00a0мың грант, 74,2%-ды';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Есепте',
      '69\u00a0мың',
      'грант',
      '74,2',
    ]);
  });
});

describe('the ladder', () => {
  const rungs = ladder();

  it.each([
    ['гранттарға', 'грант'],
    ['мамандарды', 'маман'],
    ['мектептерімізде', 'мектеп'],
    ['сауаттылығы', 'сауаттылық'],
    ['бағдарламасының', 'бағдарлама'],
    ['есебіндегі', 'есеп'],
    ['орындарынан', 'орын'],
    ['халқымыз', 'халық'],
    ['өңірдегі', 'өңір'],
    ['ауылдағылар', 'ауыл'],
    ['қазақстандікінен', 'қазақстан'],
    ['назарбаевтың', 'назарбаев'],
    ['елде', 'ел'],
    ['көбейтілген', 'көбейтіл'],
  ])('leads from «%s» to «%s»', (word, stem) => {
    expect(rungs(word)[0]).toBe(word);
    expect(rungs(word)).toContain(stem);
  });

  const NOUNS =
    'маман грант қала бала мектеп есеп орын халық тармақ дерек сауаттылық бағдарлама өңір колледж ел үй оқу тіл жыл топ сан көл';
  const WITHOUT_ORDINALS = CASES.filter((kase) => kase !== 'реттік');

  it.each(NOUNS.split(' '))('leads from every case of «%s» back to it', (noun) => {
    const astray = WITHOUT_ORDINALS.map((kase) => inflect(noun, kase)).filter(
      (form) => !rungs(form).includes(noun),
    );
    expect(astray).toEqual([]);
  });

  it.each([
    ['орта', 'ор'],
    ['сана', 'са'],
    ['басқа', 'бас'],
    ['байланысты', 'байланыс'],
    ['тарта', 'тар'],
    ['ақпарат', 'ақпа'],
  ])('does not lead from «%s» to «%s»', (word, stem) => {
    expect(rungs(word)).not.toContain(stem);
  });

  it('holds in the writing of a keyboard without Kazakh letters', () => {
    const typed = ladder(fold);
    for (const form of ['түлектердің', 'өңірдегі', 'қалаларға', 'есебіндегі', 'мекемеміздің'])
      expect(
        typed(fold(form)).some((stem) => rungs(form).slice(1).map(fold).includes(stem)),
        form,
      ).toBe(true);
  });
});

const page = (path: string, title: string, text: string): SearchEntry => ({
  path,
  kind: 'chapter',
  title,
  chapter: path.split('#')[0] ?? '',
  text,
});
const ENTRIES = [
  page('a#1', 'Бірінші', 'Жыл сайын гранттарға көп студент үміттенеді.'),
  page('a#2', 'Бірінші', 'Грант туралы тағы бір абзац, гранттың өзі туралы.'),
  page('b#1', 'Екінші', 'Бір грант бөлінді. Қонақүйде 900\u00a0мың адам тұрды.'),
  page('c#1', 'Үшінші', 'Өңірдегі мамандарды даярлау, 74,2%.'),
  page('d#1', 'Төртінші', 'Бір қор құрылды.'),
  page('e#1', 'Бесінші', 'Кор деген сөз де бар.'),
];
const engine = openEngine(ENTRIES);
const paths = (question: string) => answer(engine, question).found.map(({ entry }) => entry.path);

describe('an answer', () => {
  it('has the form that was asked for before others, and the best paragraph of a heading', () => {
    expect(paths('гранттарға')).toEqual(['a#1', 'b#1']);
    expect(paths('гранттың')[0]).toBe('a#2');
  });

  it('holds all words where something does, else at least half of them', () => {
    expect(paths('грант қонақүй')).toEqual(['b#1']);
    expect(paths('мамандар зебра')).toEqual(['c#1']);
    expect(paths('маман зебра қауын')).toEqual([]);
    expect(answer(engine, 'Мамандар Зебра').missing).toEqual(['Зебра']);
  });

  it('passes over words that only ask', () => {
    expect(paths('қандай маман бар')).toEqual(['c#1']);
    expect(paths('зебра туралы')).toEqual([]);
  });

  it('knows a number by its value', () => {
    for (const question of ['900 мың', '900 000', '900000', '900 мын'])
      expect(paths(question), question).toEqual(['b#1']);
    for (const question of ['74,2', '74.2', '74,2%']) expect(paths(question)).toEqual(['c#1']);
    expect(paths('74,3')).toEqual([]);
  });

  it('takes letters as typed where they fit, else as a keyboard without Kazakh letters', () => {
    expect(paths('қор')).toEqual(['d#1']);
    expect(paths('кор')).toEqual(['e#1']);
    expect(paths('онирде')).toEqual(['c#1']);
    expect(answer(engine, 'онирде').near).toBe(false);
  });

  it('takes Latin letters for Cyrillic ones where nothing holds them as they stand', () => {
    expect(fromLatin('qonaqüide')).toBe('конакуиде');
    expect(fromLatin('şaqyrğan')).toBe('шакырган');
    expect(fromLatin('it-мамандар')).toBeUndefined();
    expect(paths('mamandardy')).toEqual(['c#1']);
    expect(answer(engine, 'mamandardy').near).toBe(false);
    expect(answer(engine, 'mamndardy').near).toBe(true);
    expect(paths('zebra')).toEqual([]);
  });

  it.each(['мамндарды', 'мамнадарды', 'мамандырды', 'маамандарды'])(
    'takes «%s» for a slip of typing, and says so',
    (question) => {
      const { found, near } = answer(engine, question);
      expect(found.map(({ entry }) => entry.path)).toEqual(['c#1']);
      expect(near).toBe(true);
    },
  );

  it('never takes «и» for «й»', () => {
    expect(paths('қонақүйде')).toEqual(['b#1']);
    expect(paths('қонақү\u0438\u0306де')).toEqual(['b#1']);
    expect(paths('қонақүиде')).toEqual([]);
  });

  it('comes while the last word is being typed, not the first', () => {
    expect(paths('студ')).toEqual(['a#1']);
    expect(paths('студ қонақүй')).toEqual(['b#1']);
    expect(paths('ст')).toEqual([]);
  });

  it('is empty where nothing was asked', () => {
    for (const question of ['', '  ', '?!', '\u00ad']) expect(paths(question)).toEqual([]);
  });
});

describe('an excerpt', () => {
  const terms = new Set(['грант']);
  const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

  it('marks every form of what was found and keeps the rest as it is', () => {
    const whole = 'Гранттар көп: <b>грантты</b> мемлекет төлейді.';
    const pieces = marked(whole, terms);
    expect(text(pieces)).toBe(whole);
    expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual([
      'Гранттар',
      'грантты',
    ]);
  });

  it('is cut in whole words where most of it is found', () => {
    const filler = 'Мұнда басқа сөздер ғана тұр. '.repeat(12);
    const pieces = excerpt(`${filler}Мұнда гранттар мен тағы бір грант бар. ${filler}`, terms);
    expect(text(pieces)).toMatch(/^… .* …$/);
    expect(text(pieces).length).toBeLessThanOrEqual(224);
    expect(pieces.filter(({ found }) => found)).toHaveLength(2);
    for (const word of text(pieces)
      .split(/[\s.…]+/)
      .filter(Boolean))
      expect(`${filler} Мұнда гранттар мен тағы бір грант бар`.split(/[\s.]+/)).toContain(word);
  });

  it('is the beginning where nothing is found', () => {
    const pieces = excerpt('Сөз. '.repeat(100), terms);
    expect(text(pieces)).toMatch(/^Сөз\. .* …$/);
    expect(excerpt('Қысқа.', terms)).toEqual([{ text: 'Қысқа.', found: false }]);
  });
});

describe('a chapter', () => {
  const text = `---
title: Бір жыл
---

Алғашқы <Cite source="a">абзац</Cite>: <Value of="literacy/2015/share" case="барыс" /> жетті[^1].

## Неге солай?

Тақырыптан кейінгі
абзац.

- бір тармақ
- екінші тармақ

Соңғы абзац туралы бірер сөз ғана.

<Guess of="literacy/2015/share" chart="literacy">
Қанша деп ойлайсыз?
</Guess>

[^1]: Ескертпе.
`;
  const chapter = {
    number: 2,
    slug: 'year',
    name: 'Жыл',
    title: 'Бір жыл',
    question: ['Неге?'],
    description: ['Сұрақ.'],
    lead: ['Бастауы.'],
    summary: [['Солай.']],
    file: '02-year.mdx',
    text,
  } as unknown as Chapter;
  const cell = { address: 'literacy/2015/share', value: 74.2, unit: '%' } as Cell;
  const entries = chapterEntries(chapter, new Map([[cell.address, cell]]));

  it('is taken apart by its paragraphs, each at an id of its own', () => {
    expect(entries.map(({ path, title, text }) => [path.slice(14), title, text])).toEqual([
      ['', 'Бір жыл', 'Неге? Сұрақ. Бастауы. Солай.'],
      ['#p-algashqy-abzats-zhetti', 'Бір жыл', 'Алғашқы абзац: 74,2%-ға жетті. Ескертпе.'],
      ['#nege-solai', 'Неге солай?', 'Тақырыптан кейінгі абзац. бір тармақ екінші тармақ'],
      [
        '#p-songy-abzats-turaly-birer-soz',
        'Неге солай?',
        'Соңғы абзац туралы бірер сөз ғана. Қанша деп ойлайсыз?',
      ],
    ]);
    expect(new Set(entries.map(({ path }) => path.slice(0, 14)))).toEqual(
      new Set(['chapters/year/']),
    );
  });
});
