import type { Progress } from '../site/progress.ts';
import { addSource } from './bibliography.ts';
import { chapterQuestions } from './chapter.ts';
import { newChapter } from './chapter-mdx.ts';
import { chartQuestions } from './chart.ts';
import { newChart } from './chart-yaml.ts';
import { datasetQuestions } from './dataset.ts';
import { planDataset } from './dataset-plan.ts';
import type { Fault } from './fault.ts';
import type { NewFile } from './new-file.ts';
import type { Project } from './project.ts';
import type { Answers, Question } from './question.ts';
import { sourceQuestions } from './source.ts';

/** What is to be written, what keeps it from being written, and what the editor should read first. */
export interface Plan {
  files: NewFile[];
  faults: Fault[];
  report: string[];
  /** It rests on guesses that are to be confirmed. */
  isGuessed?: boolean;
}

/** Something new that an editor can begin. */
export interface Task {
  words: string;
  questions(project: Project): Question[];
  /** Plan as much as the answers allow; answers that were wrong are missing. */
  plan(project: Project, answers: Answers, progress?: Progress): Plan;
  /** Say what to do when it is written. */
  next(answers: Answers): string;
}

const plain = (files: NewFile[]): Plan => ({ files, faults: [], report: [] });

/** Everything that an editor can begin, by the word that asks for it. */
export const TASKS: Readonly<Record<string, Task>> = {
  chapter: {
    words: 'жаңа тарау',
    questions: chapterQuestions,
    plan: (project, answers) => plain(newChapter(project, answers)),
    next: () =>
      'Енді мәтінін жазыңыз, «#» белгісінен кейінгі түсініктемелер не керегін айтады. Көру үшін: npm run dev',
  },
  chart: {
    words: 'жаңа диаграмма',
    questions: chartQuestions,
    plan: (project, answers) => plain(newChart(project, answers)),
    next: ({ id }) =>
      `Енді тақырыбы мен сипаттамасын жазып, тарауға былай қойыңыз: <Chart id="${id}" />`,
  },
  dataset: {
    words: 'кестеден (.xlsx не .csv) жаңа деректер жиынтығы',
    questions: datasetQuestions,
    plan: planDataset,
    next: () => 'Енді YAML файлындағы атауларды, бірліктерді және аудармаларды қарап шығыңыз.',
  },
  source: {
    words: 'жаңа дереккөз',
    questions: sourceQuestions,
    plan: ({ root }, answers) => plain(answers['id'] ? [addSource(root, answers)] : []),
    next: ({ id }) => `Енді мәтінде былай сілтеңіз: <Cite source="${id}">сөз</Cite>`,
  },
};
