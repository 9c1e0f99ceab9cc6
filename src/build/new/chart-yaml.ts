import type { Dataset } from '../../lib/dataset.ts';
import { optionEntries } from '../chart/drawing-entries.ts';
import { DRAWINGS } from '../chart/drawings.ts';
import { chartTexts } from './chart-text.ts';
import { commentedMap, type Entry, flow, yamlText } from './commented-yaml.ts';
import { type Columns, shownCells } from './drawing-fit.ts';
import { optionsFor } from './drawing-options.ts';
import { DRAWING_WORDS } from './drawing-words.ts';
import type { NewFile } from './new-file.ts';
import type { Project } from './project.ts';
import type { Answers } from './question.ts';
import { translationsOf } from './wording.ts';

/** Name the file of a chart from the project's folder. */
export function chartFile(id: string): string {
  return `src/content/charts/${id}.yaml`;
}

/** Write the file of a chart that builds at once; none while an answer is missing. */
export function newChart(project: Project, answers: Answers): NewFile[] {
  const { dataset: name = '', drawing = '', id = '' } = answers;
  const dataset = project.datasets.get(name);
  const options = dataset && optionsFor(drawing, dataset);
  if (!dataset || !options) return [];
  const { allowed = [] } = DRAWINGS.get(drawing)?.columns ?? {};
  const chosen = allowed.flatMap((column) => (answers[column] ? [[column, answers[column]]] : []));
  const columns: Columns = Object.fromEntries(chosen);
  const entries = chartEntries(dataset, columns, options, answers);
  const head = `Диаграмма, ${DRAWING_WORDS[drawing]}.\nМәтіндегі сан ұяшыққа байланады: {жиынтық/кілт/өріс барыс}. Түсіндірмесі — docs/guide/charts.mdx.`;
  return [{ file: chartFile(id), text: yamlText(commentedMap(entries), head) }];
}

function chartEntries(
  dataset: Dataset,
  columns: Columns,
  options: object,
  answers: Answers,
): Entry[] {
  const { drawing = '', title } = answers;
  const texts = chartTexts(
    drawing,
    dataset,
    shownCells(dataset, columns, options),
    lines(dataset, columns),
  );
  const hasColumns = Object.keys(columns).length > 0;
  return [
    ['title', title || texts.title, 'Тақырыбы: диаграмма не айтатынын бір сөйлеммен жазыңыз.'],
    [
      'translations',
      translationsOf(answers),
      'Тақырыптың аудармасын жазыңыз: ұяшықсыз, цифрмен жыл ғана жазылады.',
    ],
    ['subtitle', texts.subtitle, 'Не өлшенген, қандай бірлікпен, қай жылдары.'],
    [
      'description',
      texts.description,
      'Диаграмманы көрмейтін адамға не көрінетінін айтыңыз, кемінде қырық таңба.',
    ],
    [
      'notes',
      [],
      'Ескертпелер: деректің шегі, нені салыстыруға болмайды. Әрқайсысы «- » белгісінен басталады.',
    ],
    [
      'claims',
      texts.claims,
      'Тақырып пен сипаттама сүйенетін салыстырулар: дерек өзгеріп, біреуі бұзылса, сайт құрастырылмайды.',
    ],
    ['dataset', dataset.name, 'Деректер жиынтығы: data/ ішіндегі атауы.'],
    [
      'drawing',
      drawing,
      `Сурет түрі: ${[...DRAWINGS.keys()].join(', ')}. Суреттері npm run dev кезінде /gallery/ бетінде тұр.`,
    ],
    ...(hasColumns
      ? ([
          [
            'columns',
            flow(columns),
            'Бағандар: x — көлденең ось, y — сан, series — бөлек сызықтар, label — сөзі.',
          ],
        ] as Entry[])
      : []),
    ['options', options, optionWords(drawing)],
  ];
}

/** Count the lines of a chart that has them. */
function lines({ rows }: Dataset, { y = '', series }: Columns): number {
  if (series === undefined) return 1;
  const filled = rows.filter(({ values }) => values[y] !== null);
  return new Set(filled.map(({ values }) => values[series])).size;
}

/** Say of each option what stands there; those that need not be written say so. */
function optionWords(drawing: string): string {
  const own = DRAWINGS.get(drawing);
  const entries = own ? optionEntries(own) : [];
  if (entries.length === 0) return 'Бұл сурет түрінің баптауы жоқ.';
  return [
    'Баптаулары:',
    ...entries.map(
      ({ name, words, needed }) => `${name}: ${words}${needed ? '' : ' (міндетті емес)'}`,
    ),
  ].join('\n');
}
