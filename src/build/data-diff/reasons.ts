import type { DatasetChange } from '../../lib/dataset.ts';
import { reasonsOf } from '../../lib/edition.ts';
import { slips } from '../../lib/kazakh/lookalike.ts';
import { suggest } from '../../lib/nearest.ts';
import { originsOf } from '../edition/history.ts';
import { readText } from '../files.ts';
import type { Fault } from '../new/fault.ts';
import { writeFiles } from '../new/new-file.ts';
import { type Ask, isAgreed } from '../new/question.ts';
import { onOneLine } from '../new/workbook/sheet.ts';
import { type Difference, datasetOf } from './difference.ts';
import { changedLines, withReason } from './reason.ts';

/** With what reasons are noted down. */
export interface NoteSetting {
  root: string;
  /** The day that the reasons bear. */
  date: string;
  ask?: Ask | undefined;
  say(text: string): void;
}

/** Find what keeps reasons from being written: a dataset that is not there or did not change, a slip of writing. */
export function faultsOfReasons(
  reasons: ReadonlyMap<string, string>,
  { changes, numbers, formulas }: Difference,
): Fault[] {
  const origins = [...changes.keys()].flatMap((address) => [
    ...originsOf(address, (one) => formulas.get(one)),
  ]);
  const changed = [...new Set(origins)].filter((name) => numbers.datasets.has(name));
  return [...reasons].flatMap(([name, reason]): Fault[] => {
    const where = `--reason ${name}`;
    if (!numbers.datasets.has(name)) {
      const expected = suggest(name, changed.length > 0 ? changed : numbers.datasets.keys());
      return [{ where, what: `«${name}» деген жиынтық жоқ`, expected }];
    }
    if (!changed.includes(name)) {
      const expected = `Өзгергені: ${changed.join(', ') || 'ешқайсысы'}`;
      return [{ where, what: 'бұл жиынтықта өзгерген сан жоқ', expected }];
    }
    return slips(reason).map((slip) => ({ where, ...slip }));
  });
}

/** Name the datasets that have changed numbers and have given no reason since the edition. */
export function unexplained({ changes, numbers, edition }: Difference): string[] {
  const names = new Set([...changes.keys()].map(datasetOf));
  return [...names].filter((name) => {
    const dataset = numbers.datasets.get(name);
    // What is new has no reader yet who cited it.
    const isKnown = dataset !== undefined && edition.works[`dataset-${name}`] !== undefined;
    return isKnown && reasonsOf(dataset, edition.date).length === 0;
  });
}

/** Write a reason into the YAML file of a dataset, having shown what is written. */
export function writeReason(name: string, reason: string, { root, date, say }: NoteSetting): void {
  const { file, text, lines } = noteOf(name, { date, reason }, root);
  say(`${file} файлына жазылды:\n${lines}`);
  writeFiles(root, [{ file, text }]);
}

/** Ask why the numbers of a dataset changed until the answer is well written; an empty answer writes nothing. */
export async function askReason(
  name: string,
  title: string,
  setting: NoteSetting & { ask: Ask },
): Promise<void> {
  const { ask, say, root, date } = setting;
  let warning = '';
  for (;;) {
    const prompt = `«${title}» (data/${name}.yaml). Неге өзгерді? (бос жол — жазбау): `;
    const reason = onOneLine(await ask(warning + prompt));
    if (reason === '') return;
    const [slip] = slips(reason);
    warning = slip ? `  ${slip.what}. ${slip.expected}.\n` : '';
    if (slip) continue;
    const { file, text, lines } = noteOf(name, { date, reason }, root);
    say(`${file} файлына мына жолдар жазылады:\n${lines}`);
    if (!(await isAgreed(ask, 'Осылай жазайық па?'))) return say('Жазылған жоқ.');
    writeFiles(root, [{ file, text }]);
    return say(`Жазылды: ${file}`);
  }
}

function noteOf(name: string, change: DatasetChange, root: string) {
  const { file, text: before } = readText(root, `data/${name}.yaml`);
  const text = withReason(before, change);
  const lines = changedLines(before, text)
    .map((line) => `  ${line}`)
    .join('\n');
  return { file, text, lines };
}
