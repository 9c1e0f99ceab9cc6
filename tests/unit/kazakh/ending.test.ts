import { describe, expect, it } from 'vitest';
import { CASES, type Case, ending, inflect } from '../../../src/lib/kazakh/ending.ts';

const SUFFIXES: Record<string, string[]> = {
  // In the order of CASES.
  жиырма: ',ның,ға,ны,да,дан,мен,сы,сыншы,сының,сына,сын,сында,сынан,сымен'.split(','),
  екі: ',нің,ге,ні,де,ден,мен,сі,нші,сінің,сіне,сін,сінде,сінен,сімен'.split(','),
  мың: ',ның,ға,ды,да,нан,мен,ы,ыншы,ының,ына,ын,ында,ынан,ымен'.split(','),
  күн: ',нің,ге,ді,де,нен,мен,і,інші,інің,іне,ін,інде,інен,імен'.split(','),
  жыл: ',дың,ға,ды,да,дан,мен,ы,ыншы,ының,ына,ын,ында,ынан,ымен'.split(','),
  елу: ',дің,ге,ді,де,ден,мен,і,інші,інің,іне,ін,інде,інен,імен'.split(','),
  пайыз: ',дың,ға,ды,да,дан,бен,ы,ыншы,ының,ына,ын,ында,ынан,ымен'.split(','),
  сегіз: ',дің,ге,ді,де,ден,бен,і,інші,інің,іне,ін,інде,інен,імен'.split(','),
  миллиард: ',тың,қа,ты,та,тан,пен,ы,ыншы,ының,ына,ын,ында,ынан,ымен'.split(','),
  процент: ',тің,ке,ті,те,тен,пен,і,інші,інің,іне,ін,інде,інен,імен'.split(','),
};

describe('ending', () => {
  it.each(Object.entries(SUFFIXES))('declines «%s» in every case', (word, suffixes) => {
    expect(CASES.map((kase) => ending(word, kase))).toEqual(suffixes);
  });

  it('adds the endings of a possessed noun to a possessive phrase', () => {
    const decline = (phrase: string) =>
      CASES.map((kase) => ending(phrase, kase, { possessive: true }));
    const orny = ',ның,на,н,нда,нан,мен,,ншы,ның,на,н,нда,нан,мен'.split(',');
    expect(decline('жұмыс орны')).toEqual(orny);
    const deneyi = ',нің,не,н,нде,нен,мен,,нші,нің,не,н,нде,нен,мен'.split(',');
    expect(decline('сауаттылық деңгейі')).toEqual(deneyi);
  });

  it('lets the last word of a phrase decide', () => {
    expect(ending('мектеп оқушы', 'барыс')).toBe('ға');
    expect(ending('оқушы\u00a0мектеп', 'барыс')).toBe('ке');
    expect(ending('IT-маман', 'шығыс')).toBe('нан');
  });

  it.each([
    ['метр', 'ге'],
    ['литр', 'ге'],
    ['мегабит', 'ке'],
    ['банк', 'ке'],
    ['рубль', 'ге'],
    ['доллар', 'ға'],
    ['градус', 'қа'],
    ['гектар', 'ға'],
    ['секунд', 'қа'],
    ['минут', 'қа'],
    ['клуб', 'қа'],
    ['технология', 'ға'],
    ['энергия', 'ға'],
    ['студент', 'ке'],
  ])('puts the loan «%s» into the dative with «%s»', (word, suffix) => {
    expect(ending(word, 'барыс')).toBe(suffix);
  });

  it('takes no notice of capitals', () => {
    expect(ending('ТЕҢГЕ', 'ілік')).toBe('нің');
  });

  it.each(['', 'ТМД', 'км', 'Мбит/с', 'GDP', '40', 'IТ'])('refuses «%s»', (word) => {
    expect(() => ending(word, 'барыс')).toThrow(RangeError);
    expect(ending(word, 'атау')).toBe('');
  });
});

describe('inflect', () => {
  it.each<[string, Case, string]>([
    ['тармақ', 'тәуелдік', 'тармағы'],
    ['мектеп', 'тәуелдік-жатыс', 'мектебінде'],
    ['көрсеткіш', 'тәуелдік', 'көрсеткіші'],
    ['бөлік', 'тәуелдік-табыс', 'бөлігін'],
    ['банк', 'тәуелдік', 'банкі'],
    ['орын', 'тәуелдік', 'орны'],
    ['ауыл халық', 'тәуелдік-ілік', 'ауыл халқының'],
    ['қырық', 'реттік', 'қырқыншы'],
    ['қырық', 'барыс', 'қырыққа'],
    ['тармақ', 'барыс', 'тармаққа'],
    ['тармақ', 'атау', 'тармақ'],
  ])('puts «%s» into the %s: %s', (word, kase, expected) => {
    expect(inflect(word, kase)).toBe(expected);
  });
});
