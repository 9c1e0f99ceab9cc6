import { suggest } from '../../lib/nearest.ts';
import type { Fault } from '../new/fault.ts';
import { readFlags } from '../new/flags.ts';
import type { Question } from '../new/question.ts';
import { onOneLine } from '../new/workbook/sheet.ts';

/** What the command is asked to do. */
export interface DiffFlags {
  isHelp: boolean;
  /** The edition to compare with; without it the last. */
  since?: string | undefined;
  /** Reasons by their datasets. */
  reasons: ReadonlyMap<string, string>;
  faults: Fault[];
}

const QUESTIONS: readonly Question[] = [
  { flag: 'since', words: 'Салыстырылатын басылымның күні, мысалы 2026-11-22' },
  { flag: 'reason', words: 'Жиынтық пен себебі, мысалы literacy="Дереккөз санды түзетті."' },
  { flag: 'help', words: 'Осы түсіндірме', toggle: true },
];

/** What the command is and which flags it takes. */
export const DIFF_HELP = [
  'npm run data:diff -- [параметрлер]: басылымнан бері қай сан өзгерді, ол қайда тұр, неге өзгерді',
  '',
  '  --since 2026-11-22             осы күнгі басылыммен салыстырады; жазылмаса, соңғысымен',
  '  --reason literacy="Неге …"     жиынтықтың өзгеру себебін YAML файлына жазады; бірнеше рет беруге болады',
  '',
  'Терминалда себебі жазылмаған әр жиынтық туралы сұралады, бос жауап ештеңе жазбайды.',
].join('\n');

/** Read the flags; whatever is none is reported with the name that was meant. `dates` are those of the editions. */
export function readDiffFlags(words: readonly string[], dates: readonly string[]): DiffFlags {
  const { given, rest } = takeReasons(words);
  const { flags, faults } = readFlags(rest, QUESTIONS);
  const since = flags.get('since');
  if (since !== undefined && !dates.includes(since))
    faults.push({
      where: '--since',
      what: `«${since}» күнгі басылым жоқ`,
      expected: suggest(since, dates),
    });
  const reasons = new Map<string, string>();
  for (const one of given) {
    const [, name = '', reason = ''] = /^([^=]*)=?([\s\S]*)$/.exec(one) ?? [];
    const where = `--reason ${name}`;
    if (reason.trim() === '')
      faults.push({
        where,
        what: 'себебі жазылмаған',
        expected: `Үлгісі: ${where}="Неге өзгергені"`,
      });
    if (reasons.has(name))
      faults.push({ where, what: 'екі рет жазылған', expected: 'Біреуін алып тастаңыз' });
    reasons.set(name, onOneLine(reason));
  }
  return { isHelp: flags.has('help'), since, reasons, faults };
}

/** Unlike other flags a reason may be given several times. */
function takeReasons(words: readonly string[]): { given: string[]; rest: string[] } {
  const given: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word = '', next] = [words[i], words[i + 1]];
    if (word.startsWith('--reason=')) given.push(word.slice('--reason='.length));
    else if (word === '--reason' && next !== undefined && !next.startsWith('--')) {
      given.push(next);
      i++;
    } else rest.push(word);
  }
  return { given, rest };
}
