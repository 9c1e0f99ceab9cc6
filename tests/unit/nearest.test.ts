import { describe, expect, it } from 'vitest';
import { guess, nearest, suggest } from '../../src/lib/nearest.ts';

describe('nearest', () => {
  it.each([
    ['litracy', ['internet', 'literacy', 'grants'], 'literacy'],
    ['2016', ['2013', '2015', '2006'], '2013'],
    ['ab', ['cd'], 'cd'],
    ['share', ['employment'], undefined],
    ['share', [], undefined],
    ['share', ['share'], 'share'],
    ['url', ['id', 'container-title', 'URL'], 'URL'],
    ['', ['kk', 'ru'], undefined],
  ])('finds for «%s» among %j: %s', (name, valid, expected) => {
    expect(nearest(name, valid)).toBe(expected);
  });
});

describe('guess', () => {
  it('names the nearest, or nothing', () => {
    expect(guess('барсы', ['атау', 'барыс'])).toEqual(['Бәлкім, «барыс» болар']);
    expect(guess('xyz', ['атау'])).toEqual([]);
  });
});

describe('suggest', () => {
  it('names the nearest', () => {
    expect(suggest('барсы', ['атау', 'барыс'])).toBe('Бәлкім, «барыс» болар');
  });

  it('lists at most eight names where none is near', () => {
    const names = Array.from({ length: 9 }, (_, i) => `abcdef${i}`);
    expect(suggest('xyz', names)).toBe(
      `Бар атаулар: ${names
        .slice(0, 8)
        .map((name) => `«${name}»`)
        .join(', ')}`,
    );
  });

  it('says that there are none yet', () => {
    expect(suggest('xyz', [])).toBe('Мұнда әзірге бірде-бір атау жоқ');
  });

  it('takes names from an iterator', () => {
    expect(suggest('ab', new Map([['abc', 1]]).keys())).toBe('Бәлкім, «abc» болар');
  });
});
