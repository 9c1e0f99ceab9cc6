import { describe, expect, it } from 'vitest';
import { addressesIn, computeFormula, evaluate, parseFormula } from '../../src/lib/expression.ts';

const VALUES: Record<string, number> = {
  'a/1/x': 74.2,
  'b/1/x': 63.2,
  'c-d/kaz-2015/grant_share': 30,
};
const lookup = (address: string) => VALUES[address] ?? Number.NaN;

describe('evaluate', () => {
  it.each([
    ['a/1/x - b/1/x', 11],
    ['0.1 + 0.2', 0.3],
    ['a/1/x/2', 37.1],
    ['(a/1/x - b/1/x) / b/1/x * 100', 17.40506329113924],
    ['-a/1/x', -74.2],
    ['c-d/kaz-2015/grant_share * 3', 90],
    ['a/1/x-b/1/x', 11],
  ])('computes %s as %s, in decimals', (expression, expected) => {
    expect(evaluate(expression, lookup)).toBe(expected);
  });

  it.each([
    ['a/1/x > b/1/x', true],
    ['a/1/x < b/1/x', false],
    ['a/1/x >= 74.2', true],
    ['a/1/x <= 74.1', false],
    ['a/1/x - b/1/x == 11', true],
    ['a/1/x > b/1/x and b/1/x > 63', true],
    ['a/1/x > b/1/x and b/1/x > 64', false],
    ['a/1/x > b/1/x + 10', true],
  ])('compares %s as %s', (expression, expected) => {
    expect(evaluate(expression, lookup)).toBe(expected);
  });

  it.each([
    ['a chained comparison', 'a/1/x > b/1/x > 1'],
    ['a bare name', 'constructor'],
    ['a prototype', '__proto__'],
    ['a constant of the library', 'pi'],
    ['a function call', 'import("node:fs")'],
    ['a call of a constructor', 'cos.constructor("return process")()'],
    ['a property', 'a/1/x.constructor'],
    ['an index', 'a/1/x["constructor"]'],
    ['a string', '"a" == "a"'],
    ['a function definition', 'f(x) = x'],
    ['an assignment', 'a = 1'],
    ['a list', '[1, 2]'],
    ['an object', '{ a: 1 }'],
    ['a condition', 'a/1/x > 1 ? 1 : 2'],
    ['a range', '1:5'],
    ['two statements', 'a/1/x > 1; b/1/x > 1'],
    ['a unit', '2 cm'],
    ['half an expression', 'a/1/x >'],
    ['an address of two parts', 'literacy/share > 1'],
    ['an address in capitals', 'LITERACY/2015/SHARE > 1'],
  ])('refuses %s', (_what, expression) => {
    expect(() => evaluate(expression, lookup)).toThrow(SyntaxError);
  });

  it.each(['c0 == 74.2 and a/1/x > 0', 'c0 > 1', 'a/1/x > c1'])(
    'refuses the inner name of a cell: %s',
    (expression) => {
      expect(() => evaluate(expression, lookup)).toThrow(SyntaxError);
    },
  );

  it.each(['a/1/x!', "a/1/x'", 'a/1/x or 1', 'a/1/x != 1'])(
    'refuses an operator it does not know: %s',
    (expression) => {
      expect(() => evaluate(expression, lookup)).toThrow();
    },
  );
});

describe('addressesIn', () => {
  it('lists each address once, in order', () => {
    expect(addressesIn('b/1/x > a/1/x and b/1/x > 2 and 5/2 > 1')).toEqual(['b/1/x', 'a/1/x']);
  });
});

describe('parseFormula', () => {
  it.each(['points(a/1/x,b/1/x)', ' points( a/1/x , b/1/x ) '])('takes apart %s', (formula) => {
    expect(parseFormula(formula)).toEqual({ name: 'points', args: ['a/1/x', 'b/1/x'] });
  });

  it.each(['a/1/x', 'sum()', 'sum(a/1/x, 5)', 'sum(sum(a/1/x))', 'sum(a/1/x', '(a/1/x)', ''])(
    'refuses «%s»',
    (formula) => {
      expect(parseFormula(formula)).toBeUndefined();
    },
  );
});

describe('computeFormula', () => {
  it('subtracts in decimals, so that 74.2 − 63.2 is 11', () => {
    expect(computeFormula({ name: 'points', args: ['a/1/x', 'b/1/x'] }, lookup)).toBe(11);
  });

  it('throws for an unknown formula', () => {
    expect(() => computeFormula({ name: 'none', args: [] }, lookup)).toThrow(RangeError);
  });
});
