import { describe, expect, it } from 'vitest';
import { lookalikes, slips, toCyrillic } from '../../../src/lib/kazakh/lookalike.ts';

/** Look-alike letters are named here by their codes: in an editor they cannot be told apart. */
const LATIN_A = '\u0061';
const CYRILLIC_IT = '\u0406\u0422';

describe('lookalikes', () => {
  it.each([
    ['a Latin letter in a Kazakh word', `с${LATIN_A}уат`, 'сауат', 'латын'],
    ['the Latin schwa', 'ж\u0259не', 'және', 'латын'],
    ['the capital schwa', '\u018fлтаев', 'Әлтаев', 'латын'],
    ['the turned e', 'н\u01ddтиже', 'нәтиже', 'латын'],
    ['IT in Cyrillic', CYRILLIC_IT, 'IT', 'кирилл'],
    ['IT half in Cyrillic', 'I\u0422', 'IT', 'кирилл'],
    ['a Cyrillic letter in a Latin name', 'Pyth\u043en', 'Python', 'кирилл'],
    ['a Roman numeral of two scripts', 'XX\u0406', 'XXI', 'кирилл'],
    ['an ending without its hyphen', 'PhDдокторантура', 'PhD-докторантура', 'латын'],
    ['a word that fits both scripts', '\u0430\u0440\u0061', 'ара', 'латын'],
  ])('finds %s', (_what, word, hint, foreign) => {
    expect(lookalikes(`Бұл ${word} туралы`)).toEqual([{ word, hint, foreign }]);
  });

  it('finds one on either side of a hyphen', () => {
    expect(lookalikes(`${CYRILLIC_IT}-орт${LATIN_A}лық`).map(({ hint }) => hint)).toEqual([
      'IT',
      'орталық',
    ]);
  });

  it('looks through soft hyphens', () => {
    expect(lookalikes(`с${LATIN_A}у\u00adат`)).toHaveLength(1);
  });

  it.each([
    'IT-орталық',
    'PhD докторантура',
    'Vlast.kz',
    'ILOSTAT-тың',
    'Egemen Qazaqstan сайты',
    'ХХІ ғасыр',
    'А. Абдуалы, C++',
    '74,2%-ды',
    'Ұлттық экономика министрлігі',
    'іт',
  ])('passes «%s»', (text) => {
    expect(lookalikes(text)).toEqual([]);
  });
});

describe('slips', () => {
  it.each([
    ['Бұл "жоспар" еді', 'Тік тырнақша («"») бар'],
    ['Грант - жоспар', 'Сызықтың орнында бос орын арасындағы сызықша («-») тұр'],
    ['- деді ол', 'Сызықтың орнында бос орын арасындағы сызықша («-») тұр'],
    [' -ды құрады', 'Сызықшаның («-») алдында бос орын бар'],
    [' %-ға өсті', '«%» белгісінің алдында бос орын бар'],
    ['74,2\u00a0%', '«%» белгісінің алдында бос орын бар'],
  ])('are found in «%s»', (text, what) => {
    expect(slips(text).map((slip) => slip.what)).toEqual([what]);
  });

  it('name the word and its correction', () => {
    expect(slips(`с${LATIN_A}уат`)).toEqual([
      { what: `«с${LATIN_A}уат» сөзінде латын әрпі бар`, expected: '«сауат» болуы керек' },
    ]);
  });

  it.each(['«Жоспар» — “уәде”', '2013–2015 жылдар', 'бір-бірінен', '9–11-сынып', '11%-ға', '-ға'])(
    'are not seen in «%s»',
    (text) => {
      expect(slips(text)).toEqual([]);
    },
  );
});

describe('toCyrillic', () => {
  it('exchanges each letter that has a twin', () => {
    expect(toCyrillic('IT, n\u0259')).toBe('\u0406\u0422, nә');
  });
});
