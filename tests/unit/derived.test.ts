import { describe, expect, it } from 'vitest';
import { readDerived } from '../../src/build/data/derived.ts';
import { cell } from './fixtures/cell.ts';
import { onLine } from './fixtures/on-line.ts';

const KNOWN = new Map(
  [
    cell('literacy/2013/share', 63.2),
    cell('literacy/2015/share', 74.2),
    cell('students/2018/students', 530_000, { unit: 'студент', decimals: 0 }),
    cell('grants/annual/grants', 54_000, { unit: 'грант', sources: [{ source: 'a' }] }),
    cell('grants/more/grants', 20_000, { unit: 'грант', sources: [{ source: 'b' }] }),
    cell('grants/none/grants', 0, { unit: 'грант' }),
  ].map((one) => [one.address, one]),
);

const entry = (name: string, formula: string, unit: string) =>
  `${name}:\n  title: { kk: Өсім, ru: a, en: b }\n  formula: ${formula}\n  unit: "${unit}"\n  decimals: 1\n`;

const derive = (...texts: string[]) => deriveWithout([], ...texts);

const deriveWithout = (broken: string[], ...texts: string[]) => {
  const { cells, problems } = readDerived(
    { file: 'data/derived.yaml', text: texts.join('') },
    KNOWN,
    new Set(broken),
  );
  return { cells, faults: problems.map(onLine) };
};

describe('readDerived', () => {
  it.each([
    ['points(literacy/2015/share, literacy/2013/share)', 'пайыздық тармақ', 11],
    ['difference(grants/annual/grants, grants/more/grants)', 'грант', 34_000],
    ['difference(grants/more/grants, grants/annual/grants)', 'грант', -34_000],
    ['sum(grants/annual/grants, grants/more/grants, grants/none/grants)', 'грант', 74_000],
    ['ratio(grants/annual/grants, grants/more/grants)', 'есе', 2.7],
    ['share(grants/none/grants, grants/more/grants)', '%', 0],
    ['change(grants/annual/grants, grants/more/grants)', '%', 170],
    ['part(literacy/2015/share, students/2018/students)', 'студент', 393_260],
  ])('computes %s in %s exactly', (formula, unit, value) => {
    const { cells, faults } = derive(entry('rise', formula, unit));
    expect(faults).toEqual([]);
    expect(cells.map((one) => [one.address, one.value, one.kind, one.unit])).toEqual([
      ['derived/rise/value', value, 'derived', unit],
    ]);
  });

  it('computes numbers over other derived numbers, whatever their order', () => {
    const { cells, faults } = derive(
      entry('all', 'sum(derived/two/value, grants/more/grants)', 'грант'),
      entry('two', 'sum(grants/annual/grants, grants/more/grants)', 'грант'),
    );
    expect(faults).toEqual([]);
    expect(cells.map((one) => one.value)).toEqual([94_000, 74_000]);
  });

  it('gives a derived number the sources of its operands, each once', () => {
    const formula = 'sum(grants/annual/grants, grants/more/grants, grants/annual/grants)';
    expect(derive(entry('two', formula, 'грант')).cells[0]?.sources).toEqual([
      { source: 'a' },
      { source: 'b' },
    ]);
  });

  it('gives nothing for a missing file', () => {
    expect(derive('')).toEqual({ cells: [], faults: [] });
  });

  it.each([
    [
      'an unknown formula',
      'point(literacy/2015/share, literacy/2013/share)',
      '%',
      '«point(literacy/2015/share, literacy/2013/share)» — белгісіз формула. Үлгісі: points(жиынтық/кілт/өріс, жиынтық/кілт/өріс). Бәлкім, «points» болар.',
    ],
    [
      'arithmetic',
      'literacy/2015/share - 1',
      '%',
      '«literacy/2015/share - 1» — белгісіз формула. Үлгісі: points(жиынтық/кілт/өріс, жиынтық/кілт/өріс). Бар атаулар: «points», «difference», «sum», «ratio», «share», «change», «part».',
    ],
    [
      'an unknown cell',
      'points(literacy/2015/share, literacy/2012/share)',
      'пайыздық тармақ',
      '«literacy/2012/share» деген ұяшық жоқ. Бәлкім, «literacy/2013/share» болар.',
    ],
    [
      'an unknown derived number',
      'points(literacy/2015/share, derived/rize/value)',
      'пайыздық тармақ',
      '«derived/rize/value» деген ұяшық жоқ. Бәлкім, «derived/rise/value» болар.',
    ],
    [
      'a formula that comes back to itself',
      'points(literacy/2015/share, derived/rise/value)',
      'пайыздық тармақ',
      '«rise» формуласы өзіне қайта оралады. Формула өзінен бұрын есептелген сандарға сүйенуі керек.',
    ],
    [
      'a unit that its formula does not give',
      'points(literacy/2015/share, literacy/2013/share)',
      '%',
      '«%» өлшем бірлігі «points» формуласына сай емес. «пайыздық тармақ» болуы керек.',
    ],
    [
      'operands whose units do not fit',
      'sum(literacy/2015/share, grants/more/grants)',
      'грант',
      '«грант» өлшем бірлігі «sum» формуласына сай емес. Формуладағы сандардың өлшем бірліктері үйлесуі керек.',
    ],
    [
      'a division by zero',
      'ratio(grants/more/grants, grants/none/grants)',
      'есе',
      'Формула сан бермейді. Бөлгіш нөл болмауы керек.',
    ],
  ])('refuses %s', (_what, formula, unit, expected) => {
    expect(derive(entry('rise', formula, unit)).faults).toEqual([
      `data/derived.yaml:3: ${expected}`,
    ]);
  });

  it('refuses a longer circle once', () => {
    const { faults } = derive(
      entry('one', 'sum(derived/two/value, grants/more/grants)', 'грант'),
      entry('two', 'sum(derived/one/value, grants/more/grants)', 'грант'),
    );
    expect(faults).toEqual([
      'data/derived.yaml:3: «one» формуласы өзіне қайта оралады. Формула өзінен бұрын есептелген сандарға сүйенуі керек.',
    ]);
  });

  it('does not call a cell missing that is only at fault itself', () => {
    const { faults } = derive(
      entry('one', 'sum(grants/more/grants, grants/mores/grants)', 'грант'),
      entry('two', 'sum(derived/one/value, grants/more/grants)', 'грант'),
    );
    expect(faults).toEqual([
      'data/derived.yaml:3: «grants/mores/grants» деген ұяшық жоқ. Бәлкім, «grants/more/grants» болар.',
    ]);
  });

  it('passes over cells of a dataset that could not be read, and what is computed from them', () => {
    const { cells, faults } = deriveWithout(
      ['jobs'],
      entry('one', 'sum(grants/more/grants, jobs/2019/jobs)', 'грант'),
      entry('two', 'sum(derived/one/value, grants/more/grants)', 'грант'),
      entry('three', 'sum(grants/annual/grants, grants/more/grants)', 'грант'),
    );
    expect(faults).toEqual([]);
    expect(cells.map((one) => one.key)).toEqual(['three']);
  });

  it('still refuses an unknown cell of a dataset that was read', () => {
    const formula = 'sum(grants/more/grants, grants/mores/grants)';
    expect(deriveWithout(['jobs'], entry('one', formula, 'грант')).faults).toHaveLength(1);
  });

  it('refuses a name that cannot stand in an address, saying so', () => {
    const formula = 'sum(grants/annual/grants, grants/more/grants)';
    expect(derive(entry('Қосынды', formula, 'грант')).faults).toEqual([
      'data/derived.yaml:1: «Қосынды» деген атау жарамайды. Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек.',
    ]);
  });

  it.each([
    ['too few', 'points(literacy/2015/share)', 'пайыздық тармақ'],
    [
      'too many',
      'points(literacy/2015/share, literacy/2013/share, literacy/2013/share)',
      'пайыздық тармақ',
    ],
  ])('refuses %s operands instead of crashing or ignoring them', (_what, formula, unit) => {
    expect(derive(entry('rise', formula, unit)).faults).toHaveLength(1);
  });

  it.each(['constructor', 'valueof', 'tostring'])('refuses «%s» as a formula', (name) => {
    expect(derive(entry('rise', `${name}(literacy/2015/share)`, '%')).faults).toHaveLength(1);
  });
});
