import { describe, expect, it } from 'vitest';
import { answerTo, longestAnswer } from '../../src/lib/guess.ts';
import { plain } from '../../src/lib/kazakh/quantity.ts';

const share = (value: number, decimals = 1) => ({ value, unit: '%', decimals });

/** The sentence as it is printed, the datum in its place. */
function told(guess: number, value: number, printed: string, decimals = 1): string {
  const { before, after } = answerTo(guess, share(value, decimals));
  return plain(before + printed + after).replaceAll('\u00a0', ' ');
}

describe('a guess', () => {
  it.each([
    [60, 74.2, '74,2%', '14,2 пайыздық тармаққа төмен'],
    [90, 74.2, '74,2%', '15,8 пайыздық тармаққа жоғары'],
    [0, 74.2, '74,2%', '74,2 пайыздық тармаққа төмен'],
    [100, 5.88, '5,9%', '94,1 пайыздық тармаққа жоғары'],
    [100, 0, '0,0%', '100,0 пайыздық тармаққа жоғары'],
    [0, 100, '100,0%', '100,0 пайыздық тармаққа төмен'],
  ])('of %d%% for %d says how far it is from the datum in print', (guess, value, printed, far) => {
    expect(told(guess, value, printed)).toBe(
      `Сіз ${guess}% деп болжадыңыз, дерек — ${printed}: болжамыңыз ${far}.`,
    );
  });

  it.each([
    [70, 70.8299, '70,8%', '0,8 пайыздық тармаққа ғана төмен'],
    [71, 70.8299, '70,8%', '0,2 пайыздық тармаққа ғана жоғары'],
    [51, 47.98, '48,0%', '3,0 пайыздық тармаққа ғана жоғары'],
    [45, 48, '48,0%', '3,0 пайыздық тармаққа ғана төмен'],
    [1, 0, '0,0%', '1,0 пайыздық тармаққа ғана жоғары'],
  ])('of %d%% for %d is called close', (guess, value, printed, far) => {
    expect(told(guess, value, printed)).toBe(
      `Сіз ${guess}% деп болжадыңыз, дерек — ${printed}: болжамыңыз дерекке жақын, ${far}.`,
    );
  });

  it('a tenth further than that is not called close', () => {
    expect(told(45, 48.1, '48,1%')).toContain(': болжамыңыз 3,1 пайыздық тармаққа төмен.');
  });

  it.each([
    [66, 66, '66,0%', 1],
    [66, 66.04, '66,0%', 1],
    [67, 66.5, '67%', 0],
    [0, 0, '0,0%', 1],
    [100, 100, '100%', 0],
  ])('of %d%% meets %d as printed', (guess, value, printed, decimals) => {
    expect(told(guess, value, printed, decimals)).toBe(
      `Сіз ${guess}% деп болжадыңыз, дерек те — ${printed}: болжамыңыз дәл келді.`,
    );
  });

  it('is off by what a reader finds who subtracts the numbers in print', () => {
    for (let guess = 0; guess <= 100; guess += 1)
      for (let tenths = 0; tenths <= 1000; tenths += 7) {
        const { after } = answerTo(guess, share(tenths / 10));
        const gap = /([\d,]+)\u00a0пайыздық тармаққа/.exec(after)?.[1]?.replace(',', '');
        expect(Number(gap ?? 0), `${guess} and ${tenths}`).toBe(Math.abs(guess * 10 - tenths));
        expect(after.includes('төмен')).toBe(guess * 10 < tenths);
        expect(after.includes('жоғары')).toBe(guess * 10 > tenths);
      }
  });

  it('is compared as exactly as the datum is printed', () => {
    expect(told(60, 74.25, '74%', 0)).toContain(': болжамыңыз 14 пайыздық тармаққа төмен.');
    expect(told(60, 74.25, '74,25%', 2)).toContain(': болжамыңыз 14,25 пайыздық тармаққа төмен.');
  });

  it('is told aloud without signs that a voice reads wrong', () => {
    expect(answerTo(60, share(74.2)).spoken).toBe(
      'Сіз 60 пайыз деп болжадыңыз, дерек\u00a0— 74 бүтін оннан 2 пайыз: болжамыңыз 14 бүтін оннан 2 пайыздық тармаққа төмен.',
    );
    expect(answerTo(66, share(66)).spoken).toBe(
      'Сіз 66 пайыз деп болжадыңыз, дерек те\u00a0— 66 бүтін оннан 0 пайыз: болжамыңыз дәл келді.',
    );
  });

  it('has an answer than which none is longer', () => {
    const longest = plain(longestAnswer(share(74.2)));
    expect(longest).toContain('дерекке жақын');
    for (let guess = 0; guess <= 100; guess += 1)
      expect(told(guess, 74.2, '74,2%').length).toBeLessThanOrEqual(longest.length);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is refused for %d', (value) => {
    expect(() => answerTo(50, share(value))).toThrow(RangeError);
    expect(() => answerTo(value, share(50))).toThrow(RangeError);
  });
});
