import type { Cell } from '../../lib/cell.ts';
import { YEARS } from './chapter.ts';
import { commentedMap, type Entry, flow, yamlText } from './commented-yaml.ts';
import { labelOf } from './drawing-options.ts';
import type { NewFile } from './new-file.ts';
import type { Project } from './project.ts';
import type { Answers } from './question.ts';
import { mayStand, translationsOf } from './wording.ts';

/** Write the file of a chapter that builds at once; none while an answer is missing. */
export function newChapter({ cells }: Project, answers: Answers): NewFile[] {
  const { title, number, slug, cell: address = '', years, chart } = answers;
  const cell = cells.get(address);
  if (!cell || !title || !number || !slug || !years) return [];
  const head = [
    'Тараудың мәліметтері: осы екі «---» жолының арасында. Мәтіні төменде, екіншісінен кейін.',
    'Мұнда сан ұяшыққа былай байланады: {жиынтық/кілт/өріс барыс}, ал мәтінде <Value of="…" case="барыс" /> арқылы.',
    'Түсіндірмесі — docs/guide/chapter.mdx.',
  ];
  const frontmatter = yamlText(commentedMap(frontmatterOf(cell, answers)), head.join('\n'));
  const body = [opening(cell), ...(chart ? [`<Chart id="${chart}" />`] : [])].join('\n\n');
  const file = `src/content/chapters/${number.padStart(2, '0')}-${slug}.mdx`;
  return [{ file, text: `---\n${frontmatter}---\n\n${body}\n` }];
}

function frontmatterOf(cell: Cell, answers: Answers): Entry[] {
  const { title, name, years = '' } = answers;
  const [, from, to = from] = YEARS.exec(years) ?? [];
  const bound = `{${cell.address}}`;
  const words = wordsOf(cell);
  return [
    ['title', title, 'Тақырыбы. Мұнда сан тұрмайды.'],
    [
      'translations',
      translationsOf(answers),
      'Тақырыптың аудармасын жазыңыз: баянға сілтеме осы тілдерде де беріледі.',
    ],
    ['name', name || title, 'Мәзірдегі қысқа атауы.'],
    [
      'question',
      'Бұл тарау қандай сұраққа жауап береді?',
      'Тарау жауап беретін сұрақ, бір сөйлем.',
    ],
    [
      'description',
      `${words}: ${bound}.`,
      'Қысқаша не туралы екені: іздеу мен сілтемелерде көрінеді.',
    ],
    ['number', bound, 'Тараудың басындағы үлкен сан.'],
    ['lead', `${words}.`, 'Сол сан нені білдіреді, кім айтқан.'],
    ['years', flow([Number(from), Number(to)]), 'Тарау қамтитын жылдар, ертерегі бірінші.'],
    [
      'summary',
      [`${words}: ${bound}.`, 'Тарау осы санды тексереді.'],
      'Тараудың қысқасы: екі-үш сөйлем, әрқайсысы «- » белгісінен басталады.',
    ],
  ];
}

/** Say what a cell measures and where, in words that a text may hold. */
function wordsOf(cell: Cell): string {
  const parts = [mayStand(cell.measure) ? cell.measure : '', labelOf(cell)].filter(Boolean);
  return parts.join(', ') || 'Тарау ашылатын сан';
}

/** Write the first paragraph, with its number and its source bound. */
function opening(cell: Cell): string {
  const words = wordsOf(cell);
  // Signs that Markdown and components are written with are left to the editor.
  const plain = /[<>{}[\]*_`\\#|~]/.test(words) ? 'тарау ашылатын сан' : words;
  const [source] = cell.sources;
  const sentence = source?.sentence === undefined ? '' : ` sentence="${source.sentence}"`;
  const cited = source
    ? ` Бұл сан <Cite source="${source.source}"${sentence}>дереккөзден</Cite> алынды.`
    : '';
  return `Әңгімені бір саннан бастайық. ${plain} — <Value of="${cell.address}" />.${cited}`;
}
