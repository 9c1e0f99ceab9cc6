import { describe, expect, it } from 'vitest';
import { countWords, sentencesOf } from '../../../src/lib/kazakh/sentence.ts';

describe('sentencesOf', () => {
  it.each([
    ['Үлес өсті. Неге? Белгісіз!', ['Үлес өсті.', 'Неге?', 'Белгісіз!']],
    ['Ол «неге?» деді. «Білмеймін.» Солай.', ['Ол «неге?» деді.', '«Білмеймін.»', 'Солай.']],
    ['Бұл — 2018 ж. 9 қаңтар. 74,2% болды.', ['Бұл — 2018 ж. 9 қаңтар.', '74,2% болды.']],
    ['ХХІ ғ. Қазақстаны, кітап, т.б. Соңы.', ['ХХІ ғ. Қазақстаны, кітап, т.б. Соңы.']],
    ['Тізім… Сонымен бітті.', ['Тізім…', 'Сонымен бітті.']],
    ['Сан 74.2 емес, Vlast.kz хабары', ['Сан 74.2 емес, Vlast.kz хабары']],
    ['  ', []],
  ])('cuts «%s»', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('countWords', () => {
  it.each([
    ['Көрсеткіш — 74,2%, яғни төрттен үші.', 5],
    ['2013–2015 жылдар', 2],
    ['— «» …', 0],
  ])('counts «%s»', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});
