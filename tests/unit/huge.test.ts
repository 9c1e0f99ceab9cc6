import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/build/fault/fault-report.ts';
import { ProblemError } from '../../src/lib/problem.ts';
import { type Edit, FILES, faults, load } from './fixtures/project.ts';

/** Rows of years that the sample dataset allows, made wider so that each is its own. */
const rows = (count: number, share: string) =>
  `year,share\n${Array.from({ length: count }, (_, i) => `${i + 1},${share}`).join('\n')}\n`;
const WIDE: Edit = [FILES.yaml, 'minimum: 2000, maximum: 2030', 'minimum: 1, maximum: 99999'];

describe('a table', () => {
  it('whose every row is at fault is told of by its first hundred', () => {
    let problems: ProblemError['problems'] = [];
    try {
      load(WIDE, [FILES.csv, rows(5000, 'көп')]);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems = error.problems;
    }
    expect(problems.length).toBeGreaterThanOrEqual(5000);
    const lines = reportOf(problems).split('\n');
    expect(lines.length).toBeLessThan(110);
    expect(lines[0]).toBe(`Табылған қате саны: ${problems.length}`);
    expect(lines.at(-1)).toBe(
      `Тағы ${problems.length - 100} қате көрсетілмеді: алдымен осыларды түзетіңіз.`,
    );
  });
});

describe('a file', () => {
  it.each([FILES.csv, FILES.sources, FILES.chapter])(
    'of more than 5 MB is not read: %s',
    (file) => {
      expect(faults([file, 'а'.repeat(2_500_001)])).toEqual([
        `${file}:1: Файл тым үлкен. 5 МБ-тан асырмаңыз: деректі жинақтап не бөліп жазыңыз.`,
      ]);
    },
  );

  it.each(Object.values(FILES).filter((file) => file !== FILES.derived))(
    'that is empty is told of: %s',
    (file) => {
      const [first] = faults([file, '']);
      expect(first).toMatch(new RegExp(`^${file}:1: `));
    },
  );
});
