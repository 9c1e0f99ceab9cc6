import { describe, expect, it } from 'vitest';
import { placeOfValue, readCsv } from '../../src/build/data/csv.ts';
import { locate } from '../../src/build/fault/locate.ts';
import { formatProblem, ProblemError } from '../../src/lib/problem.ts';
import { type Edit, FILES, load } from './fixtures/project.ts';

/** Locate faults of one text on line 2. */
const places = (text: string, ...whats: string[]) =>
  locate(
    whats.map((what) => ({ file: 'a.mdx', line: 2, what, expected: '' })),
    () => text,
  ).map(({ line, column }) => `${line}:${column}`);

const found = (...edits: Edit[]) => {
  try {
    load(...edits);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(formatProblem);
  }
  return [];
};

describe('a fault', () => {
  it('stands where the words are that it quotes', () => {
    expect(places('бір\nекі үш', '«үш» бар')).toEqual(['2:5']);
    expect(places('бір\n<Value of="a" />', '<Value> компонентінде «of» қасиеті жоқ')).toEqual([
      '2:8',
    ]);
  });

  it('stands below its line where its words do, but not beyond the paragraph', () => {
    expect(places('бір\nекі\n  үш', '«үш» бар')).toEqual(['3:3']);
    expect(places('бір\n екі\n\nүш', '«үш» бар')).toEqual(['2:2']);
  });

  it('stands at the next place when it is told again', () => {
    expect(places('бір\n12 мен 12', '«12» саны', '«12» саны')).toEqual(['2:1', '2:8']);
  });

  it('stands at the first sign of its line where it quotes nothing that is there', () => {
    expect(places('бір\n  екі', 'бос')).toEqual(['2:3']);
    expect(places('бір', 'бос')).toEqual(['2:1']);
  });
});

describe('the column of a fault', () => {
  it.each<[string, Edit, string]>([
    ['a number in prose', [FILES.chapter, 'Бұл туралы', 'Бұл 74 туралы'], `${FILES.chapter}:19:5:`],
    ['an entry of YAML', [FILES.chart, 'drawing: ', '  drawing: '], `${FILES.chart}:`],
    ['a value of CSV', [FILES.csv, '74.2', '74;2'], `${FILES.csv}:4:6:`],
  ])('is given for %s', (_what, edit, expected) => {
    expect(found(edit)[0]).toContain(expected);
  });

  it('of a value counts quotes and line breaks within values', () => {
    const [line] = readCsv('a.csv', 'a,b,c\n1,"x, ""y""\nz",3\n').lines;
    expect(line && [0, 1, 2].map((i) => placeOfValue(line, i))).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 4 },
    ]);
  });
});
