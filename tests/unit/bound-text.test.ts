import { describe, expect, it } from 'vitest';
import { resolve, textOf } from '../../src/lib/inline.ts';
import { looseNumbers } from '../../src/lib/loose-number.ts';
import { parseTemplate, type Template } from '../../src/lib/template.ts';
import { cell, finder } from './fixtures/cell.ts';

const parse = (text: string) => {
  const faults: string[] = [];
  const template: Template = parseTemplate(text, (...words) => faults.push(words.join('. ')));
  return { template, faults };
};

describe('parseTemplate', () => {
  it.each<[string, Template]>([
    ['Мәтін', ['Мәтін']],
    ['', []],
    ['{a/1/x}', [{ address: 'a/1/x', form: {} }]],
    ['1 { a/1/x  барыс } 2', ['1 ', { address: 'a/1/x', form: { case: 'барыс' } }, ' 2']],
    [
      '{a/1/x мың бос таңба тәуелдік-табыс}',
      [
        {
          address: 'a/1/x',
          form: { scale: 'мың', bare: true, sign: true, case: 'тәуелдік-табыс' },
        },
      ],
    ],
    [
      '{a/1/x}{b/1/x}',
      [
        { address: 'a/1/x', form: {} },
        { address: 'b/1/x', form: {} },
      ],
    ],
  ])('takes apart «%s»', (text, expected) => {
    expect(parse(text)).toEqual({ template: expected, faults: [] });
  });

  it.each([
    ['барсы', 'Бәлкім, «барыс» болар'],
    ['мы', 'Бәлкім, «мың» болар'],
    ['бо', 'Бәлкім, «бос» болар'],
  ])('refuses the word «%s»', (word, expected) => {
    expect(parse(`{a/1/x ${word}}`).faults).toEqual([
      `Ұяшық белгісінде «${word}» деген сөз бар. ${expected}`,
    ]);
  });

  it.each(['Екі {a/1/x', 'a/1/x} жыл', '{{a/1/x}}'])(
    'refuses braces without a pair: %s',
    (text) => {
      expect(parse(text).faults).not.toEqual([]);
    },
  );
});

describe('textOf', () => {
  const find = finder(cell('a/1/x', 74.2), cell('b/1/x', 900_000, { unit: 'адам', decimals: 0 }));

  it('prints cells in their forms, without invisible signs', () => {
    const { template } = parse('Деңгей {a/1/x барыс}, {a/1/x бос барыс}, {b/1/x мың} болды.');
    expect(textOf(resolve(template, find))).toBe(
      'Деңгей 74,2%-ға, 74,2-ге, 900\u00a0мың адам болды.',
    );
  });

  it('throws for a cell that is not known', () => {
    expect(() => resolve(parse('{c/1/x}').template, find)).toThrow(RangeError);
  });
});

describe('looseNumbers', () => {
  it.each([
    '2018 жылы',
    '2013–2015 жылдар',
    '2013-2015 жылдар',
    '2018/19 оқу жылы',
    '«Қазақстан-2020»',
    '2018 жылғы 5 наурызда',
    '13\u00a0қазандағы',
    '№ 995 қаулы',
    '№995',
    '9–11-сынып оқушылары',
    '7-тарауда',
    '2-диаграмма',
    '2019, 2020 және 2021 жылдар',
    'сан жоқ',
  ])('allows «%s»', (text) => {
    expect(looseNumbers(text)).toEqual([]);
  });

  it.each([
    ['900 мың', ['900']],
    ['74,2%-ға', ['74,2%']],
    ['530 000 адам', ['530 000']],
    ['530\u00a0000 адам', ['530\u00a0000']],
    ['2 018 адам', ['2 018']],
    ['2018%', ['2018%']],
    ['2015,5 мың', ['2015,5']],
    ['1800 жылы', ['1800']],
    ['100 адам, 5 топ', ['100', '5']],
    ['4G', ['4']],
    ['5-орын', ['5']],
    ['3 рет', ['3']],
  ])('finds in «%s» %j', (text, expected) => {
    expect(looseNumbers(text)).toEqual(expected);
  });

  it.each([
    ['Бұл 30. Сосын', ['30']],
    ['30, 40', ['30', '40']],
    ['бірі 7, бірі', ['7']],
  ])('leaves out the punctuation after a number: «%s»', (text, expected) => {
    expect(looseNumbers(text)).toEqual(expected);
  });

  it.each([
    ['12018 адам', '12018'],
    ['102018 теңге', '102018'],
  ])('does not take the end of a number for a year: «%s»', (text, expected) => {
    expect(looseNumbers(text)).toEqual([expected]);
  });

  it.each(['2000 адам', '2018 грант', '2000 мың'])(
    'does not take a count for a year: «%s»',
    (text) => {
      expect(looseNumbers(text)).not.toEqual([]);
    },
  );
});
