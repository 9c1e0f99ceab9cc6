import { suggest } from '../../lib/nearest.ts';
import type { Progress } from '../site/progress.ts';
import { type Choice, type Fault, formatFault } from './fault.ts';
import { readFlags } from './flags.ts';
import { helpText, taskHelp } from './help.ts';
import { obstacles, writeFiles } from './new-file.ts';
import { type Project, readProject } from './project.ts';
import { type Answers, type Ask, answer, isAgreed } from './question.ts';
import { type Plan, TASKS, type Task } from './task.ts';

/** Faults that an editor can take in at once. */
const MOST_FAULTS = 40;

/** What the command is run with. */
export interface Setting {
  /** What stands after the command: `chapter --title …`. */
  words: readonly string[];
  root: string;
  /** Where the paths that the editor writes begin; the root without it. */
  folder?: string;
  /** Without a terminal nobody is asked. */
  ask?: Ask | undefined;
  say(text: string): void;
  progress?: Progress;
}

/** Begin something new as an editor asks for it. Gives the code that the command ends with: 1 where nothing was written. */
export async function runNew(setting: Setting): Promise<0 | 1> {
  const { words, say, ask } = setting;
  const [first, ...rest] = words;
  if (first === '--help') return end(say, helpText(TASKS));
  const name = first ?? (ask ? await askTask(ask) : undefined);
  const task = Object.hasOwn(TASKS, name ?? '') ? TASKS[name ?? ''] : undefined;
  if (!task) {
    const what = name === undefined ? 'Не бастайтыныңыз жазылмаған' : `«${name}» деген бұйрық жоқ`;
    say(`${what}. ${suggest(name ?? '', Object.keys(TASKS))}.\n\n${helpText(TASKS)}`);
    return 1;
  }
  const project = readProject(setting.root, setting.folder ?? setting.root);
  const questions = task.questions(project);
  if (rest.includes('--help')) return end(say, taskHelp(name ?? '', task, questions));
  return begin(task, project, rest, setting);
}

function end(say: Setting['say'], text: string): 0 {
  say(text);
  return 0;
}

async function askTask(ask: Ask): Promise<string> {
  const tasks = Object.entries(TASKS).map(([name, { words }]) => `  ${name} — ${words}\n`);
  return (await ask(`Не бастаймыз?\n${tasks.join('')}Біреуін жазыңыз: `)).trim();
}

/** Answer the questions of a task, plan its files, and write them if nothing at all is wrong. */
async function begin(
  task: Task,
  project: Project,
  words: readonly string[],
  setting: Setting,
): Promise<0 | 1> {
  const { ask, say, progress } = setting;
  const questions = task.questions(project);
  const { flags, faults: wrong } = readFlags(words, questions);
  const { answers, faults } = await answer(questions, flags, ask);
  const { plan, answers: given } = await settle(task, project, answers, setting);
  const found = [...wrong, ...faults, ...plan.faults];
  if (found.length === 0) progress?.show('Жаңа файлдар бүкіл жобамен бірге тексеріліп жатыр');
  const all = found.length > 0 ? found : obstacles(project.root, plan.files);
  progress?.end();
  if (all.length > 0) return refuse(all, say);
  for (const line of plan.report) say(line);
  if (plan.isGuessed && given['yes'] === undefined && !(await isConfirmed(ask, say))) return 1;
  writeFiles(project.root, plan.files);
  say(['Жазылды:', ...plan.files.map(({ file }) => `  ${file}`), task.next(given)].join('\n'));
  return 0;
}

/** Plan, and where the editor's choice would settle a doubt, ask for it and plan again. */
async function settle(
  task: Task,
  project: Project,
  first: Answers,
  { ask, progress }: Setting,
): Promise<{ plan: Plan; answers: Answers }> {
  let answers = first;
  for (;;) {
    const plan = task.plan(project, answers, progress);
    progress?.end();
    const choice = plan.faults.find((fault) => fault.choice)?.choice;
    if (!ask || !choice || answers[choice.flag]) return { plan, answers };
    const said = await choose(choice, ask);
    if (said === '') return { plan, answers };
    answers = { ...answers, [choice.flag]: said };
  }
}

/** Ask until one of the answers is given; an empty line gives up. */
async function choose({ words, answers }: Choice, ask: Ask): Promise<string> {
  const list = answers.map(([value, meaning]) => `\n  ${value} — ${meaning}`).join('');
  for (;;) {
    const said = (await ask(`${words}${list}\n  (бос жол — тоқтату): `)).trim();
    if (said === '' || answers.some(([value]) => value === said)) return said;
  }
}

function refuse(faults: readonly Fault[], say: Setting['say']): 1 {
  const lines = faults.slice(0, MOST_FAULTS).map(formatFault);
  const rest = faults.length - lines.length;
  if (rest > 0) lines.push(`Осындай тағы ${rest} қате бар.`);
  say(['Ештеңе жазылған жоқ.', '', ...lines].join('\n'));
  return 1;
}

async function isConfirmed(ask: Ask | undefined, say: Setting['say']): Promise<boolean> {
  if (ask && (await isAgreed(ask, 'Осылай жазайық па?'))) return true;
  say(
    ask
      ? 'Ештеңе жазылған жоқ.'
      : 'Ештеңе жазылған жоқ. Бәрі дұрыс түсінілсе, осы бұйрықты --yes параметрімен қайталаңыз.',
  );
  return false;
}
