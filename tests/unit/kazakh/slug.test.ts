import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/lib/kazakh/alphabet.ts';
import { slug } from '../../../src/lib/kazakh/slug.ts';

const SIGNS = 'ъь';

describe('slug', () => {
  it.each([
    ['Сауаттылық', 'sauattylyq'],
    ['Неге секірді?', 'nege-sekirdi'],
    ['Өңдеу — «ұлы» әдіс', 'ondeu-uly-adis'],
    ['IT мамандары, 2018 жыл', 'it-mamandary-2018-zhyl'],
    ['Щётка мен объект', 'shetka-men-obekt'],
    ['74,2%', '74-2'],
    ['Екінші\u00a0дерек', 'ekinshi-derek'],
  ])('writes «%s» as «%s»', (heading, expected) => {
    expect(slug(heading)).toBe(expected);
  });

  it.each([...ALPHABET])(
    'writes the letter «%s» in small Latin letters or as nothing',
    (letter) => {
      const expected = SIGNS.includes(letter) ? /^$/ : /^[a-z]{1,2}$/;
      expect(slug(letter)).toMatch(expected);
      expect(slug(letter.toUpperCase())).toBe(slug(letter));
    },
  );

  it('keeps the sounds of letters that share a place with others', () => {
    expect([...'жцчшщюяхһ'].map(slug)).toEqual([
      'zh',
      'ts',
      'ch',
      'sh',
      'sh',
      'yu',
      'ya',
      'h',
      'h',
    ]);
  });

  it.each(['  Сөз  ', '— Сөз —', '«Сөз»', '...сөз!?'])(
    'has no hyphen at either end: «%s»',
    (heading) => {
      expect(slug(heading)).toBe('soz');
    },
  );

  it.each(['', '—', 'ъь', '日本'])('is empty where no letter is left: «%s»', (heading) => {
    expect(slug(heading)).toBe('');
  });

  it('leaves what it wrote as it is', () => {
    for (const heading of ['Гранттар мен жұмыс', 'IT: 2018–2025']) {
      expect(slug(slug(heading))).toBe(slug(heading));
    }
  });
});
