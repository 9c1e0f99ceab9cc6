import { describe, expect, it } from 'vitest';
import { ALPHABET, compareKazakh } from '../../../src/lib/kazakh/alphabet.ts';

const sorted = (words: string[]): string[] => words.toSorted(compareKazakh);

describe('compareKazakh', () => {
  it('sorts the letters as the CLDR does', () => {
    const letters = [...ALPHABET];
    expect(sorted(letters.toReversed())).toEqual(letters);
    expect(letters.toReversed().sort(new Intl.Collator('kk').compare)).toEqual(letters);
  });

  it('sorts names as the CLDR does', () => {
    const names = `Яковлев Іргебай Әуезов Қасымов Бейсенова Кенжебай Ұлытау Үржар Шымкент Ақтөбе
      Ақтау Көкшетау Іле Өскемен Орал Ғабит Ғалым Һәкім Хамит Ең Ел Жетісу Абай абай Ақ`.split(
      /\s+/,
    );
    expect(sorted(names)).toEqual(names.toSorted(new Intl.Collator('kk').compare));
  });

  it('puts І after Ы and Ү after Ұ, unlike English collation', () => {
    expect(sorted(['Іле', 'Көкшетау', 'Ыстық'])).toEqual(['Көкшетау', 'Ыстық', 'Іле']);
    expect(sorted(['үй', 'ұя'])).toEqual(['ұя', 'үй']);
  });

  it('lets case decide only between equal words, small letters first', () => {
    expect(sorted(['Абай', 'абай', 'Аба'])).toEqual(['Аба', 'абай', 'Абай']);
    expect(compareKazakh('Ақтау', 'Ақтау')).toBe(0);
  });

  it('puts spaces before digits, digits before letters and Latin last', () => {
    expect(sorted(['IT', 'ян', 'а', '5', 'а б', 'аб', ''])).toEqual([
      '',
      '5',
      'а',
      'а б',
      'аб',
      'ян',
      'IT',
    ]);
    expect(compareKazakh('а б', 'а5')).toBe(-1);
  });
});
