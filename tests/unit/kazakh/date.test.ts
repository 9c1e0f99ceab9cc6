import { describe, expect, it } from 'vitest';
import { printDate, printDay } from '../../../src/lib/kazakh/date.ts';

describe('printDay', () => {
  it.each([
    [[2026, 11, 22], '22.11.2026'],
    [[2018, 3, 5], '05.03.2018'],
    [[2018], '2018'],
  ])('prints %j as %s', (parts, expected) => {
    expect(printDay({ 'date-parts': [parts] })).toBe(expected);
  });

  it('keeps the month where the day is not known', () => {
    expect(printDay({ 'date-parts': [[2018, 3]] })).toBe('03.2018');
  });
});

describe('printDate', () => {
  it.each([
    [[[2018]], undefined, '2018\u00a0жыл'],
    [[[2018]], true, 'шамамен 2018\u00a0жыл'],
    [[[2018]], false, '2018\u00a0жыл'],
    [[[2018, 3]], undefined, '2018 жылғы наурыз'],
    [[[2019, 1, 22]], undefined, '2019 жылғы 22\u00a0қаңтар'],
    [[[2018, 3, 5]], true, 'шамамен 2018 жылғы 5\u00a0наурыз'],
    [[[2017], [2018]], undefined, '2017–2018 жылдар'],
    [[[2017], [2018]], true, 'шамамен 2017–2018 жылдар'],
  ])('prints %j, circa %s, as %s', (parts, circa, expected) => {
    expect(printDate({ 'date-parts': parts, circa })).toBe(expected);
  });

  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      printDate({ 'date-parts': [[2018, i + 1]] }).replace('2018 жылғы ', ''),
    );
    expect(months).toEqual([
      'қаңтар',
      'ақпан',
      'наурыз',
      'сәуір',
      'мамыр',
      'маусым',
      'шілде',
      'тамыз',
      'қыркүйек',
      'қазан',
      'қараша',
      'желтоқсан',
    ]);
  });
});
