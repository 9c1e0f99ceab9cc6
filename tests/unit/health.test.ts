import { describe, expect, it } from 'vitest';
import { examined, figures, found } from './fixtures/health.ts';
import { type Edit, FILES } from './fixtures/project.ts';

const END = '<Chart id="literacy" />';
const prose = (text: string): Edit => [FILES.chapter, END, `${text}\n\n${END}`];

const FACTS_YAML = `name: facts
title: { kk: Фактілер, ru: Факты, en: Facts }
description: { kk: Мақаладағы фактілердің толық тізілімі осы кестеде, ru: Факты, en: Facts }
kind: measured
sources: [{ source: article-c }]
licenses:
  - { name: CC-BY-4.0, title: Creative Commons, path: "https://creativecommons.org/licenses/by/4.0/" }
primaryKey: [id]
fields:
  - { name: id, type: string, title: { kk: Белгі, ru: Знак, en: Id } }
  - { name: words, type: string, title: { kk: Факт, ru: Факт, en: Fact } }
  - { name: cell, type: string, format: address, title: { kk: Ұяшық, ru: Ячейка, en: Cell } }
  - { name: chapter, type: string, title: { kk: Тарау, ru: Глава, en: Chapter } }
  - { name: unused, type: string, title: { kk: Себебі, ru: Причина, en: Reason } }
`;
const register = (...rows: string[]): Edit[] => [
  ['data/facts.yaml', FACTS_YAML],
  ['data/facts.csv', `id,words,cell,chapter,unused\n${rows.join('\n')}\n`],
];

describe('a healthy story', () => {
  it('has nothing to be put right and nothing to be weighed', () => {
    const { groups, ...card } = examined();
    expect(groups.flatMap(({ findings }) => findings)).toEqual([]);
    expect(card).toMatchObject({ faults: 0, advice: 0 });
  });
});

describe('faults that stop the build', () => {
  it('are counted by their rules, and the rest of the card is there', () => {
    const card = examined(
      prose('Бұл 54 мың.'),
      [FILES.chapter, 'literacy/2015/share > lit', 'literacy/2015/share < lit'],
      [FILES.chapter, 'Себебі белгісіз.', 'Себебі белгiсіз.'],
      [FILES.chart, 'drawing: line', 'drawing: lines'],
    );
    const counts = card.concerns.map(({ concern, faults }) => [concern, faults]);
    expect(Object.fromEntries(counts)).toMatchObject({ number: 1, claim: 1, writing: 1, file: 1 });
    expect(card.groups[0]?.title).toBe('2-тарау. Сауаттылық');
    expect(card.groups[0]?.figures[0]?.what).toContain('10 сөз');
  });

  it.each([
    ['the prose', FILES.chapter, '</Cite> айтылған', '</Cit> айтылған'],
    ['a chapter', FILES.chapter, '<Chart id="literacy" />', '<Chart id="literacy" >'],
    ['a dataset', FILES.yaml, 'kind: measured', 'kind: guessed'],
    ['a chart', FILES.chart, 'dataset: literacy', 'dataset: litracy'],
  ])('in %s make nothing unused that it names', (_what, file, from, to) => {
    const { concerns, faults } = examined([file, from, to]);
    expect(faults).toBeGreaterThan(0);
    expect(concerns.find(({ concern }) => concern === 'use')?.advice).toBe(0);
  });
});

describe('the spelling', () => {
  it('names a word that nobody knows, its places and what may be meant', () => {
    expect(found('spelling', prose('Деректер бойныша. Тағы бойныша.'))).toEqual([
      'fault src/content/chapters/02-literacy.mdx:21 «бойныша» сөзі сөздікте жоқ (тағы 1 жерде бар) → Бәлкім, «бойынша», «бойшаңдан» болар; сөз дұрыс болса, тізімге қосыңыз: UPDATE_WORDS=1 npx vitest run --project content',
    ]);
  });

  it('names acknowledged words that are not needed', () => {
    const list = '# Сөздер\nайтылмаған\nбойныша\nжылдағы\n\n# Атаулар\n';
    expect(found('spelling', ['src/assets/spelling/words.txt', list])).toEqual([
      'fault src/assets/spelling/words.txt Мойындалған 1 сөз енді керек емес: «бойныша» → Тізімді жаңартыңыз: UPDATE_WORDS=1 npx vitest run --project content',
    ]);
  });
});

describe('a description', () => {
  const described = (text: string) =>
    found('description', [
      FILES.chapter,
      'Көрсеткіш екі жылда {literacy/2015/share бос барыс} жетті, себебі белгісіз.',
      text,
    ]);
  const place = 'src/content/chapters/02-literacy.mdx:5';

  it.each([
    ['is empty', ' ', `fault ${place} Сипаттама бос → Не айтылатынын бір-екі сөйлеммен жазыңыз`],
    [
      'is the title again, with other endings',
      'Бір жылда секіріс.',
      `advice ${place} Сипаттама тақырыпты қайталайды → Тақырыпта жоқ нәрсені айтыңыз: не көрінеді, қанша, қай жылы`,
    ],
    [
      'is short',
      'Көрсеткіш өсті, себебі белгісіз.',
      `advice ${place} Сипаттама тым қысқа: 32 таңба → Кемінде 40 таңбамен не айтылатынын жазыңыз`,
    ],
    [
      'says neither how much nor which way',
      'Бұл тарауда осы көрсеткіш туралы есептер мен азаматтар айтылады.',
      `advice ${place} Сипаттамада сан да, өзгерістің бағыты да жоқ → Ең маңызды санды не «өсті», «төмен», «екі есе» сияқты сөзді қосыңыз`,
    ],
  ])('that %s is reported', (_what, text, expected) => {
    expect(described(text)).toEqual([expected]);
  });

  it.each([
    'Көрсеткіш бұрынғыдан едәуір жоғары көтерілді, себебі белгісіз.',
    'Көрсеткіш {literacy/2015/share бос барыс} жақын, оның себебі белгісіз.',
  ])('that tells something is left alone: «%s»', (text) => {
    expect(described(text)).toEqual([]);
  });

  it('of a dataset need not tell a number', () => {
    const plain: Edit = [
      FILES.yaml,
      'Халықтың қанша пайызы компьютер қолдана білді',
      'Халықтың компьютерді қолдана білуі туралы дерек',
    ];
    expect(found('description', plain)).toEqual([]);
  });
});

describe('what nothing uses', () => {
  it('is a source that neither data nor prose name', () => {
    const source =
      '- id: spare\n  type: article\n  short: Мақала\n  title: Мақала\n- id: article-c';
    expect(found('use', [FILES.sources, '- id: article-c', source])).toEqual([
      'advice data/sources.yaml:1 «spare» дереккөзіне ештеңе сүйенбейді → Тарауда <Cite source="…"> арқылы атаңыз, жиынтықтың YAML файлына қосыңыз не өшіріңіз',
    ]);
  });

  it('is a formula that only its own file names', () => {
    const more =
      'fall:\n  title: { kk: Өсім, ru: Рост, en: Rise }\n  formula: points(literacy/2015/share, literacy/2014/share)\n';
    expect(found('use', [FILES.derived, 'rise:\n', `${more}rise:\n`])).toEqual([
      'advice data/derived.yaml:1 «fall» саны бірде-бір мәтінде не диаграммада қолданылмаған → Мәтінге қойыңыз: <Value of="derived/fall/value" />, не формуланы өшіріңіз',
    ]);
  });

  it('is a chart that no chapter shows', () => {
    expect(found('use', [FILES.chapter, END, 'Соңы.'])).toEqual([
      'advice src/content/charts/literacy.yaml:1 Диаграмма бірде-бір тарауда көрсетілмеген → Тарауға қойыңыз: <Chart id="literacy" />, не файлын өшіріңіз',
    ]);
  });

  it('is a dataset with no number in texts or charts', () => {
    const yaml = FACTS_YAML.replace('name: facts', 'name: spare').replace('format: address, ', '');
    const edits: Edit[] = [
      ['data/spare.yaml', yaml],
      ['data/spare.csv', 'id,words,cell,chapter,unused\na,Факт,,,\n'],
    ];
    expect(found('use', ...edits)).toEqual([
      'advice data/spare.yaml:1 Бұл жиынтықтың бірде-бір саны баянда қолданылмаған → Тарауға не диаграммаға қосыңыз, керек болмаса, CSV мен YAML файлын өшіріңіз',
    ]);
  });

  it('is a term that no text mentions, with any ending', () => {
    const terms =
      '- { id: text, term: мақала, meaning: Газет мәтіні. }\n- { id: grant, term: грант, meaning: Қаржы. }\n';
    expect(found('use', ['data/glossary.yaml', terms])).toEqual([
      'advice data/glossary.yaml:2 «грант» сөзі бірде-бір мәтінде кездеспейді → Сөзді мәтінде қолданыңыз не сөздіктен өшіріңіз',
    ]);
  });
});

describe('the register of facts', () => {
  it('counts its facts and those that no chapter tells', () => {
    const rows = ['a,Өсті.,literacy/2015/share,literacy,', 'b,Дерек жоқ.,,,Сансыз пікір'];
    expect(figures('facts', ...register(...rows))).toEqual([
      'data/facts.csv Тізілімде 2 факт бар, тарауларда айтылмағаны: b',
    ]);
    expect(found('facts', ...register(...rows))).toEqual([]);
  });

  it.each([
    [
      'told nowhere for no reason',
      'a,Өсті.,,,',
      'fault data/facts.csv:2 a: факт еш тарауда айтылмаған, себебі де жазылмаған → «chapter» бағанына тараудың мекенжайын не «unused» бағанына себебін жазыңыз',
    ],
    [
      'said to be told in a chapter that is not there',
      'a,Өсті.,,litracy,',
      'fault data/facts.csv:2 a: «litracy» деген тарау жоқ → Бәлкім, «literacy» болар',
    ],
  ])('reports a fact %s', (_what, row, expected) => {
    expect(found('facts', ...register(row))).toEqual([expected]);
  });

  it('reports a cell that neither the chapter nor its charts show', () => {
    const edits: Edit[] = [
      [
        FILES.derived,
        'rise:\n',
        'fall:\n  title: { kk: Өсім, ru: Рост, en: Rise }\n  formula: points(literacy/2015/share, literacy/2014/share)\nrise:\n',
      ],
      ...register('a,Өсті.,derived/fall/value,literacy,'),
    ];
    expect(found('facts', ...edits)).toEqual([
      'fault data/facts.csv:2 a: «derived/fall/value» ұяшығы «literacy» тарауында да, оның диаграммаларында да жоқ → Санды тарауға қойыңыз: <Value of="derived/fall/value" />, не «chapter» бағанын түзетіңіз',
    ]);
  });
});

describe('the reading', () => {
  it('counts words and finds the longest sentence and paragraph, numbers as words', () => {
    expect(figures('reading')).toEqual([
      'src/content/chapters/02-literacy.mdx 7 сөз, 1 минут; ең ұзын сөйлемі 4 сөз, ең ұзын абзацы 4 сөз',
    ]);
  });

  it('advises on a sentence of more than thirty words', () => {
    const words = (count: number) => `Мұнда ${'дерек '.repeat(count - 2)}бар.`;
    expect(found('reading', prose(words(30)))).toEqual([]);
    expect(found('reading', prose(`Бірінші сөйлем. ${words(31)}`))).toEqual([
      'advice src/content/chapters/02-literacy.mdx:21 Сөйлем ұзын, 31 сөз: «Мұнда дерек дерек дерек дерек дерек…» → Екіге бөліңіз не артығын алып тастаңыз',
    ]);
  });
});

describe('links', () => {
  const linked = (url: string) => found('links', prose(`Мынау — [бет](${url}).`));

  it.each([
    '/',
    '/charts/literacy/',
    '/charts/literacy/#literacy-2015',
    '/charts/literacy.svg',
    '/data/literacy.csv',
    '/data/literacy/#cite-2015-share',
    '/data/derived/',
    '/chapters/literacy/#chart-literacy',
    '/sources/#article-c',
    '/facts/?kind=plan',
    '/feed.xml',
    '#p-bul-turaly-maqalada-aitylgan',
    '#chart-literacy',
    'https://site.example/',
    'mailto:a@site.example',
  ])('to what there is are left alone: %s', (url) => {
    expect(linked(url)).toEqual([]);
  });

  const place = 'src/content/chapters/02-literacy.mdx:21';
  const style =
    'Сайт ішіндегі сілтеме «/» таңбасынан басталады: /charts/literacy/, сырттағысы https:// деп басталады';

  it.each([
    [
      '/charts/litracy/',
      `fault ${place} «/charts/litracy/» сілтемесі жоқ бетке апарады → Бәлкім, «/charts/literacy/» болар`,
    ],
    [
      '/data/literacy.pdf',
      `fault ${place} «/data/literacy.pdf» сілтемесі жоқ бетке апарады → Бәлкім, «/data/literacy.csv» болар`,
    ],
    [
      '/404/',
      `fault ${place} «/404/» сілтемесі жоқ бетке апарады → Сілтемені түзетіңіз не алып тастаңыз`,
    ],
    [
      '#chart-litracy',
      `fault ${place} «#chart-litracy» сілтемесі беттің жоқ жеріне апарады → Бәлкім, «#chart-literacy» болар`,
    ],
    [
      '/sources/#article-x',
      `fault ${place} «/sources/#article-x» сілтемесі беттің жоқ жеріне апарады → Бәлкім, «#article-c» болар`,
    ],
    ['../charts/literacy/', `fault ${place} «../charts/literacy/» сілтемесі түсініксіз → ${style}`],
    ['//site.example/', `fault ${place} «//site.example/» сілтемесі түсініксіз → ${style}`],
    [
      'http://site.example/',
      `advice ${place} «http://site.example/» сілтемесі шифрланбаған → Ол бетте https болса, сілтемені https:// деп бастаңыз`,
    ],
  ])('to %s are reported', (url, expected) => {
    expect(linked(url)).toEqual([expected]);
  });

  it('into a chapter that cannot be parsed to its end are not judged', () => {
    const broken: Edit = [FILES.chapter, END, '[жері](#chart-literacy)\n\n<Chart id="literacy" >'];
    expect(found('links', broken)).toEqual([]);
  });

  it('may lead to a file of public/', () => {
    const file: Edit = ['public/editions/2026-01-01/index.html', '<!doctype html>'];
    const link = prose('Мынау — [бет](/editions/2026-01-01/).');
    expect(found('links', link)).toHaveLength(1);
    expect(found('links', link, file)).toEqual([]);
  });
});
