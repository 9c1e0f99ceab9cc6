import type { Text } from '../../../lib/dataset.ts';
import { MONTHS } from '../../../lib/kazakh/date.ts';
import { slips } from '../../../lib/kazakh/lookalike.ts';
import { looseNumbers } from '../../../lib/loose-number.ts';
import type { Draft } from './draft.ts';
import type { DraftField } from './field.ts';
import type { Findings } from './findings.ts';
import { keyName } from './names.ts';
import { tidyWords } from './tidy-words.ts';

/** The values of a field of words as the CSV has them, and their labels by those values. */
export interface Labelled {
  values: string[];
  /** None where the words themselves stand in the CSV. */
  labels?: Map<string, Text>;
}

/** More words than these in a column are texts of their own, not names that come again. */
const MOST_LABELS = 60;

/** Write the words of a table as the checks of the site demand, and name what was changed. */
export function tidyDraft(draft: Draft, findings: Findings): void {
  const told = new Set<string>();
  const tidied = (text: string) => {
    const words = tidyWords(text);
    if (words !== text && !told.has(text))
      findings.guesses.push(`«${text}» → «${words}»: жазылуы түзетілді`);
    told.add(text);
    return words;
  };
  for (const field of draft.fields) {
    field.title = capital(tidied(field.title));
    if (field.kind === 'words') field.values = field.values.map(tidied);
  }
  draft.notes = draft.notes.map((notes) => notes.map(tidied));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Give each name of a column a value in ASCII and a label; long lists of texts stay as they are. */
export function labelled(field: DraftField, isKey: boolean, findings: Findings): Labelled {
  const distinct = [...new Set(field.values)].filter(Boolean);
  if (field.kind === 'day')
    return { values: field.values, labels: new Map(distinct.map(dayLabel)) };
  if (!isKey && distinct.length > MOST_LABELS && distinct.every(isPlain))
    return { values: field.values };
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const text of distinct) {
    const key = keyName(text, used);
    const plain = keyName(text, new Set());
    if (key !== plain)
      findings.guesses.push(`«${text}» кілті — ${key}, себебі ${plain} басқа атаудың кілті`);
    keys.set(text, key);
    used.add(key);
  }
  const labels = distinct.map(
    (text) => [keys.get(text) ?? '', { kk: text, ru: text, en: text }] as const,
  );
  return { values: field.values.map((text) => keys.get(text) ?? ''), labels: new Map(labels) };
}

/** Tell whether a text may stand in a row as it is: no numbers of its own, no signs of bound cells. */
function isPlain(text: string): boolean {
  return looseNumbers(text).length === 0 && !/[{}]/.test(text) && slips(text).length === 0;
}

function dayLabel(value: string): [string, Text] {
  const [year = '', month = '', day = ''] = value.split('-');
  const kk = `${year} жылғы ${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`;
  return [value, { kk, ru: `${day}.${month}.${year}`, en: value }];
}
