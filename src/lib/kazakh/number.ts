/** Hold U+00A0, which groups digits and ties a unit to its number. */
export const NO_BREAK_SPACE = '\u00a0';

const MINUS = '\u2212';

/** Hold a number as its printed digits, so that no binary fraction ever shows. */
export interface Decimal {
  negative: boolean;
  whole: string;
  fraction: string;
}

/** Choose how a number is printed. */
export interface NumberOptions {
  /** Digits after the comma; without it the value is printed as it is. */
  decimals?: number | undefined;
  /** Write a plus before a positive value. */
  sign?: boolean | undefined;
  /** Group the digits by three (the default); false for years. */
  group?: boolean | undefined;
}

/** Move the point of a digit string by `power` places, padding with zeros. */
function movePoint(digits: string, point: number): [whole: string, fraction: string] {
  const padded = digits.padEnd(point, '0').padStart(digits.length + Math.max(0, 1 - point), '0');
  const cut = Math.max(1, point);
  return [padded.slice(0, cut).replace(/^0+(?=\d)/, ''), padded.slice(cut)];
}

/** Round half away from zero on the digits, where 1.005 really is a half. */
function round(whole: string, fraction: string, decimals: number): [string, string] {
  if (!Number.isInteger(decimals) || decimals < 0) {
    throw new RangeError(`decimals must be a whole number from 0 up: ${decimals}`);
  }
  if (fraction.length <= decimals) return [whole, fraction.padEnd(decimals, '0')];
  const kept = whole + fraction.slice(0, decimals);
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const digits = String(BigInt(kept) + up).padStart(kept.length, '0');
  return [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
}

/**
 * Read a value into decimal digits, rounded to `decimals` places when given.
 *
 * A string may use a point or a comma, spaces between groups, and either minus; its trailing
 * zeros stay. A value that rounds to zero is not negative.
 * Throws RangeError for NaN, Infinity, text that is no number, and bad `decimals`.
 */
export function decimal(value: number | string, decimals?: number): Decimal {
  const text = String(value).replace(/\s/g, '').replace(MINUS, '-').replace(',', '.');
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) throw new RangeError(`not a finite decimal number: ${value}`);
  const [, sign, head = '', tail = '', exponent = '0'] = match;
  const exact = movePoint(head + tail, head.length + Number(exponent));
  const [whole, fraction] = decimals === undefined ? exact : round(...exact, decimals);
  return { negative: sign === '-' && /[1-9]/.test(whole + fraction), whole, fraction };
}

/**
 * Divide a value by a power of ten exactly and trim the zeros after the comma.
 *
 * `power` is the exponent: 3 turns 1005400 into '1005.4'. The result is decimal text that every
 * function of this folder takes. Throws RangeError as `decimal` does.
 */
export function scaleDown(value: number | string, power: number): string {
  const { negative, whole, fraction } = decimal(value);
  const [units, parts] = movePoint(whole + fraction, whole.length - power);
  const trimmed = parts.replace(/0+$/, '');
  return (negative ? '-' : '') + units + (trimmed && `.${trimmed}`);
}

/**
 * Print a number the Kazakh way, without Intl.
 *
 * Decimal comma, U+00A0 between groups from four digits, minus U+2212; rounding is half away
 * from zero on the decimal digits. Equal to CLDR 48 `kk` except for the minus and for a value
 * that rounds to zero, which takes no sign. Throws RangeError as `decimal` does.
 */
export function formatNumber(value: number | string, options: NumberOptions = {}): string {
  const { negative, whole, fraction } = decimal(value, options.decimals);
  const positive = !negative && /[1-9]/.test(whole + fraction);
  const sign = negative ? MINUS : options.sign && positive ? '+' : '';
  const grouped =
    options.group === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return sign + grouped + (fraction && `,${fraction}`);
}
