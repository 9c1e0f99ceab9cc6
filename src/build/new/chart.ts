import { type Dataset, fieldOf, type Row } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';
import { DRAWINGS } from '../drawings.ts';
import { chartTexts } from './chart-text.ts';
import { commentedMap, onOneLine, yamlText } from './commented-yaml.ts';
import { type Columns, columnsFor, fittingDrawings, shownCells } from './drawing-fit.ts';
import { optionsFor } from './drawing-options.ts';
import { DRAWING_WORDS } from './drawing-words.ts';
import type { NewFile } from './new-file.ts';
import type { Project } from './project.ts';
import type { Answers, Objection, Question } from './question.ts';
import { badTemplate, badTranslation, badName, translationsOf } from './wording.ts';

const COLUMNS = {
  x: 'Көлденең ось: жыл не сан өрісі',
  y: 'Тік ось: көрсетілетін сан өрісі',
  series: 'Әр мәніне бөлек сызық не белгі берілетін өріс',
  label: 'Сөзі жазылатын өріс',
} as const;

const fileOf = (id: string) => `src/content/charts/${id}.yaml`;

/** What must be known of a chart before its file can be written. */
export function chartQuestions(project: Project): Question[] {
  const datasetOf = ({ dataset = '' }: Answers) => project.datasets.get(dataset);
  const drawings = Object.entries(DRAWING_WORDS).map(([name, words]) => `\n    ${name} — ${words}`);
  const column = (name: keyof typeof COLUMNS): Question => ({
    flag: name,
    words: COLUMNS[name],
    offer: (given) => guessedColumns(datasetOf(given), given)[name] ?? '',
    fault: (field, given) => missingField(field, datasetOf(given)),
  });
  return [
    {
      flag: 'dataset',
      words: 'Деректер жиынтығы: data/ ішіндегі атауы',
      asked: true,
      fault: (name) =>
        project.datasets.has(name)
          ? undefined
          : [`«${name}» деген жиынтық жоқ`, suggest(name, project.datasets.keys())],
    },
    {
      flag: 'drawing',
      words: `Сурет түрі:${drawings.join('')}\n  Түрі`,
      asked: true,
      offer: (given) => fittingDrawings(datasetOf(given))[0] ?? 'line',
      fault: (name, given) => badDrawing(name, datasetOf(given)),
    },
    {
      flag: 'id',
      words: 'Диаграмманың атауы: мекенжайы мен файлы осылай аталады',
      asked: true,
      offer: ({ dataset = 'chart' }) => freeId(dataset, project),
      fault: (id) => badName(id) ?? takenId(id, project),
    },
    column('x'),
    column('y'),
    column('series'),
    column('label'),
    {
      flag: 'title',
      words: 'Тақырыбы: диаграмма не айтатыны бір сөйлеммен, саны {жиынтық/кілт/өріс} түрінде',
      asked: true,
      offer: () => '',
      fault: (title) => badTemplate(title, project),
    },
    {
      flag: 'ru',
      words: 'Тақырыптың орысшасы, сансыз',
      asked: true,
      offer: () => '',
      fault: (title) => badTranslation('ru', title, project),
    },
    {
      flag: 'en',
      words: 'Тақырыптың ағылшыншасы, сансыз',
      asked: true,
      offer: () => '',
      fault: (title) => badTranslation('en', title, project),
    },
  ];
}

function guessedColumns(dataset: Dataset | undefined, { drawing = '' }: Answers): Columns {
  return (dataset && columnsFor(drawing, dataset)) ?? {};
}

function missingField(name: string, dataset: Dataset | undefined): Objection | undefined {
  if (!dataset || fieldOf(dataset, name)) return undefined;
  const names = dataset.fields.map((field) => field.name);
  return [`«${dataset.name}» жиынтығында «${name}» өрісі жоқ`, suggest(name, names)];
}

function badDrawing(name: string, dataset: Dataset | undefined): Objection | undefined {
  if (!DRAWINGS.has(name)) return [`«${name}» деген сурет түрі жоқ`, suggest(name, DRAWINGS.keys())];
  const fitting = fittingDrawings(dataset);
  if (!dataset || fitting.includes(name)) return undefined;
  return [
    `«${dataset.name}» жиынтығында «${name}» диаграммасына керек өріс не сан жоқ`,
    fitting.length > 0 ? `Мыналар келеді: ${fitting.join(', ')}` : 'Жиынтықта бірде-бір сан жоқ',
  ];
}

function takenId(id: string, { has }: Project): Objection | undefined {
  return has(fileOf(id))
    ? [`${fileOf(id)} деген файл бар`, 'Бар файл өзгертілмейді: басқа атау беріңіз']
    : undefined;
}

function freeId(wanted: string, { has }: Project): string {
  let id = wanted;
  for (let count = 2; has(fileOf(id)); count++) id = `${wanted}-${count}`;
  return id;
}

/** Write the file of a chart that builds at once; nothing while an answer is missing. */
export function chartFiles(project: Project, answers: Answers): NewFile[] {
  const { dataset: name = '', drawing = '', id = '' } = answers;
  const dataset = project.datasets.get(name);
  const options = dataset && optionsFor(drawing, dataset);
  if (!dataset || !options) return [];
  const { allowed = [] } = DRAWINGS.get(drawing)?.columns ?? {};
  const columns: Columns = Object.fromEntries(
    allowed.flatMap((column) => (answers[column] ? [[column, answers[column]]] : [])),
  );
  return [{ file: fileOf(id), text: chartYaml(dataset, drawing, columns, options, answers) }];
}
