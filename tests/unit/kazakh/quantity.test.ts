import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/lib/kazakh/ending.ts';
import { type Form, formatQuantity, plain, WORD_JOINER } from '../../../src/lib/kazakh/quantity.ts';

const CASE_NAMES: Record<string, Case> = {
  gen: 'ілік',
  dat: 'барыс',
  acc: 'табыс',
  loc: 'жатыс',
  abl: 'шығыс',
  ins: 'көмектес',
  poss: 'тәуелдік',
  ord: 'реттік',
  'poss+loc': 'тәуелдік-жатыс',
  'poss+acc': 'тәуелдік-табыс',
  'poss+dat': 'тәуелдік-барыс',
};

const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(file, import.meta.url)), { columns: true });
const normal = (text: string): string => plain(text).replaceAll('\u00a0', ' ');

describe('formatQuantity', () => {
  it.each(rows('suffix-cases.csv'))('writes the checked form $expected', (row) => {
    const number = row.number ?? '';
    const kase = CASE_NAMES[row.case ?? ''];
    expect(kase).toBeDefined();
    const form = { case: kase, group: /\s/.test(number) };
    const { text } = formatQuantity({ value: number, unit: row.unit }, form);
    expect(normal(text)).toBe(normal(row.expected ?? ''));
  });

  it.each(rows('quantity-cases.csv'))('writes and reads $text as «$spoken»', (row) => {
    const decimals = row.decimals ? Number(row.decimals) : undefined;
    const quantity = { value: Number(row.value), decimals, unit: row.unit };
    const form = { case: row.case as Case, scale: (row.scale || undefined) as Form['scale'] };
    const { text, spoken } = formatQuantity(quantity, form);
    expect({ text: normal(text), spoken }).toEqual({ text: row.text, spoken: row.spoken });
  });

  it('holds an ending to its hyphen with a word joiner', () => {
    const { text } = formatQuantity({ value: 74.2, unit: '%' }, { case: 'табыс' });
    expect(text).toBe(`74,2%-${WORD_JOINER}ды`);
    expect(WORD_JOINER).toBe('\u2060');
  });

  it('ties the number to the first word of the unit only', () => {
    expect(formatQuantity({ value: 12, unit: 'жұмыс орны' }).text).toBe('12\u00a0жұмыс орны');
    expect(formatQuantity({ value: 9e5, unit: 'жұмыс орны' }, { scale: 'мың' }).text).toBe(
      '900\u00a0мың жұмыс орны',
    );
  });

  it('never leaves a sign or an abbreviation at the start of a line', () => {
    expect(formatQuantity({ value: 2e6, unit: '₸' }, { scale: 'млн' }).text).toBe(
      '2\u00a0млн\u00a0₸',
    );
  });

  it('lets the number choose the ending when the unit is left out', () => {
    const quantity = { value: 74.2, unit: '%' };
    expect(formatQuantity(quantity, { bare: true, case: 'барыс' })).toEqual({
      text: `74,2-${WORD_JOINER}ге`,
      spoken: '74 бүтін оннан екіге',
    });
  });

  it('rounds a scaled number only when the form says so', () => {
    const quantity = { value: 1_234_567, decimals: 0 };
    expect(formatQuantity(quantity, { scale: 'млн' }).text).toBe('1,234567\u00a0млн');
    expect(formatQuantity(quantity, { scale: 'млн', decimals: 1 }).text).toBe('1,2\u00a0млн');
  });

  it('writes and says a plus on request', () => {
    const result = formatQuantity({ value: 3.5, unit: '%' }, { sign: true });
    expect(result).toEqual({ text: '+3,5%', spoken: 'плюс 3 бүтін оннан 5 пайыз' });
  });

  it('keeps a year whole in print and in speech', () => {
    const form: Form = { group: false, case: 'жатыс' };
    expect(formatQuantity({ value: 2018, unit: 'жыл' }, form)).toEqual({
      text: '2018\u00a0жылда',
      spoken: '2018 жылда',
    });
    expect(formatQuantity({ value: 2020 }, { ...form, case: 'реттік' }).spoken).toBe(
      'екі мың жиырмасыншы',
    );
    expect(formatQuantity({ value: 2018, unit: 'ж.' }, { group: false }).spoken).toBe('2018 жыл');
  });

  it('refuses a case on an abbreviation it cannot read', () => {
    expect(() => formatQuantity({ value: 1, unit: 'Мбит/с' }, { case: 'барыс' })).toThrow(
      RangeError,
    );
  });
});

describe('plain', () => {
  it('strips word joiners and soft hyphens and nothing else', () => {
    expect(plain('74,2%-\u2060ды мәлі\u00adмет\u00a0№ 5')).toBe('74,2%-ды мәлімет\u00a0№ 5');
  });
});
