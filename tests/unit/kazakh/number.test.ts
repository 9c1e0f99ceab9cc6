import { describe, expect, it } from 'vitest';
import { formatNumber, scaleDown } from '../../../src/lib/kazakh/number.ts';

const VALUES = [
  0,
  1,
  9,
  10,
  99,
  100,
  999,
  1000,
  1234,
  9999,
  10_000,
  54_000,
  530_000,
  999_999,
  1_000_000,
  1_234_567,
  20_014_575,
  1e9,
  1.2e12,
  9_007_199_254_740_991,
  0.1,
  0.5,
  0.05,
  0.005,
  1.005,
  2.675,
  1.45,
  8.345,
  74.2,
  63.25,
  99.95,
  999.995,
  1234.5,
  1_234_567.891,
  1e-7,
  0.1 + 0.2,
  2.5,
  3.5,
].flatMap((value) => (value === 0 ? [value] : [value, -value]));

const intl = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat('kk', { signDisplay: 'negative', ...options })
    .format(value)
    .replace('-', '\u2212');

describe('formatNumber', () => {
  it.each(VALUES)('prints %d as the CLDR does', (value) => {
    expect(formatNumber(value)).toBe(intl(value, { maximumFractionDigits: 20 }));
  });

  it.each([0, 1, 2, 3])('rounds every value to %d decimals as the CLDR does', (decimals) => {
    const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const own = VALUES.map((value) => formatNumber(value, { decimals }));
    expect(own).toEqual(VALUES.map((value) => intl(value, fixed)));
  });

  it('rounds a half away from zero on the decimal digits', () => {
    expect(formatNumber(1.005, { decimals: 2 })).toBe('1,01');
    expect(formatNumber(-1.005, { decimals: 2 })).toBe('\u22121,01');
    expect(formatNumber(9.95, { decimals: 1 })).toBe('10,0');
  });

  it('groups from four digits with no-break spaces unless told not to', () => {
    expect(formatNumber(1234567.891)).toBe('1\u00a0234\u00a0567,891');
    expect(formatNumber(2018, { group: false })).toBe('2018');
  });

  it('writes signs for non-zero values only', () => {
    const signed = [5, -5, 0, 0.04].map((value) =>
      formatNumber(value, { sign: true, decimals: 1 }),
    );
    expect(signed).toEqual(['+5,0', '\u22125,0', '0,0', '0,0']);
    expect(formatNumber(-0.04, { decimals: 1 })).toBe('0,0');
  });

  it('keeps the digits of a text as printed', () => {
    expect(formatNumber('2,40')).toBe('2,40');
    expect(formatNumber('\u22121\u00a0234,50')).toBe('\u22121\u00a0234,50');
    expect(formatNumber('007')).toBe('7');
  });

  it('prints every digit of a value in exponent form', () => {
    expect(formatNumber(1e21, { group: false })).toBe(`1${'0'.repeat(21)}`);
    expect(formatNumber(1.5e-7)).toBe('0,00000015');
  });

  it.each([NaN, Infinity, -Infinity, '', 'жоқ', '1,2,3', '1.234,5', '%'])('refuses %s', (value) => {
    expect(() => formatNumber(value)).toThrow(RangeError);
  });

  it.each([-1, 1.5, NaN])('refuses %d decimals', (decimals) => {
    expect(() => formatNumber(1, { decimals })).toThrow(RangeError);
  });
});

describe('scaleDown', () => {
  it.each([
    [1_005_400, 3, '1005.4'],
    [900_000, 3, '900'],
    [5, 3, '0.005'],
    [-1_200_000, 6, '-1.2'],
    ['1 234,50', 3, '1.2345'],
    [0, 9, '0'],
    [0.3, 3, '0.0003'],
  ])('divides %s by ten to the power %i exactly', (value, power, expected) => {
    expect(scaleDown(value, power)).toBe(expected);
  });
});
