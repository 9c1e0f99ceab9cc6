import { isEnding } from '../glossary.ts';
import { small } from './fold.ts';

/** A word or number in a text: where it stands and how it is compared. */
export interface Word {
  start: number;
  end: number;
  written: string;
}

const GROUPED = String.raw`\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?(?!\d)`;
// «мын» is what a keyboard without ң makes of it; the word may have an ending.
const SCALE = String.raw`(?:[\u00a0 ](мы[ңн]|млн|миллион|млрд|миллиард)\p{L}{0,4}(?!\p{L}))?`;
const TOKEN = new RegExp(`(${GROUPED}|\\d+(?:[.,]\\d+)?)${SCALE}|\\p{L}+`, 'giu');

const ZEROS: Record<string, number> = { мың: 3, мын: 3, млн: 6, миллион: 6, млрд: 9, миллиард: 9 };

/** What stands before the ending of a number, a sign or an abbreviation. */
const HYPHEN = /[\p{L}\p{N}%]-$/u;

/**
 * Find the words and numbers of a clean text.
 *
 * A number is compared by its value, however it is printed: «900 мың» and «900 000» are 900000,
 * «74,2%-ды» and «74.2» are 74,2. Endings after a hyphen belong to what stands before them.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const [found, number, scale = ''] = match;
    const { index: start } = match;
    const end = start + found.length;
    if (number) return { start, end, written: digitsOf(number, ZEROS[scale.toLowerCase()] ?? 0) };
    const written = small(found);
    const hangs = HYPHEN.test(text.slice(Math.max(0, start - 2), start));
    return hangs && isEnding(written) ? [] : { start, end, written };
  });
}

/** Write the value of a printed number in digits, `zeros` places larger. */
function digitsOf(printed: string, zeros: number): string {
  const [whole = '', part = ''] = printed.replace(/[\u00a0\u202f ]/g, '').split(/[.,]/);
  const moved = part.padEnd(zeros, '0');
  const digits = (whole + moved.slice(0, zeros)).replace(/^0+(?=\d)/, '');
  const rest = moved.slice(zeros).replace(/0+$/, '');
  return rest === '' ? digits : `${digits},${rest}`;
}
