import { FILES } from '../fixtures/project.ts';
import type { Broken } from './case.ts';

const { sources, derived } = FILES;
const glossary = 'data/glossary.yaml';

const source = (name: string, line: number, from: string, to: string): Broken => ({
  name,
  at: `${sources}:${line}`,
  edits: [[sources, from, to]],
});
const formula = (name: string, line: number, from: string, to: string): Broken => ({
  name,
  at: `${derived}:${line}`,
  edits: [[derived, from, to]],
});
const term = (name: string, line: number | number[], text: string): Broken => ({
  name,
  at: [line].flat().map((one) => `${glossary}:${one}`),
  edits: [[glossary, text]],
});

/** The bibliography. */
export const SOURCES: Broken[] = [
  source('an id in Cyrillic', 1, 'id: article-c', 'id: мақала-c'),
  source('an id with an underscore', 1, 'id: article-c', 'id: article_c'),
  source('no id', 1, '- id: article-c\n  type', '- type'),
  source('no hyphen before an entry', 1, '- id: article-c', '  id: article-c'),
  source(
    'an entry twice',
    6,
    '[[2017], [2018]], circa: true }',
    '[[2017], [2018]], circa: true }\n- { id: article-c, type: article, short: C, title: Мақала }',
  ),
  source(
    'a field that CSL has under another name',
    3,
    '  short:',
    '  url: https://stat.gov.kz\n  short:',
  ),
  source('an empty short name', 3, 'short: C мақаласы', 'short: ""'),
  source('a title that is a number', 4, 'title: Цифрлық дағдылар туралы мақала', 'title: 2018'),
  source('an address without its beginning', 5, '  issued:', '  URL: www.stat.gov.kz\n  issued:'),
  source('an address that runs code', 5, '  issued:', '  URL: "javascript:alert(1)"\n  issued:'),
  source('an author in one piece', 5, '  issued:', '  author: Ахметов А.\n  issued:'),
  {
    name: 'an author under other names',
    at: [`${sources}:5`, `${sources}:5`],
    edits: [[sources, '  issued:', '  author: [{ name: Ахметов }]\n  issued:']],
  },
  source('an author without a name', 5, '  issued:', '  author: [{}]\n  issued:'),
  source('a day in words', 5, '{ date-parts: [[2017], [2018]], circa: true }', '2018 жылғы наурыз'),
  source(
    'a date without its name',
    5,
    '{ date-parts: [[2017], [2018]], circa: true }',
    '2018-03-05',
  ),
  source('a date in one pair of brackets', 5, '[[2017], [2018]]', '[2018, 3, 5]'),
  source('a month past twelve', 5, '[[2017], [2018]]', '[[2018, 13, 5]]'),
  source('a year in quotes', 5, '[[2017], [2018]]', '[["2018"]]'),
  source('a number that is no text', 5, '  issued:', '  number: 995\n  issued:'),
  { name: 'an empty list', at: `${sources}:1`, edits: [[sources, '[]']] },
  {
    name: 'a map in the place of a list',
    at: `${sources}:1`,
    edits: [[sources, 'article-c:\n  type: article\n']],
  },
  { name: 'an entry that is a word', at: `${sources}:1`, edits: [[sources, '- article-c\n']] },
];

/** Formulas. */
export const FORMULAS: Broken[] = [
  formula('a formula that there is none of', 3, 'points(', 'point('),
  formula('a formula in capitals', 3, 'points(', 'Points('),
  formula('a formula in Kazakh', 3, 'points(', 'айырма('),
  formula(
    'a formula in signs',
    3,
    'points(literacy/2015/share, literacy/2013/share)',
    'literacy/2015/share - literacy/2013/share',
  ),
  formula('an empty formula', 3, 'points(literacy/2015/share, literacy/2013/share)', '""'),
  formula('a bracket that is never closed', 3, 'literacy/2013/share)', 'literacy/2013/share'),
  formula('one operand of two', 3, ', literacy/2013/share', ''),
  formula(
    'three operands of two',
    3,
    'literacy/2013/share)',
    'literacy/2013/share, literacy/2014/share)',
  ),
  formula('semicolons between its operands', 3, 'share, literacy', 'share; literacy'),
  formula('a number among its operands', 3, 'literacy/2013/share', '63.2'),
  formula('a cell of no row', 3, 'literacy/2013/share', 'literacy/2012/share'),
  formula('a cell of the key', 3, 'literacy/2013/share', 'literacy/2013/year'),
  formula('a cell of no dataset', 3, 'literacy/2013/share', 'litracy/2013/share'),
  formula('a derived number that there is none of', 3, 'literacy/2013/share', 'derived/fall/value'),
  formula('itself among its operands', 3, 'literacy/2013/share', 'derived/rise/value'),
  formula('a unit of another formula', 4, 'unit: пайыздық тармақ', 'unit: "%"'),
  formula('no unit', 1, '  unit: пайыздық тармақ\n', ''),
  formula('decimals past all print', 5, 'decimals: 1', 'decimals: 101'),
  formula('decimals in quotes', 5, 'decimals: 1', 'decimals: "1"'),
  formula('a name in capitals', 1, 'rise:', 'Rise:'),
  formula('a name with an underscore', 1, 'rise:', 'the_rise:'),
  formula('a name in Cyrillic', 1, 'rise:', 'өсім:'),
  {
    name: 'a title without its translations',
    at: [`${derived}:2`, `${derived}:2`],
    edits: [[derived, ', ru: Рост за два года, en: Rise in two years', '']],
  },
  {
    name: 'two formulas that lead in a circle',
    at: `${derived}:8`,
    edits: [
      [
        derived,
        'literacy/2015/share, literacy/2013/share',
        'derived/fall/value, literacy/2013/share',
      ],
      [
        derived,
        'decimals: 1\n',
        'decimals: 1\nfall:\n  title: { kk: Құлау, ru: Спад, en: Fall }\n  formula: difference(derived/rise/value, literacy/2013/share)\n  unit: "%"\n  decimals: 1\n',
      ],
    ],
  },
  {
    name: 'a division by nothing',
    at: `${derived}:3`,
    edits: [
      [FILES.csv, '2013,63.2', '2013,0'],
      [derived, 'points(', 'ratio('],
      [derived, 'unit: пайыздық тармақ', 'unit: есе'],
    ],
  },
  { name: 'a list in the place of names', at: `${derived}:1`, edits: [[derived, '- rise\n']] },
  {
    name: 'one formula twice',
    at: `${derived}:6`,
    edits: [
      [
        derived,
        'decimals: 1\n',
        'decimals: 1\nrise:\n  title: { kk: а, ru: а, en: a }\n  formula: sum(literacy/2013/share, literacy/2014/share)\n  unit: "%"\n  decimals: 1\n',
      ],
    ],
  },
];

/** The glossary. */
export const GLOSSARY: Broken[] = [
  term('an id with a blank', 1, '- id: my term\n  term: өсім\n  meaning: Көбею.\n'),
  term('an empty term', 2, '- id: rise\n  term: ""\n  meaning: Көбею.\n'),
  term('a term of blanks', 2, '- id: rise\n  term: " "\n  meaning: Көбею.\n'),
  term('no meaning', 1, '- id: rise\n  term: өсім\n'),
  term(
    'a meaning with a number of no cell',
    3,
    '- id: rise\n  term: өсім\n  meaning: 900 мың адамға көбею.\n',
  ),
  term(
    'a meaning that binds a cell',
    3,
    '- id: rise\n  term: өсім\n  meaning: "Көбею: {literacy/2015/share}."\n',
  ),
  term(
    'a chapter that there is none of',
    4,
    '- id: rise\n  term: өсім\n  meaning: Көбею.\n  see: litracy\n',
  ),
  term(
    'a chapter by its file',
    4,
    '- id: rise\n  term: өсім\n  meaning: Көбею.\n  see: 02-literacy\n',
  ),
  term(
    'one id twice',
    5,
    '- id: rise\n  term: өсім\n  meaning: Көбею.\n- id: rise\n  term: секіріс\n  meaning: Тез көбею.\n',
  ),
  term(
    'one term twice',
    5,
    '- id: rise\n  term: өсім\n  meaning: Көбею.\n- id: growth\n  term: өсім\n  meaning: Тез көбею.\n',
  ),
  term(
    'straight quotes in a meaning',
    3,
    '- id: rise\n  term: өсім\n  meaning: Бұл "көбею" деген сөз.\n',
  ),
  term('a map in the place of a list', 1, 'rise: көбею\n'),
  term('nothing but a comment', 1, '# кейін жазамын\n'),
];
