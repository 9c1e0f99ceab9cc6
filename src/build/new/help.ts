import type { Question } from './question.ts';
import type { Task } from './task.ts';

/** Print what can be begun and how. */
export function helpText(tasks: Readonly<Record<string, Task>>): string {
  const width = Math.max(...Object.keys(tasks).map((name) => name.length));
  return [
    'Жаңа файл бастау: npm run new -- <не> [параметрлер]',
    '',
    ...Object.entries(tasks).map(([name, { words }]) => `  ${name.padEnd(width)}  ${words}`),
    '',
    'Параметр жазылмаса, терминалда қазақша сұралады. Бар файл ешқашан өзгертілмейді.',
    'Параметрлерін көру: npm run new -- dataset --help',
  ].join('\n');
}

/** Print the flags of a task, each with what it answers. */
export function taskHelp(name: string, { words }: Task, questions: readonly Question[]): string {
  const flags = questions.map(({ flag, toggle }) => (toggle ? `--${flag}` : `--${flag} …`));
  const width = Math.max(...flags.map((flag) => flag.length));
  return [
    `npm run new -- ${name} [параметрлер]: ${words}`,
    '',
    ...questions.flatMap(({ words: own, list = {} }, i) => [
      `  ${(flags[i] ?? '').padEnd(width)}  ${own}`,
      ...Object.entries(list).map(
        ([value, meaning]) => `  ${' '.repeat(width)}    ${value} — ${meaning}`,
      ),
    ]),
    '',
    'Бірнеше сөзден тұратын жауап тырнақшаға алынады: --title "Бір жылдың секірісі"',
  ].join('\n');
}
