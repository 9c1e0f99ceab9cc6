import { describe, expect, it } from 'vitest';
import { type Edit, FILES, faults, load } from './fixtures/project.ts';

const FIELD = [
  '  - name: area',
  '    type: string',
  '    title: { kk: Аймақ, ru: Регион, en: Area }',
  '    constraints: { required: true }',
  '    categories:',
  '      city: { kk: Қала, ru: Город, en: City }',
  '      village: { kk: Ауыл, ru: Село, en: Village }',
].join('\n');

/** A second dataset of two series, and a chart of it. */
const two = (views: string): Edit[] => [
  [
    'data/areas.csv',
    'area,year,share\ncity,2014,10\ncity,2015,20\nvillage,2014,5\nvillage,2015,8\n',
  ],
  [
    'data/areas.yaml',
    [
      'name: areas',
      'title: { kk: Аймақтар, ru: Регионы, en: Areas }',
      'description: { kk: Аймақтардың үлесі, ru: Доли регионов, en: Shares of areas }',
      'kind: measured',
      'sources: [{ source: article-c }]',
      'licenses:',
      '  - { name: CC-BY-4.0, title: Creative Commons, path: "https://creativecommons.org/licenses/by/4.0/" }',
      'primaryKey: [area, year]',
      'fields:',
      FIELD,
      '  - name: year',
      '    type: year',
      '    title: { kk: Жыл, ru: Год, en: Year }',
      '    constraints: { required: true, minimum: 2000, maximum: 2030 }',
      '  - name: share',
      '    type: number',
      '    title: { kk: Үлесі, ru: Доля, en: Share }',
      '    unit: "%"',
      '    decimals: 1',
      '    constraints: { minimum: 0, maximum: 100 }',
    ].join('\n'),
  ],
  [
    'src/content/charts/areas.yaml',
    [
      'title: Қала мен ауыл',
      'subtitle: Халықтың пайызы, 2014–2015 жылдар',
      'description: Екі сызық, екі жыл. Қаланың сызығы екі жылда да жоғары тұр.',
      'dataset: areas',
      'drawing: line',
      'columns: { x: year, y: share, series: area }',
      'options: { subject: village }',
      'translations: { ru: Город и село, en: City and village }',
      views,
    ].join('\n'),
  ],
];

describe('the views of a chart', () => {
  it('are its series seen alone, each with an address of its own', () => {
    const views = load(...two('views: { village: тек ауыл, city: тек қала }')).charts.get(
      'areas',
    )?.views;
    expect(views).toEqual([
      { id: 'chart-areas-village', words: 'тек ауыл', className: 's-1' },
      { id: 'chart-areas-city', words: 'тек қала', className: 's-2' },
    ]);
  });

  it('are none where none are named', () => {
    expect(load(...two('')).charts.get('areas')?.views).toEqual([]);
  });

  it('are refused with a series that does not exist, with the nearest name and its line', () => {
    expect(faults(...two('views:\n  city: тек қала\n  vilage: тек ауыл'))).toEqual([
      'src/content/charts/areas.yaml:11: «vilage» деген қатар диаграммада жоқ. Бәлкім, «village» болар.',
    ]);
  });

  it('are refused with a number in their words', () => {
    expect(faults(...two('views: { city: 20 қала }'))).toEqual([
      'src/content/charts/areas.yaml:9: «20» саны ұяшыққа байланбаған. Мұнда сан байланбайды, сансыз жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады.',
    ]);
  });

  it('are refused where there is one series', () => {
    expect(faults([FILES.chart, 'options:', 'views: { all: бәрі }\noptions:'])).toEqual([
      `${FILES.chart}:12: Бұл диаграммада бөлек көрсететін қатар жоқ. Көріністі бірнеше қатары бар «line» диаграммасына ғана жазыңыз.`,
    ]);
  });
});
