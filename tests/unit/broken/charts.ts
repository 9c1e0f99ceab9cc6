import { type Edit, FILES } from '../fixtures/project.ts';
import { type Broken, options } from './case.ts';

const { chart, csv, yaml } = FILES;
const changed = (name: string, line: number | number[], from: string, to: string): Broken => ({
  name,
  at: [line].flat().map((one) => `${chart}:${one}`),
  edits: [[chart, from, to]],
});
const option = (name: string, text: string, line: number | number[] = 13): Broken => ({
  name,
  at: [line].flat().map((one) => `${chart}:${one}`),
  edits: [options(text)],
});

/** Charts: what every chart says. */
export const CHARTS: Broken[] = [
  changed('an empty title', 1, 'title: Сауаттылық {literacy/2015/share барыс} жетті', 'title: ""'),
  changed(
    'a title that begins with a brace',
    1,
    'title: Сауаттылық {literacy/2015/share барыс} жетті',
    'title: {literacy/2015/share} жетті',
  ),
  changed('a title with a number of no cell', 1, '{literacy/2015/share барыс}', '74,2 пайызға'),
  changed('a title with an ending that is none', 1, 'share барыс}', 'share барысы}'),
  changed('an empty subtitle', 2, 'subtitle: Халықтың пайызы, 2013–2015 жылдар', 'subtitle:'),
  changed(
    'a description that says too little',
    3,
    'Бір сызық, үш жыл. Соңғы нүкте күрт жоғары тұр: {literacy/2015/share}.',
    'Сызық.',
  ),
  changed(
    'a note that is no list',
    5,
    'notes:\n  - Жас шегі айтылмаған.',
    'notes: Жас шегі айтылмаған.',
  ),
  changed('an empty note', 6, '  - Жас шегі айтылмаған.', '  - ""'),
  changed('a note with a colon', 6, 'Жас шегі айтылмаған.', 'Ескерту: жас шегі айтылмаған.'),
  changed('a claim that does not hold', 8, 'share > literacy', 'share < literacy'),
  changed('a claim of no cell', 8, '> literacy/2014/share', '> literacy/2010/share'),
  changed('no dataset', 1, 'dataset: literacy\n', ''),
  changed('a dataset that there is none of', 9, 'dataset: literacy', 'dataset: literacies'),
  changed('a dataset by its file', 9, 'dataset: literacy', 'dataset: literacy.csv'),
  changed('the derived numbers for a dataset', 9, 'dataset: literacy', 'dataset: derived'),
  changed('a drawing that there is none of', 10, 'drawing: line', 'drawing: pie'),
  changed('a drawing in Kazakh', 10, 'drawing: line', 'drawing: сызық'),
  changed('a column of another name', 11, 'x: year', 'X: year'),
  changed('a column of no field', 11, 'y: share', 'y: shares'),
  changed('no column that the drawing needs', 11, '{ x: year, y: share }', '{ x: year }'),
  changed('a column of words for a number', 11, 'y: share', 'y: 2015'),
  {
    name: 'words on an axis',
    at: `${chart}:11`,
    edits: [
      [
        yaml,
        'fields:\n',
        'fields:\n  - name: place\n    type: string\n    title: { kk: Жер, ru: Место, en: Place }\n',
      ],
      [csv, 'place,year,share\na,2013,63.2\na,2014,64.1\nb,2015,74.2\n'],
      [chart, 'x: year', 'x: place'],
    ],
  },
  changed('an unknown entry', 12, 'options:\n', 'colour: red\noptions:\n'),
  changed(
    'a view of a chart with one line',
    14,
    'translations:',
    'views: { kaz: тек Қазақстан }\ntranslations:',
  ),
  changed('views that are a list', 14, 'translations:', 'views: [kaz]\ntranslations:'),
  changed('no translation', 14, '  en: Literacy rose\n', ''),
  changed(
    'Kazakh letters in Russian',
    15,
    'Грамотность выросла',
    'Грамотность в Қазақстане выросла',
  ),
  changed('Cyrillic letters in English', 16, 'Literacy rose', 'Literacy in Қазақстан rose'),
  { name: 'an empty file', at: `${chart}:1`, edits: [[chart, '']] },
  { name: 'a list', at: `${chart}:1`, edits: [[chart, '- title: Сауаттылық\n']] },
  {
    name: 'a dataset whose key may be a fraction',
    at: `${yaml}:12`,
    edits: [
      [yaml, 'type: year', 'type: number'],
      [
        yaml,
        'title: { kk: Жыл, ru: Год, en: Year }',
        'title: { kk: Жыл, ru: Год, en: Year }\n    unit: жыл\n    decimals: 1',
      ],
      [csv, '2013,', '2013.5,'],
    ],
  },
];

/** The options of the drawing `line`. */
export const LINE: Broken[] = [
  option('an unknown option', 'form: 0'),
  option('a beginning in words', 'from: нөл'),
  option('a beginning past the data', 'from: 100'),
  option('an empty list of options', '[]', 12),
  option('a subject where there is one line', 'subject: kaz'),
  option('a point that there is none of', 'callouts: [literacy/2012/share]'),
  option('points that are no list', 'callouts: literacy/2015/share'),
  option(
    'a difference without its words',
    'difference: { from: literacy/2013/share, to: literacy/2015/share, value: derived/rise/value }',
  ),
  option(
    'a difference of no cell',
    'difference: { from: literacy/2013/share, to: literacy/2015/share, value: derived/fall/value, words: өсім }',
  ),
  option(
    'a difference from a point outside',
    'difference: { from: derived/rise/value, to: literacy/2015/share, value: derived/rise/value, words: өсім }',
  ),
  option('a goal without a year', 'goals: [{ cell: derived/rise/value }]'),
  option('a goal in a year of words', 'goals: [{ cell: derived/rise/value, year: "2025" }]'),
  option('a goal ten thousand years away', 'goals: [{ cell: derived/rise/value, year: 12025 }]'),
  option(
    'a note with a number of no cell',
    'note: { at: literacy/2015/share, text: 900 мың адам }',
  ),
  option('a note without its place', 'note: { text: Секіріс }'),
];

/** Draw the sample's data another way: the whole file, its options from line 9. */
function drawn(drawing: string, columns: string, text: string): Edit {
  return [
    chart,
    `title: Сауаттылық\ntranslations: { ru: Грамотность, en: Literacy }\nsubtitle: Халықтың үлесі\ndescription: Бұл диаграмманың сипаттамасы қырық әріптен ұзын болуы керек.\nclaims: []\ndataset: literacy\ndrawing: ${drawing}\ncolumns: ${columns}\n${text}\n`,
  ];
}

const other = (
  name: string,
  line: number | number[],
  drawing: string,
  columns: string,
  text: string,
): Broken => ({
  name: `${drawing}: ${name}`,
  at: [line].flat().map((one) => `${chart}:${one}`),
  edits: [drawn(drawing, columns, text)],
});

/** The options of the other drawings. */
export const DRAWINGS: Broken[] = [
  other('a row that there is none of', 9, 'bar', '{ y: share }', 'options: { apart: ["2012"] }'),
  other('a row that is a number', 9, 'bar', '{ y: share }', 'options: { apart: [2013] }'),
  other('a column that it does not take', 8, 'bar', '{ x: year, y: share }', 'options: {}'),
  other('options of another drawing', 9, 'bar', '{ y: share }', 'options: { from: 0 }'),
  other('a row that there is none of', 9, 'dots', '{ y: share }', 'options: { benchmark: "2012" }'),
  other(
    'a number beside the rows without words',
    9,
    'dots',
    '{ y: share }',
    'options: { beside: { cell: derived/rise/value } }',
  ),
  other('words over no number', 9, 'dots', '{ y: share }', 'options: { words: Үлесі }'),
  other('no figure', [1, 1, 1], 'forecast', '{ x: year, y: share }', ''),
  other(
    'a figure of no cell',
    9,
    'forecast',
    '{ x: year, y: share }',
    'options: { figure: jobs/2025/openings, words: орын, year: "2025" }',
  ),
  other(
    'a year without quotes',
    9,
    'forecast',
    '{ x: year, y: share }',
    'options: { figure: literacy/2015/share, words: орын, year: 2025 }',
  ),
  other(
    'a unit worth nothing',
    9,
    'forecast',
    '{ x: year, y: share }',
    'options: { figure: literacy/2015/share, words: орын, year: "2025 жыл", per: 0 }',
  ),
  other(
    'a column',
    8,
    'pairs',
    '{ y: share }',
    'options: { pairs: [{ title: а, promised: literacy/2015/share, reached: literacy/2013/share }] }',
  ),
  other('no pairs', 1, 'pairs', '{}', ''),
  other('an empty list of pairs', 9, 'pairs', '{}', 'options: { pairs: [] }'),
  other(
    'a pair without its result',
    9,
    'pairs',
    '{}',
    'options: { pairs: [{ title: а, promised: literacy/2015/share }] }',
  ),
  other('no groups', 9, 'pictogram', '{}', 'options: { cell: literacy/2015/share, title: а }'),
  other(
    'numbers in fractions',
    [9, 9],
    'pictogram',
    '{}',
    'options: { cell: literacy/2015/share, groups: literacy/2013/share, title: а }',
  ),
  other(
    'columns fewer than one',
    9,
    'pictogram',
    '{}',
    'options: { cell: literacy/2015/share, groups: literacy/2013/share, title: а, columns: 0 }',
  ),
  other('no bars', 9, 'stack', '{}', 'options: { bars: [] }'),
  other(
    'a bar without parts',
    9,
    'stack',
    '{}',
    'options: { bars: [{ title: а, total: literacy/2015/share, parts: [] }] }',
  ),
  other(
    'a part of no cell',
    9,
    'stack',
    '{}',
    'options: { bars: [{ title: а, total: literacy/2015/share, parts: [{ cell: literacy/2012/share, label: а }] }] }',
  ),
  other(
    'parts past the whole',
    9,
    'stack',
    '{}',
    'options: { bars: [{ title: а, total: literacy/2013/share, parts: [{ cell: literacy/2014/share, label: а }, { cell: literacy/2015/share, label: ә }] }] }',
  ),
  other('options', 9, 'timeline', '{ y: year, label: share }', 'options: { from: 0 }'),
  other('no label', 8, 'timeline', '{ y: year }', ''),
  other(
    'rings worth nothing',
    9,
    'waffle',
    '{}',
    'options: { columns: [10, 10], fields: [{ cell: literacy/2015/share, per: 0, title: а }] }',
  ),
  other(
    'rings worth less than nothing',
    9,
    'waffle',
    '{}',
    'options: { columns: [10, 10], fields: [{ cell: literacy/2015/share, per: -1, title: а }] }',
  ),
  other(
    'more rings than can be drawn',
    9,
    'waffle',
    '{}',
    'options: { columns: [10, 10], fields: [{ cell: literacy/2015/share, per: 0.000001, title: а }] }',
  ),
  other(
    'no rings in a line',
    9,
    'waffle',
    '{}',
    'options: { columns: [0, 10], fields: [{ cell: literacy/2015/share, per: 1, title: а }] }',
  ),
  other(
    'one width of two',
    9,
    'waffle',
    '{}',
    'options: { columns: [10], fields: [{ cell: literacy/2015/share, per: 1, title: а }] }',
  ),
  other('no fields', 9, 'waffle', '{}', 'options: { columns: [10, 10], fields: [] }'),
  other(
    'fewer rings in all than are counted',
    9,
    'waffle',
    '{}',
    'options: { columns: [10, 10], fields: [{ cell: literacy/2015/share, per: 1, of: 10, title: а }] }',
  ),
];
