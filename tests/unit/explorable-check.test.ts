import { describe, expect, it } from 'vitest';
import { type Edit, FILES, faults } from './fixtures/project.ts';

const GUESS = '<Guess of="literacy/2015/share" chart="literacy">Қанша?</Guess>';

/** Put lines before the last sentence, the first of them on line 19; the chart stands after it. */
const above = (text: string): Edit => [FILES.chapter, 'Бұл туралы', `${text}\n\nБұл туралы`];
/** Put lines after the chart; the first of them stands on line 23. */
const below = (text: string): Edit => [
  FILES.chapter,
  '<Chart id="literacy" />',
  `<Chart id="literacy" />\n\n${text}`,
];
const at = (line: number, fault: string) => [`${FILES.chapter}:${line}: ${fault}.`];

describe('a guess', () => {
  it('stands before a chart that shows its share', () => {
    expect(faults(above(GUESS))).toEqual([]);
  });

  it.each([
    [
      'no share',
      '<Guess chart="literacy">Қанша?</Guess>',
      '<Guess> компонентінің «of» қасиеті жазылмаған. Жазылуы: <Guess of="…" />',
    ],
    [
      'no chart',
      '<Guess of="literacy/2015/share">Қанша?</Guess>',
      '<Guess> компонентінің «chart» қасиеті жазылмаған. Жазылуы: <Guess chart="…" />',
    ],
    [
      'an unknown cell',
      GUESS.replace('2015', '2016'),
      '«literacy/2016/share» деген ұяшық жоқ. Бәлкім, «literacy/2013/share» болар',
    ],
    [
      'an unknown chart',
      GUESS.replace('"literacy"', '"litracy"'),
      '«litracy» деген диаграмма жоқ. Бәлкім, «literacy» болар',
    ],
    [
      'an unknown attribute',
      GUESS.replace(' chart', ' chat="1" chart'),
      '<Guess> компонентінде «chat» қасиеті жоқ. Бәлкім, «chart» болар',
    ],
    [
      'a number that is no share',
      GUESS.replace('literacy/2015/share', 'derived/rise/value'),
      '«derived/rise/value» ұяшығының бірлігі пайыз емес. Болжауға пайызбен берілген үлес керек',
    ],
    [
      'a number in its question that no cell vouches for',
      GUESS.replace('Қанша', '74 ме'),
      '«74» саны ұяшыққа байланбаған. Санды <Value of="жиынтық/кілт/өріс" /> арқылы жазыңыз; жыл, күн және № нөмірлері ғана тікелей жазылады',
    ],
  ])('is refused with %s', (_what, text, fault) => {
    expect(faults(above(text))).toEqual(at(19, fault));
  });

  it('is refused with a share that its chart does not show, naming one that it shows', () => {
    expect(
      faults(
        [FILES.derived, 'points(', 'change('],
        [FILES.derived, 'пайыздық тармақ', '"%"'],
        above(GUESS.replace('literacy/2015/share', 'derived/rise/value')),
      ),
    ).toEqual(
      at(
        19,
        '«literacy» диаграммасында «derived/rise/value» ұяшығы көрсетілмеген. Бар атаулар: «literacy/2013/share», «literacy/2014/share», «literacy/2015/share»',
      ),
    );
  });

  it('is refused after its chart', () => {
    expect(faults(below(GUESS))).toEqual(
      at(
        23,
        'Болжамнан кейін «literacy» диаграммасы жоқ. Диаграмма болжамнан кейін тұрады: <Chart id="literacy" />',
      ),
    );
  });

  it('is refused where another is made before the same chart', () => {
    expect(faults(above(`${GUESS}\n\n${GUESS.replace('2015', '2014')}`))).toEqual(
      at(
        21,
        '«literacy» диаграммасының алдында екі болжам тұр. Бір диаграмманың бір санын болжауға болады',
      ),
    );
  });
});

describe('the balance of demand and supply', () => {
  it('stands in a chapter once', () => {
    expect(faults(above('<SupplyDemand />'))).toEqual([]);
    expect(faults(above('<SupplyDemand />'), below('<SupplyDemand />'))).toEqual(
      at(25, '<SupplyDemand /> екі рет қойылған. Бір тарауда бір рет тұрады'),
    );
  });

  it('takes no attributes', () => {
    expect(faults(above('<SupplyDemand of="literacy/2015/share" />'))).toEqual(
      at(19, '<SupplyDemand> компонентінде «of» қасиеті жоқ. Мұнда әзірге бірде-бір атау жоқ'),
    );
  });
});
