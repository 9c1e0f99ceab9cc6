/** Words of the command «new» that it must refuse: what is wrong with them and the flags of which that must be said. */
export interface BrokenCommand {
  name: string;
  at: string | string[];
  words: string[];
  /** Files of the sample project put in the place of its own. */
  files?: Record<string, string | Uint8Array>;
}

const chapter = (name: string, at: string | string[], ...words: string[]): BrokenCommand => ({
  name: `chapter: ${name}`,
  at,
  words: ['chapter', '--title', 'Оқу', '--cell', 'literacy/2015/share', ...words],
});
const chart = (name: string, at: string | string[], ...words: string[]): BrokenCommand => ({
  name: `chart: ${name}`,
  at,
  words: ['chart', '--dataset', 'literacy', '--id', 'reading', ...words],
});
const source = (name: string, at: string | string[], ...words: string[]): BrokenCommand => ({
  name: `source: ${name}`,
  at,
  words: ['source', ...words],
});
const EMPTY = { 'data/literacy.csv': 'year,share\n2013,\n2014,\n' };

/** Chapters, charts and sources that cannot be begun. */
export const COMMANDS: BrokenCommand[] = [
  chapter('a number of five digits', '--number', '--number', '12345'),
  chapter('a number in words', '--number', '--number', 'үш'),
  chapter('a number that is taken', '--number', '--number', '2'),
  chapter('an address that is taken', '--slug', '--slug', 'literacy'),
  chapter('an address in Cyrillic', '--slug', '--slug', 'оқу'),
  chapter('a chart that there is none of', '--chart', '--chart', 'litracy'),
  chapter('years in words', '--years', '--years', 'былтыр'),
  chapter('years in the wrong order', '--years', '--years', '2015-2013'),
  chapter('an unknown flag', '--nomber', '--nomber', '3'),
  chapter('a flag without its answer', '--number', '--number'),
  {
    name: 'chapter: a title with a number of no cell',
    at: '--title',
    words: ['chapter', '--title', '74,2 пайыз', '--cell', 'literacy/2015/share'],
  },
  {
    name: 'chapter: a cell of no row',
    at: '--cell',
    words: ['chapter', '--title', 'Оқу', '--cell', 'literacy/2012/share'],
  },
  {
    name: 'chapter: a cell of a dataset that cannot be read',
    at: '--cell',
    words: ['chapter', '--title', 'Оқу', '--cell', 'literacy/2015/share'],
    files: { 'data/literacy.yaml': 'name: literacy\n' },
  },
  chart('a drawing that there is none of', '--drawing', '--drawing', 'pie'),
  chart('a column that it does not take', '--x', '--drawing', 'bar', '--x', 'year', '--y', 'share'),
  chart('a column of no field', '--y', '--drawing', 'bar', '--y', 'shares'),
  chart('the key for a number', '--y', '--drawing', 'bar', '--y', 'year'),
  chart('an answer given twice', '--id', '--drawing', 'bar', '--y', 'share', '--id', 'again'),
  {
    name: 'chart: a name that is taken',
    at: '--id',
    words: [
      'chart',
      '--dataset',
      'literacy',
      '--id',
      'literacy',
      '--drawing',
      'bar',
      '--y',
      'share',
    ],
  },
  {
    ...chart(
      'a dataset without a number',
      ['--drawing', '--y'],
      '--drawing',
      'bar',
      '--y',
      'share',
    ),
    files: EMPTY,
  },
  source(
    'a type that there is none of',
    '--type',
    '--title',
    'Мақала',
    '--id',
    'a',
    '--short',
    'А',
    '--type',
    'мақала',
  ),
  source(
    'a day in another order',
    '--issued',
    '--title',
    'Мақала',
    '--id',
    'a',
    '--short',
    'А',
    '--type',
    'article',
    '--issued',
    '05.03.2024',
  ),
  source(
    'an address without its beginning',
    '--url',
    '--title',
    'Мақала',
    '--id',
    'a',
    '--short',
    'А',
    '--type',
    'article',
    '--url',
    'stat.gov.kz',
  ),
  source(
    'an id that is taken',
    '--id',
    '--title',
    'Мақала',
    '--id',
    'article-c',
    '--short',
    'А',
    '--type',
    'article',
  ),
];
