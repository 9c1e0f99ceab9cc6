import { type Edit, FILES } from '../fixtures/project.ts';
import type { Broken } from './case.ts';

const { yaml, sources, chart, chapter, derived } = FILES;
const data = (name: string, line: number, from: string, to: string): Broken => ({
  name,
  at: `${yaml}:${line}`,
  edits: [[yaml, from, to]],
});
const whole = (name: string, line: number, file: string, text: string): Broken => ({
  name,
  at: `${file}:${line}`,
  edits: [[file, text]] as Edit[],
});

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
  ),
].join('\n');

/** What YAML can do and nobody should. */
export const YAML: Broken[] = [
  whole('a bomb of aliases', 1, yaml, `${BOMB}\n`),
  whole('a bomb of aliases in the head of a chapter', 2, chapter, `---\n${BOMB}\n---\n\nМәтін.\n`),
  data(
    'an alias',
    2,
    'title: { kk: Сауаттылық, ru: Грамотность, en: Literacy }\ndescription: { kk: Сауаттылық деңгейі, ru: Уровень грамотности, en: Level of literacy }',
    'title: &title { kk: Сауаттылық, ru: Грамотность, en: Literacy }\ndescription: *title',
  ),
  data(
    'an alias of nothing',
    3,
    'description: { kk: Сауаттылық деңгейі, ru: Уровень грамотности, en: Level of literacy }',
    'description: *title',
  ),
  data(
    'an alias that leads to itself',
    5,
    'sources:\n  - source: article-c\n    sentence: 6',
    'sources: &list\n  - *list',
  ),
  data('a merge key', 4, 'kind: measured', '<<: { kind: measured }'),
  data('a text that begins with an asterisk', 4, 'kind: measured', 'kind: *measured'),
  data('a text that begins with an ampersand', 4, 'kind: measured', 'kind: &measured'),
  data('a tag of JavaScript', 4, 'kind: measured', 'kind: !!js/function "function () {}"'),
  data('a tag of Python', 4, 'kind: measured', 'kind: !!python/object/apply:os.system ["ls"]'),
  data('a tag of its own', 4, 'kind: measured', 'kind: !kind measured'),
  data('a tag that is known', 4, 'kind: measured', 'kind: !!str measured'),
  data('a text that begins with an at sign', 4, 'kind: measured', 'kind: @measured'),
  data('a text that begins with a grave', 4, 'kind: measured', 'kind: `measured`'),
  data('a text that begins with a sign of per cent', 4, 'kind: measured', 'kind: %measured'),
  data('a key that is a list', 4, 'kind: measured', '? [kind]\n: measured'),
  data('a key that is a number', 4, 'kind: measured', '5: measured'),
  data('a key that is nothing', 4, 'kind: measured', ': measured'),
  data(
    'the key of every prototype',
    5,
    'kind: measured',
    'kind: measured\n__proto__: { kind: plan }',
  ),
  data('the key of every constructor', 5, 'kind: measured', 'kind: measured\nconstructor: Object'),
  data(
    'a prototype among the fields of a group',
    2,
    'title: { kk: Сауаттылық,',
    'title: { __proto__: { x: y }, kk: Сауаттылық,',
  ),
  data('yes for true', 17, 'required: true', 'required: yes'),
  data('a number in the old form of eight', 22, 'decimals: 1', 'decimals: 0o777'),
  data('a number with underscores', 23, 'maximum: 100', 'maximum: 1_00'),
  data('a tab after its colon and a word', 22, 'decimals: 1', 'decimals:\tбір'),
  data('a second document after three points', 5, 'kind: measured', '...\nkind: measured'),
  data('an instruction in the middle', 4, 'kind: measured', '%YAML 1.1\nkind: measured'),
  data('a text over lines without its indent', 5, 'kind: measured', 'kind: |\nmeasured'),
  whole('brackets a hundred thousand deep', 1, yaml, `name: ${'['.repeat(100_000)}`),
  whole(
    'braces ten thousand deep that are closed',
    1,
    sources,
    `${'{ a: '.repeat(10_000)}b${' }'.repeat(10_000)}\n`,
  ),
  whole('lists ten thousand deep', 1, sources, `${'- '.repeat(10_000)}a\n`),
  whole(
    'a chart as JSON without a comma',
    1,
    chart,
    '{ "title": "Сауаттылық" "subtitle": "Пайыз" }\n',
  ),
  {
    name: 'a name in quotes of print',
    at: [`${chart}:1`, `${chart}:1`],
    edits: [[chart, 'title: Сауаттылық', '“title”: Сауаттылық']],
  },
  whole('two names on one line', 1, chart, 'title: Сауаттылық dataset: literacy\n'),
  whole(
    'a name in a formula that is a prototype',
    1,
    derived,
    '__proto__:\n  title: { kk: а, ru: а, en: a }\n  formula: sum(literacy/2013/share, literacy/2014/share)\n  unit: "%"\n  decimals: 1\n',
  ),
  whole('signs of a merge', 1, derived, '<<<<<<< HEAD\nrise: 1\n=======\nrise: 2\n>>>>>>> main\n'),
];
