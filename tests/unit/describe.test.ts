import { describe, expect, it } from 'vitest';
import { describeCells, describeSeries } from '../../src/lib/describe.ts';
import { cell } from './fixtures/cell.ts';

const line = (name: string, ...values: number[]) => ({
  name,
  cells: values.map((value, i) => ({ year: 2010 + i, cell: cell(`a/${2010 + i}/x`, value) })),
});

describe('describeCells', () => {
  it('says each value with its kind', () => {
    const plan = cell('g/more/n', 20_000, {
      kind: 'plan',
      unit: 'грант',
      decimals: 0,
      row: 'Қосымша',
    });
    expect(describeCells([cell('a/2015/x', 74.2), plan])).toBe(
      '2015\u00a0жыл — 74,2% (өлшенген); Қосымша — 20\u00a0000\u00a0грант (жоспар).',
    );
  });
});

describe('describeSeries', () => {
  it('says all values of a short line, beginning with a capital', () => {
    expect(describeSeries([line('қазақстан', 1, 2)])).toBe(
      'Қазақстан: 2010 жылы 1,0%, 2011 жылы 2,0%.',
    );
  });

  it('says a line without a name', () => {
    expect(describeSeries([line('', 1)])).toBe('2010 жылы 1,0%.');
  });

  it('says ends and extremes of a long line', () => {
    expect(describeSeries([line('Ел', 5, 1, 2, 9, 3, 4, 6)])).toBe(
      'Ел: 2010 жылы 5,0%, ең төмені 2011 жылы 1,0%, ең жоғарысы 2013 жылы 9,0%, 2016 жылы 6,0%.',
    );
  });

  it('does not repeat an end that is an extreme', () => {
    expect(describeSeries([line('Ел', 1, 2, 3, 4, 5, 6, 7)])).toBe(
      'Ел: 2010 жылы 1,0%, 2016 жылы 7,0%.',
    );
  });

  it('sets lines one after the other and leaves out an empty one', () => {
    expect(describeSeries([line('А', 1), line('Б', 2)])).toBe(
      'А: 2010 жылы 1,0%. Б: 2010 жылы 2,0%.',
    );
    expect(describeSeries([line('А')])).toBe('');
  });
});
