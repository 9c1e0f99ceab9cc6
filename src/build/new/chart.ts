import type { Column } from '../../charts/parts/drawing.ts';
import { type Dataset, fieldOf } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';
import { COLUMN_WORDS } from '../chart/drawing-entries.ts';
import { DRAWINGS } from '../chart/drawings.ts';
import { chartFile } from './chart-yaml.ts';
import { columnsFor, fittingDrawings, shownCells } from './drawing-fit.ts';
import { DRAWING_WORDS } from './drawing-words.ts';
import type { Project } from './project.ts';
import type { Answers, Objection, Question } from './question.ts';
import { badName, badTemplate, badTranslation } from './wording.ts';

const LANGUAGES = { ru: 'орысша', en: 'ағылшынша' };

/** What must be known of a chart before its file can be written. */
export function chartQuestions(project: Project): Question[] {
  const datasetOf = ({ dataset = '' }: Answers) => project.datasets.get(dataset);
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
      words: 'Сурет түрі',
      list: DRAWING_WORDS,
      after: 'dataset',
      asked: true,
      offer: (given) => offeredDrawing(datasetOf(given)),
      fault: (name, given) => badDrawing(name, datasetOf(given)),
    },
    {
      flag: 'id',
      words: 'Диаграмманың атауы: мекенжайы мен файлы осылай аталады',
      asked: true,
      offer: ({ dataset = 'chart' }) => freeId(dataset, project),
      fault: (id) => badName(id) ?? takenId(id, project),
    },
    ...(['x', 'y', 'series', 'label'] as const).map((column) => ({
      flag: column,
      words: COLUMN_WORDS[column],
      offer: (given: Answers) => offeredField(column, datasetOf(given), given),
      fault: (field: string, given: Answers) => badField(column, field, datasetOf(given), given),
    })),
    {
      flag: 'title',
      words: 'Тақырыбы: диаграмма не айтатыны бір сөйлеммен, саны {жиынтық/кілт/өріс} түрінде',
      asked: true,
      offer: () => '',
      fault: (title) => badTemplate(title, project),
    },
    ...(['ru', 'en'] as const).map((language) => ({
      flag: language,
      words: `Тақырыптың ${LANGUAGES[language]} аудармасы, сансыз`,
      asked: true,
      offer: () => '',
      fault: (title: string) => badTranslation(language, title, project),
    })),
  ];
}

function offeredField(column: Column, dataset: Dataset | undefined, { drawing = '' }: Answers) {
  return (dataset && columnsFor(drawing, dataset)?.[column]) ?? '';
}

function badField(
  column: Column,
  name: string,
  dataset: Dataset | undefined,
  { drawing = '' }: Answers,
): Objection | undefined {
  const { allowed } = DRAWINGS.get(drawing)?.columns ?? {};
  if (allowed && !allowed.includes(column))
    return [
      `«${drawing}» диаграммасында «${column}» бағаны жоқ`,
      `Мүмкін бағандар: ${allowed.join(', ') || 'ешқайсысы'}`,
    ];
  if (!dataset) return undefined;
  const field = fieldOf(dataset, name);
  const names = dataset.fields.map((one) => one.name);
  if (!field) return [`«${dataset.name}» жиынтығында «${name}» өрісі жоқ`, suggest(name, names)];
  if ((column === 'x' || column === 'y') && field.type === 'string')
    return [`«${name}» өрісінде сөз тұр`, 'Оське жыл немесе сан өрісі қойылады'];
  if (column === 'y' && dataset.primaryKey.includes(name))
    return [
      `«${name}» — жолдың кілті, көрсеткіш емес`,
      'Тік оське кілтке кірмейтін сан өрісі қойылады',
    ];
  if (column === 'y' && shownCells(dataset, { y: name }, {}).length === 0)
    return [`«${name}» өрісінде бірде-бір сан жоқ`, 'Толтырылған сан өрісін көрсетіңіз'];
  return undefined;
}

/** A line first, which needs two years at least, then whatever fits. */
function offeredDrawing(dataset: Dataset | undefined): string {
  const fitting = fittingDrawings(dataset);
  const field = dataset?.fields.find(({ type }) => type === 'year')?.name ?? '';
  const years = new Set(dataset?.rows.map(({ values }) => values[field]));
  if (years.size > 1 && fitting.includes('line')) return 'line';
  return fitting.find((name) => name !== 'line') ?? 'line';
}

function badDrawing(name: string, dataset: Dataset | undefined): Objection | undefined {
  if (!DRAWINGS.has(name))
    return [`«${name}» деген сурет түрі жоқ`, suggest(name, DRAWINGS.keys())];
  const fitting = fittingDrawings(dataset);
  if (!dataset || fitting.includes(name)) return undefined;
  return [
    `«${dataset.name}» жиынтығында «${name}» диаграммасына керек өріс не сан жоқ`,
    fitting.length > 0 ? `Мыналар келеді: ${fitting.join(', ')}` : 'Жиынтықта бірде-бір сан жоқ',
  ];
}

function takenId(id: string, { has }: Project): Objection | undefined {
  return has(chartFile(id))
    ? [`${chartFile(id)} деген файл бар`, 'Бар файл өзгертілмейді: басқа атау беріңіз']
    : undefined;
}

function freeId(wanted: string, { has }: Project): string {
  let id = wanted;
  for (let count = 2; has(chartFile(id)); count++) id = `${wanted}-${count}`;
  return id;
}
