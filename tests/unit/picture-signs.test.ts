import { describe, expect, it } from 'vitest';
import { type Edit, FILES, faults } from './fixtures/project.ts';

const told = (sign: string) =>
  `«${sign}» таңбасы суретке салынбайды: сайттың қарпінде ондай таңба жоқ. Таңбаны өшіріңіз не сөзбен жазыңыз.`;

describe('a sign that the fonts of the pictures lack', () => {
  it.each<[where: string, line: string, edit: Edit]>([
    [
      'the title of a chart',
      `${FILES.chart}:1`,
      [FILES.chart, 'title: Сауаттылық {', 'title: ☃ {'],
    ],
    ['its subtitle', `${FILES.chart}:2`, [FILES.chart, 'subtitle: ', 'subtitle: ☃ ']],
    ['a note of it', `${FILES.chart}:6`, [FILES.chart, 'Жас шегі', 'Жас ☃ шегі']],
    [
      'an option of it',
      `${FILES.chart}:13`,
      [FILES.chart, 'from: 0', 'note: { at: literacy/2015/share, text: Бұл ☃ }\n  from: 0'],
    ],
    ['the title of a chapter', `${FILES.chapter}:2`, [FILES.chapter, 'Бір жылдың', 'Бір ☃ жылдың']],
    ['its name', `${FILES.chapter}:3`, [FILES.chapter, 'name: ', 'name: ☃ ']],
    ['the short name of a source', `${FILES.sources}:3`, [FILES.sources, 'short: ', 'short: ☃ ']],
  ])('is reported in %s', (_where, line, edit) => {
    expect(faults(edit)).toEqual([`${line}: ${told('☃')}`]);
  });

  it('is told of in a large number, which has fewer', () => {
    expect(faults([FILES.chapter, 'number: "', 'number: "IT '])).toEqual([
      `${FILES.chapter}:6: «I» таңбасы үлкен санға салынбайды. Мұнда сан, оның белгісі және кіші қазақ әріптері тұра алады.`,
    ]);
  });

  it('is reported in labels of the data where a chart shows them', () => {
    const [first] = faults(
      [FILES.yaml, 'primaryKey: [year]', 'primaryKey: [year]\nlabelField: words'],
      [
        FILES.yaml,
        'fields:',
        'fields:\n  - { name: words, type: string, title: { kk: Сөз, ru: Слово, en: Word } }',
      ],
      [
        FILES.csv,
        'year,share\n2013,63.2\n2014,64.1\n2015,74.2\n',
        'year,share,words\n2013,63.2,бір ☃\n2014,64.1,екі\n2015,74.2,үш\n',
      ],
    );
    expect(first).toBe(`${FILES.chart}:11: ${told('☃')}`);
  });

  it('may stand where no picture shows it', () => {
    expect(
      faults([FILES.chapter, 'мақалада</Cite> айтылған', 'мақалада</Cite> ☃ айтылған']),
    ).toEqual([]);
    expect(faults([FILES.sources, 'title: Цифрлық', 'title: ☃ Цифрлық'])).toEqual([]);
  });
});
