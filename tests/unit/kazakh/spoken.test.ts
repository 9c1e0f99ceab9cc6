import { describe, expect, it } from 'vitest';
import {
  cardinal,
  isMisread,
  lastWord,
  speak,
  spellSigns,
} from '../../../src/lib/kazakh/spoken.ts';

describe('lastWord', () => {
  it.each([
    [0, 'нөл'],
    [7, 'жеті'],
    [10, 'он'],
    [42, 'екі'],
    [90, 'тоқсан'],
    [300, 'жүз'],
    [1000, 'мың'],
    [20_000, 'мың'],
    [500_000, 'мың'],
    [1_000_000, 'миллион'],
    [300_000_000, 'миллион'],
    [2e9, 'миллиард'],
    [3e12, 'триллион'],
    [1e15, 'триллион'],
    ['1 000 000', 'миллион'],
    ['2,40', 'қырық'],
    ['0,05', 'бес'],
    ['74,0', 'нөл'],
    ['1,100', 'жүз'],
    [-6, 'алты'],
  ])('ends %s in «%s»', (value, word) => {
    expect(lastWord(value)).toBe(word);
  });

  it('reads the fraction as it is printed after rounding', () => {
    expect(lastWord(2.4, 2)).toBe('қырық');
    expect(lastWord(2.4, 0)).toBe('екі');
    expect(lastWord(2.96, 1)).toBe('нөл');
  });
});

describe('cardinal', () => {
  it.each([
    [0, 'нөл'],
    [100, 'жүз'],
    [115, 'жүз он бес'],
    [1000, 'бір мың'],
    [2020, 'екі мың жиырма'],
    [1_234_567, 'бір миллион екі жүз отыз төрт мың бес жүз алпыс жеті'],
    [5_000_000_009, 'бес миллиард тоғыз'],
  ])('spells %d out', (value, text) => {
    expect(cardinal(value)).toBe(text);
  });

  it.each([-1, 1.5, '2,0'])('refuses %s', (value) => {
    expect(() => cardinal(value)).toThrow(RangeError);
  });
});

describe('speak', () => {
  it.each([
    [74.2, '74 бүтін оннан 2'],
    [0.05, '0 бүтін жүзден 5'],
    [0.125, '0 бүтін мыңнан 125'],
    [0.1234, '0 бүтін он мыңнан 1 мың 234'],
    [0.00001, '0 бүтін жүз мыңнан 1'],
    [0.000001, '0 бүтін миллионнан 1'],
    [567, '567'],
    [54_000, '54 мың'],
    [530_000, '530 мың'],
    [49_300, '49 мың 300'],
    [1_000_005, '1 миллион 5'],
    [1_234_567, '1 миллион 234 мың 567'],
    [3e12, '3 триллион'],
    [-5, 'минус 5'],
    [0, '0'],
  ])('reads %d as «%s»', (value, text) => {
    expect(speak(value)).toBe(text);
  });

  it('reads the digits that decimals fix', () => {
    expect(speak(2.4, { decimals: 2 })).toBe('2 бүтін жүзден 40');
    expect(speak(74, { decimals: 1 })).toBe('74 бүтін оннан 0');
  });

  it('says a plus only when the sign is printed', () => {
    expect(speak(5, { sign: true })).toBe('плюс 5');
    expect(speak(0, { sign: true })).toBe('0');
  });

  it('leaves a year whole', () => {
    expect(speak(2018, { group: false })).toBe('2018');
  });
});

describe('what voices read wrong', () => {
  it.each(['74,2%', '54\u00a0000', '5-ке', '−3', '₸', '№ 995'])('is %s', (text) => {
    expect(isMisread(text)).toBe(true);
  });

  it.each(['30 мың', '2015 жыл', 'үш', '12 адам'])('is not %s', (text) => {
    expect(isMisread(text)).toBe(false);
  });

  it('is spelled out where it is the sign for a number', () => {
    expect(spellSigns('№ 995 қаулы, №\u00a0302')).toBe('нөмірі 995 қаулы, нөмірі 302');
    expect(spellSigns('№ деген белгі')).toBe('№ деген белгі');
  });
});
