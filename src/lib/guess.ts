import { decimal, NO_BREAK_SPACE } from './kazakh/number.ts';
import { formatQuantity, type Quantity } from './kazakh/quantity.ts';

/** What a reader is told about a guess; `before` and `after` stand around the datum in print. */
export interface Answer {
  before: string;
  after: string;
  /** The whole sentence as a voice must read it. */
  spoken: string;
}

/** Percentage points within which a guess is called close; a hand on a slider is no steadier. */
const CLOSE = 3;

const DASH = `${NO_BREAK_SPACE}— `;

/**
 * Compare a guess with a datum in one Kazakh sentence that does not judge.
 *
 * Both are shares in per cent, the guess a whole number. The difference is that of the numbers in
 * print, so that a reader can check it. Throws RangeError where one is no finite number.
 */
export function answerTo(guess: number, datum: Quantity): Answer {
  const spoken = sentence(guess, datum, 'spoken');
  return {
    ...sentence(guess, datum, 'text'),
    spoken: spoken.before + formatQuantity(datum).spoken + spoken.after,
  };
}

/** Print the longest answer that a datum can get, for which room is kept on the page. */
export function longestAnswer(datum: Quantity): string {
  const answers = Array.from({ length: 101 }, (_, guess) => {
    const { before, after } = answerTo(guess, datum);
    return before + formatQuantity(datum).text + after;
  });
  return answers.reduce((a, b) => (b.length > a.length ? b : a));
}

function sentence(guess: number, datum: Quantity, form: 'text' | 'spoken') {
  const { whole, fraction } = decimal(datum.value, datum.decimals);
  const difference = guess - Number(`${whole}.${fraction}`);
  const said = `Сіз ${formatQuantity({ value: guess, unit: '%' })[form]} деп болжадыңыз, дерек`;
  if (difference === 0) return { before: `${said} те${DASH}`, after: ': болжамыңыз дәл келді.' };
  const points = Math.abs(difference);
  const gap = formatQuantity(
    { value: points, unit: 'пайыздық тармақ', decimals: fraction.length },
    { case: 'барыс' },
  )[form];
  const side = difference > 0 ? 'жоғары' : 'төмен';
  const place = points > CLOSE ? `${gap} ${side}` : `дерекке жақын, ${gap} ғана ${side}`;
  return { before: `${said}${DASH}`, after: `: болжамыңыз ${place}.` };
}
