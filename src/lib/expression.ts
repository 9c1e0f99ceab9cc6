import {
  addDependencies,
  andDependencies,
  bignumberDependencies,
  create,
  divideDependencies,
  equalDependencies,
  evaluateDependencies,
  type FactoryFunctionMap,
  largerDependencies,
  largerEqDependencies,
  type MathNode,
  multiplyDependencies,
  parseDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  unaryMinusDependencies,
} from 'mathjs';
import { ADDRESS } from './cell.ts';

// Decimal arithmetic, so that 74.2 − 63.2 is 11 and not 11.000000000000007.
const math = create(
  {
    addDependencies,
    andDependencies,
    bignumberDependencies,
    divideDependencies,
    equalDependencies,
    evaluateDependencies,
    largerDependencies,
    largerEqDependencies,
    multiplyDependencies,
    parseDependencies,
    smallerDependencies,
    smallerEqDependencies,
    subtractDependencies,
    unaryMinusDependencies,
  } as FactoryFunctionMap,
  { number: 'BigNumber' },
);

/** How a named formula is computed, what it shows to readers and which units it takes and gives. */
interface Formula {
  /** How many arguments it takes at least and at most. */
  arity: [number, number];
  /** The formula over its arguments, as it is computed. */
  expand(args: string[]): string;
  /** The formula over numbers in print, as readers see it. */
  show(args: string[]): string;
  /** The unit of the result, given the units of the arguments; undefined where they do not fit. */
  unit(units: (string | undefined)[]): string | undefined;
}

const same = (units: (string | undefined)[]) =>
  units.every((unit) => unit === units[0]) ? units[0] : undefined;
const percent = (units: (string | undefined)[]) => (same(units) ? '%' : undefined);

/** The named formulas of `derived.yaml`: a difference in points, a difference, a sum, a ratio, and so on. */
export const FORMULAS: Record<string, Formula> = {
  points: {
    arity: [2, 2],
    expand: ([a, b]) => `${a} - ${b}`,
    show: ([a, b]) => `${a} − ${b}`,
    unit: (units) => (same(units) === '%' ? 'пайыздық тармақ' : undefined),
  },
  difference: {
    arity: [2, 2],
    expand: ([a, b]) => `${a} - ${b}`,
    show: ([a, b]) => `${a} − ${b}`,
    unit: same,
  },
  sum: {
    arity: [2, Number.POSITIVE_INFINITY],
    expand: (args) => args.join(' + '),
    show: (args) => args.join(' + '),
    unit: same,
  },
  ratio: {
    arity: [2, 2],
    expand: ([a, b]) => `${a} / ${b}`,
    show: ([a, b]) => `${a} ÷ ${b}`,
    unit: (units) => (same(units) ? 'есе' : undefined),
  },
  share: {
    arity: [2, 2],
    expand: ([a, b]) => `${a} / ${b} * 100`,
    show: ([a, b]) => `${a} ÷ ${b}`,
    unit: percent,
  },
  change: {
    arity: [2, 2],
    expand: ([a, b]) => `(${a} - ${b}) / ${b} * 100`,
    show: ([a, b]) => `(${a} − ${b}) ÷ ${b}`,
    unit: percent,
  },
  part: {
    arity: [2, 2],
    expand: ([a, b]) => `${b} * ${a} / 100`,
    show: ([a, b]) => `${b} × ${a}`,
    unit: ([a, b]) => (a === '%' ? b : undefined),
  },
};

/** A formula of `derived.yaml` taken apart: its name and the addresses it works on. */
export interface FormulaCall {
  name: string;
  args: string[];
}

/** Take apart `points(a/1/x, b/2/x)`; returns undefined for anything else, too few or too many arguments included. */
export function parseFormula(formula: string): FormulaCall | undefined {
  const match = /^([a-z]+)\(([^()]*)\)$/.exec(formula.trim());
  if (!match) return undefined;
  const args = (match[2] ?? '').split(',').map((arg) => arg.trim());
  const whole = new RegExp(`^(?:${ADDRESS.source})$`);
  const name = match[1] ?? '';
  const arity = Object.hasOwn(FORMULAS, name) ? FORMULAS[name]?.arity : undefined;
  const fits = !arity || (args.length >= arity[0] && args.length <= arity[1]);
  return fits && args.every((arg) => whole.test(arg)) ? { name, args } : undefined;
}

/** Compute a formula; `lookup` gives the number at an address. Throws for an unknown formula. */
export function computeFormula(call: FormulaCall, lookup: (address: string) => number): number {
  const formula = FORMULAS[call.name];
  if (!formula) throw new RangeError(`no formula ${call.name}`);
  return Number(evaluate(formula.expand(call.args), lookup));
}

/** What may stand in an expression beside addresses; a name would be code. */
const PLAIN = /^(?:\band\b|[\d.\s()+*/<>=!-])*$/;

/** List the addresses in an expression, each once, in order. */
export function addressesIn(expression: string): string[] {
  return [...new Set(expression.match(ADDRESS) ?? [])];
}

/**
 * Evaluate arithmetic and comparisons over addresses; no names, no function calls, no code.
 * Throws SyntaxError for anything else.
 */
export function evaluate(
  expression: string,
  lookup: (address: string) => number,
): number | boolean {
  const addresses = addressesIn(expression);
  if (!PLAIN.test(expression.replace(ADDRESS, '0')))
    throw new SyntaxError(`not arithmetic: ${expression}`);
  const symbols = expression.replace(ADDRESS, (address) => `c${addresses.indexOf(address)}`);
  const tree = math.parse(symbols);
  tree.traverse(refuseCode);
  const scope = Object.fromEntries(
    addresses.map((address, i) => [`c${i}`, math.bignumber(String(lookup(address)))]),
  );
  const result: unknown = tree.compile().evaluate(scope);
  if (typeof result !== 'boolean') return Number(result);
  // What is divided by nothing is larger than any number: the comparison says nothing.
  tree.traverse((node) => {
    const isDivision = 'fn' in node && node.fn === 'divide' && 'args' in node;
    if (isDivision && isZero((node.args as MathNode[])[1], scope))
      throw new SyntaxError(`division by zero: ${expression}`);
  });
  return result;
}

function isZero(node: MathNode | undefined, scope: object): boolean {
  return Number(node?.compile().evaluate(scope)) === 0;
}

/** Tell whether a claim holds; undefined where it compares no numbers. */
export function holds(claim: string, lookup: (address: string) => number): boolean | undefined {
  if (addressesIn(claim).length === 0) return undefined;
  try {
    const result = evaluate(claim, lookup);
    return typeof result === 'boolean' ? result : undefined;
  } catch {
    return undefined;
  }
}

function refuseCode(node: MathNode): void {
  const cell = node.type === 'SymbolNode' && 'name' in node && /^c\d+$/.test(String(node.name));
  const number = node.type === 'ConstantNode' && 'value' in node && typeof node.value !== 'string';
  const plain = node.type === 'OperatorNode' || node.type === 'ParenthesisNode';
  if (!cell && !number && !plain) throw new SyntaxError(`not allowed: ${node.toString()}`);
}
