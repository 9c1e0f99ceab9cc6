import type { Finding } from './finding.ts';
import { type Acknowledged, WORDS_FILE } from './spelling/acknowledged.ts';
import type { Word } from './spelling/kazakh-words.ts';
import type { Speller } from './spelling/speller.ts';
import { unknownWords } from './spelling/unknown-words.ts';

/** Suggestions are slow to make: words after these go without. */
const MOST_SUGGESTED = 30;
/** Suggestions for a word; the right one is seldom further down. */
const MOST_NEAR = 3;

const ACKNOWLEDGE =
  'сөз дұрыс болса, тізімге қосыңыз: UPDATE_WORDS=1 npx vitest run --project content';

/** Report words that neither the dictionary nor the list of acknowledged words knows, each where it first stands. */
export function spelling(
  used: readonly Word[],
  acknowledged: Acknowledged,
  speller: Speller,
): Finding[] {
  const { fresh, stale } = unknownWords(used, acknowledged, speller);
  const unknown = [...Map.groupBy(fresh, ({ word }) => word.toLowerCase()).values()];
  const found = unknown.map(([first, ...more], i): Finding => {
    const { word, file, line } = first as Word;
    const near = i < MOST_SUGGESTED ? speller.suggest(word).slice(0, MOST_NEAR) : [];
    const again = more.length > 0 ? ` (тағы ${more.length} жерде бар)` : '';
    const meant = near.length > 0 ? `Бәлкім, ${near.map(quoted).join(', ')} болар; ` : '';
    const todo = upperFirst(meant + ACKNOWLEDGE);
    const what = `${quoted(word)} сөзі сөздікте жоқ${again}`;
    return { concern: 'spelling', level: 'fault', file, line, what, todo };
  });
  return stale.length === 0 ? found : [...found, spare(stale)];
}

function spare(words: readonly string[]): Finding {
  return {
    concern: 'spelling',
    level: 'fault',
    file: WORDS_FILE,
    what: `Мойындалған ${words.length} сөз енді керек емес: ${words.slice(0, 5).map(quoted).join(', ')}${words.length > 5 ? '…' : ''}`,
    todo: 'Тізімді жаңартыңыз: UPDATE_WORDS=1 npx vitest run --project content',
  };
}

const quoted = (word: string) => `«${word}»`;
const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
