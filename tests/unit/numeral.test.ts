import { describe, expect, it } from 'vitest';
import { layOut, type Numerals } from '../../src/lib/numeral.ts';

const glyph = (d: string) => ({ advance: 500, left: 40, right: 460, d });
const NUMERALS: Numerals = {
  unitsPerEm: 1000,
  glyphs: { '1': glyph('one'), '2': glyph('two'), ',': glyph('comma'), ' ': glyph('') },
};

describe('layOut', () => {
  it('sets signs side by side so that ink and stroke touch both ends', () => {
    const { glyphs, width } = layOut('12', NUMERALS);
    expect(glyphs).toEqual([
      { x: -24, d: 'one' },
      { x: 476, d: 'two' },
    ]);
    expect(width).toBe(952);
  });

  it('leaves room below the base line for a comma', () => {
    expect(layOut('1,2', NUMERALS).height).toBeGreaterThan(layOut('12', NUMERALS).height);
  });

  it('leaves room for a space without drawing it, breaking or not', () => {
    expect(layOut('1 2', NUMERALS).glyphs.map(({ x }) => x)).toEqual([-24, 806]);
    expect(layOut('1\u00a02', NUMERALS)).toEqual(layOut('1 2', NUMERALS));
  });

  it('names the sign that has no outline', () => {
    expect(() => layOut('1₸', NUMERALS)).toThrow(new RangeError('no outline for «₸»'));
  });
});
