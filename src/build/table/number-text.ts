import { decimal } from '../../lib/kazakh/number.ts';

/** Write a number with all its digits for machines to read: no groups, no exponent, «-» for a minus. */
export function numberText(value: number, mark: '.' | ',' = '.'): string {
  const { negative, whole, fraction } = decimal(value);
  return `${negative ? '-' : ''}${whole}${fraction && mark + fraction}`;
}
