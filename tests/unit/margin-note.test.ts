import { describe, expect, it } from 'vitest';
import { notesOn, workingOf } from '../../src/lib/margin-note.ts';
import { cell, finder } from './fixtures/cell.ts';

const one = cell('a/2013/x', 63.2);
const two = cell('a/2015/x', 74.2);
const plan = cell('g/more/n', 20_000, { kind: 'plan', unit: 'грант', decimals: 0 });
const all = cell('g/all/n', 54_000, { kind: 'estimate', unit: 'грант', decimals: 0 });
const rise = cell('derived/rise/value', 11, {
  kind: 'derived',
  formula: 'points(a/2015/x, a/2013/x)',
});
const find = finder(one, two, plan, all);

const short = (...cells: (typeof one)[]) =>
  notesOn(cells, find).map((note) => [note.cells.map((own) => own.address), note.working]);

describe('notesOn', () => {
  it('puts numbers of one kind and source into one note', () => {
    expect(short(one, two)).toEqual([[['a/2013/x', 'a/2015/x'], undefined]]);
  });

  it('keeps numbers of different kinds apart', () => {
    expect(short(one, plan, two)).toEqual([
      [['a/2013/x', 'a/2015/x'], undefined],
      [['g/more/n'], undefined],
    ]);
  });

  it('keeps numbers of different sources apart', () => {
    expect(short(one, { ...two, sources: [{ source: 'other' }] })).toHaveLength(2);
  });

  it('gives a derived number a note of its own with its working', () => {
    expect(short(rise, { ...rise, address: 'derived/again/value' })).toEqual([
      [['derived/rise/value'], '74,2 − 63,2'],
      [['derived/again/value'], '74,2 − 63,2'],
    ]);
  });

  it('makes two notes at most, and none for no numbers', () => {
    expect(short(one, plan, all, rise)).toHaveLength(2);
    expect(short()).toEqual([]);
  });
});

describe('workingOf', () => {
  it.each([
    ['points(a/2015/x, a/2013/x)', '74,2 − 63,2'],
    ['difference(g/all/n, g/more/n)', '54 000 − 20 000'],
    ['sum(g/all/n, g/more/n, g/all/n)', '54 000 + 20 000 + 54 000'],
    ['ratio(g/all/n, g/more/n)', '54 000 ÷ 20 000'],
    ['share(g/more/n, g/all/n)', '20 000 ÷ 54 000'],
    ['change(a/2015/x, a/2013/x)', '(74,2% − 63,2%) ÷ 63,2%'],
    ['part(a/2013/x, g/all/n)', '54 000 × 63,2%'],
  ])('writes %s as %s', (formula, expected) => {
    expect(workingOf(formula, find).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it.each(['none(a/2015/x)', 'a/2015/x'])('throws for %s', (formula) => {
    expect(() => workingOf(formula, find)).toThrow(RangeError);
  });
});
