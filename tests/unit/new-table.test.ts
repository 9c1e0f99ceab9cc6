import { describe, expect, it } from 'vitest';
import { made } from './fixtures/new/made.ts';
import { MESSY_LAYOUTS, MESSY_NUMBERS } from './fixtures/new/messy.ts';

describe.each([
  ['numbers', MESSY_NUMBERS],
  ['layouts', MESSY_LAYOUTS],
])('a table of messy %s', (_name, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))(
    'with %s becomes tidy',
    (_title, { table, csv, answers, says = [] }) => {
      const { faults, csv: text, guesses, left } = made(table.join('\n'), answers);
      expect(faults).toEqual([]);
      expect(text.trimEnd().split('\n')).toEqual(csv);
      for (const sentence of says) expect([...guesses, ...left]).toContain(sentence);
    },
  );
});
