import { NO_BREAK_SPACE } from './number.ts';
import { WORD_JOINER } from './quantity.ts';

/**
 * Keep together what must not part at the end of a line: a number, its hyphen and the word after it
 * («2-тарауда»), and a dash with the word before it.
 */
export function tie(text: string): string {
  return text
    .replace(/(\d-)(?=[а-яәғқңөұүһі])/g, `$1${WORD_JOINER}`)
    .replace(/ (?=— )/g, NO_BREAK_SPACE);
}
