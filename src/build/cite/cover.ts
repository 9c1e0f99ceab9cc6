/** First sign of two planes that mean nothing to anyone: a covered sign stands there by its own number. */
const PLANE = 0xf0000;

/** Replace signs in every text of a record, so that the software it goes through cannot take them for markup. */
export function cover<T extends object>(record: T, signs: RegExp): T {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(signs, (sign) => shift(sign, PLANE)) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Bring covered signs back, each as it has to be written. */
export function uncover(text: string, write: (sign: string) => string): string {
  return text.replace(/[\u{f0000}-\u{10ffff}]/gu, (sign) => write(shift(sign, -PLANE)));
}

function shift(sign: string, by: number): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) + by);
}
