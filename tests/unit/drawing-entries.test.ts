import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnEntries, optionEntries } from '../../src/build/chart/drawing-entries.ts';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { address } from '../../src/charts/parts/option.ts';
import { slips } from '../../src/lib/kazakh/lookalike.ts';

const options = z.strictObject({
  title: z.string().describe('атауы'),
  size: z.number().int().default(5).describe('өлшемі'),
  span: z.tuple([z.number(), z.number()]).describe('аралығы'),
  parts: z
    .array(z.strictObject({ cell: address('ұяшығы'), label: z.string().optional() }))
    .default([]),
});

describe('the entries of a drawing', () => {
  it('are its options with what may stand there, those inside others after them', () => {
    const rows = optionEntries({ options }).map(({ name, type, needed, words, otherwise }) => [
      name,
      type,
      needed,
      words,
      otherwise,
    ]);
    expect(rows).toEqual([
      ['title', 'мәтін', true, 'атауы', undefined],
      ['size', 'бүтін сан', false, 'өлшемі', '5'],
      ['span', 'тізім: сан, сан', true, 'аралығы', undefined],
      ['parts', 'тізім: жазба', false, '', undefined],
      ['parts › cell', 'ұяшық мекенжайы', true, 'ұяшығы', undefined],
      ['parts › label', 'мәтін', false, '', undefined],
    ]);
  });

  it('are its columns, the needed ones told from the others', () => {
    const columns = { needed: ['y'], allowed: ['y', 'series'] } as const;
    const entries = columnEntries({
      columns: { needed: [...columns.needed], allowed: [...columns.allowed] },
    });
    expect(entries.map(({ name, needed }) => [name, needed])).toEqual([
      ['y', true],
      ['series', false],
    ]);
  });
});

describe('every drawing', () => {
  const each = [...DRAWINGS];

  it.each(each)('%s says in Kazakh what each of its options is', (_name, drawing) => {
    for (const { name, type, words } of optionEntries(drawing)) {
      expect([name, words]).toEqual([name, expect.stringMatching(/^[а-яәғқңөұүһі]/)]);
      expect([name, type]).toEqual([name, expect.stringMatching(/^[а-яәғқңөұүһі]/)]);
      expect([name, slips(words)]).toEqual([name, []]);
    }
  });

  it.each(each)('%s says what it is good for and when another is better', (_name, { words }) => {
    expect(words.name).toMatch(/^[а-яәғқңөұүһі ]+$/);
    expect(words.use).toMatch(/^[а-яәғқңөұүһі].*[^.]$/);
    expect(words.avoid).toMatch(/^[А-ЯӘҒҚҢӨҰҮҺІ].*\.$/);
    expect(slips(`${words.use} ${words.avoid}`)).toEqual([]);
  });
});
