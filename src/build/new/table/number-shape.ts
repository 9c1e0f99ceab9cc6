/** Which sign parts whole units from their fractions. */
export type DecimalSign = 'comma' | 'point';

/** A text that can be read as a number. */
export interface NumberShape {
  /** Its digits with a decimal point, by the sign taken for the decimal one; without a reading that does not fit. */
  readings: Partial<Record<DecimalSign, string>>;
  /** The words or signs after the number: `%`, «адам». */
  unit: string;
}

/** Spaces and apostrophes that group digits. */
const GROUP = "[ \\u00a0\\u2007\\u2009\\u202f'’]";
const UNIT = String.raw`[%‰₸€$£°\p{L}][\p{L}\p{M}.%²³/ \u00a0-]*`;

const PARTS = new RegExp(
  String.raw`^([+\-−–]?)\s*((?:\d|[.,]\d)[\d.,]*(?:${GROUP}\d{3}(?!\d)[\d.,]*)*)[\s\u00a0]*(${UNIT})?$`,
  'u',
);

/** A number that a spreadsheet has shortened: its digits are lost. */
const SHORTENED = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/** Tell whether a text is a number that was shortened to powers of ten: `1,2E+06`. */
export function isShortened(text: string): boolean {
  return SHORTENED.test(text.trim());
}

/**
 * Read a text as a number with the sign and the unit around it. Digits may stand in groups. `1,234`
 * has two readings; a code with a zero before it, a date or a month is no number.
 */
export function numberShape(text: string): NumberShape | undefined {
  const match = PARTS.exec(text.trim());
  if (!match || isShortened(text)) return undefined;
  const [, sign = '', body = '', unit = ''] = match;
  const grouped = /^\d{1,3}(?:[^\d.,]\d{3})+(?=[.,]|$)/.test(body);
  const parted = /[^\d.,]/.test(body);
  if (parted && !grouped) return undefined;
  const digits = body.replace(/[^\d.,]/g, '');
  if (/^0\d/.test(digits) || /^(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$/.test(digits)) return undefined;
  const minus = /[-−–]/.test(sign) && /[1-9]/.test(digits) ? '-' : '';
  const readings = readingsOf(digits, parted, minus);
  return Object.keys(readings).length > 0 ? { readings, unit: unit.trim() } : undefined;
}

function readingsOf(digits: string, grouped: boolean, minus: string): NumberShape['readings'] {
  const readings: NumberShape['readings'] = {};
  for (const [name, sign, other] of [
    ['comma', ',', '.'],
    ['point', '.', ','],
  ] as const) {
    const [whole = '', fraction, ...more] = digits.split(sign);
    const groups = whole.split(other);
    const fits =
      groups.length === 1 ||
      (!grouped &&
        /^[1-9]\d{0,2}$/.test(groups[0] ?? '') &&
        groups.slice(1).every((one) => /^\d{3}$/.test(one)));
    if (more.length > 0 || !fits || fraction?.includes(other) || fraction === '') continue;
    readings[name] =
      minus + (groups.join('') || '0') + (fraction === undefined ? '' : `.${fraction}`);
  }
  return readings;
}

/** Find the year that a text is: `2019`, «2019 жыл», «2019 г.». */
export function yearOf(text: string): number | undefined {
  const match =
    /^((?:19|20)\d\d)[\s\u00a0]*(?:жыл\p{L}*|ж\.?|жж\.?|год\p{L}*|гг?\.?|year)?$/iu.exec(
      text.trim(),
    );
  return match ? Number(match[1]) : undefined;
}
