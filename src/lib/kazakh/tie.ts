import { WORD_JOINER } from './quantity.ts';

/** Keep a number, its hyphen and the word after it on one line: «2-тарауда» never breaks at the hyphen. */
export function tie(text: string): string {
  return text.replace(/(\d-)(?=[а-яәғқңөұүһі])/g, `$1${WORD_JOINER}`);
}
