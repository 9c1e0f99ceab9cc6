import type { Edition } from '../../lib/edition.ts';
import { formatProblem, ProblemError } from '../../lib/problem.ts';
import { dayAfter } from '../edition/day.ts';
import { readEditions } from '../edition/editions.ts';
import { type Fault, formatFault } from '../new/fault.ts';
import type { Ask } from '../new/question.ts';
import { type Difference, differenceSince } from './difference.ts';
import { DIFF_HELP, readDiffFlags } from './flags.ts';
import {
  askReason,
  faultsOfReasons,
  type NoteSetting,
  unexplained,
  writeReason,
} from './reasons.ts';
import { reportOf } from './report.ts';

/** What the command is run with. */
export interface DiffSetting {
  /** What stands after the command: `--since 2026-11-22`. */
  words: readonly string[];
  root: string;
  /** The day on which reasons are given: `2027-01-10`. */
  today: string;
  /** Without a terminal nobody is asked. */
  ask?: Ask | undefined;
  say(text: string): void;
}

const NO_EDITION =
  'Әзірге бірде-бір басылым жоқ, салыстыратын ештеңе жоқ. Басылым былай жасалады: npm run edition -- --note "Не өзгергені бір сөйлеммен"';

/**
 * Show what changed since an edition and what rests on it, and note down why it changed. Gives the code
 * that the command ends with: 1 where a flag is wrong, an edition damaged or a reason has nowhere to go.
 */
export async function runDiff(setting: DiffSetting): Promise<0 | 1> {
  const { words, root, say } = setting;
  const editions = editionsIn(root);
  if (editions instanceof ProblemError) {
    say(['Салыстыру мүмкін болмады.', '', ...editions.problems.map(formatProblem)].join('\n'));
    return 1;
  }
  const dates = editions.map(({ date }) => date);
  const flags = readDiffFlags(words, dates);
  if (flags.faults.length > 0) return refuse(flags.faults, say);
  const last = editions.at(-1);
  if (flags.isHelp || !last) {
    say(flags.isHelp ? DIFF_HELP : NO_EDITION);
    return flags.isHelp || flags.reasons.size === 0 ? 0 : 1;
  }
  const edition = editions.find(({ date }) => date === flags.since) ?? last;
  const difference = differenceSince(edition, edition === last, root);
  const wrong = faultsOfReasons(flags.reasons, difference);
  if (wrong.length > 0) return refuse(wrong, say);
  say(reportOf(difference));
  await note(difference, flags.reasons, { ...setting, date: dayAfter(setting.today, last.date) });
  return 0;
}

function editionsIn(root: string): Edition[] | ProblemError {
  try {
    return readEditions(root);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function refuse(faults: readonly Fault[], say: DiffSetting['say']): 1 {
  say(['Ештеңе жазылған жоқ.', '', ...faults.map(formatFault)].join('\n'));
  return 1;
}

/** Write the reasons given, and ask for those that are missing or say how to give them. */
async function note(
  difference: Difference,
  reasons: ReadonlyMap<string, string>,
  setting: DiffSetting & NoteSetting,
): Promise<void> {
  const { ask, say, date, today } = setting;
  const missing = unexplained(difference).filter((name) => !reasons.has(name));
  if (reasons.size === 0 && missing.length === 0) return;
  say('');
  if (date !== today && (reasons.size > 0 || ask))
    say(
      `Басылымнан кейінгі себеп қана есепке алынады, сондықтан ол мына күнмен жазылады: ${date}.`,
    );
  for (const [name, reason] of reasons) writeReason(name, reason, setting);
  if (missing.length === 0) return;
  if (!ask) {
    const flags = missing.map((name) => `--reason ${name}="Неге өзгергені"`);
    return say(`Өзгеру себебін былай жазыңыз: npm run data:diff -- ${flags.join(' ')}`);
  }
  for (const name of missing) {
    const title = difference.numbers.datasets.get(name)?.title.kk ?? name;
    await askReason(name, title, { ...setting, ask });
  }
}
