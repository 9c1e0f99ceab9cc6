import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explainIssue } from '../../src/build/yaml/schema-issue.ts';

/** Explain the first fault of a value. */
function explained(schema: z.ZodType, value: unknown) {
  const [issue] = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  if (!issue) throw new Error('the value fits');
  return explainIssue(issue, schema).map(({ what, expected }) => `${what}. ${expected}.`);
}

describe('a fault that a schema finds', () => {
  it.each<[what: string, schema: z.ZodType, value: unknown, words: string]>([
    [
      'a rule that no schema of ours has yet',
      z.strictObject({ per: z.number().multipleOf(5) }),
      { per: 3 },
      '«per» өрісі дұрыс емес. Үлгідегідей жазыңыз.',
    ],
    [
      'a group of fields, naming them',
      z.strictObject({ title: z.strictObject({ kk: z.string(), ru: z.string() }) }),
      { title: 'Сауаттылық' },
      '«title» өрісі дұрыс емес. Мұнда өрістер тобы болуы керек: kk, ru.',
    ],
    [
      'a list that is too long',
      z.strictObject({ years: z.array(z.number()).max(2) }),
      { years: [1, 2, 3] },
      '«years» өрісі дұрыс емес. Ең көбі 2 жазба болуы керек.',
    ],
  ])('is told of in Kazakh: %s', (_what, schema, value, words) => {
    expect(explained(schema, value)).toEqual([words]);
  });
});
