import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { License } from '../../lib/dataset.ts';
import { KIND_WORDS } from '../../lib/kazakh/strings.ts';
import { STATED_KINDS } from '../../lib/kind.ts';
import type { Progress } from '../site/progress.ts';
import { addSource } from './bibliography.ts';
import { ROWS } from './dataset.ts';
import { type DatasetAbout, datasetCsv, datasetYaml } from './dataset-files.ts';
import type { Project } from './project.ts';
import type { Answers } from './question.ts';
import { convert, type TableAnswers } from './table/convert.ts';
import type { DatasetTable } from './table/table.ts';
import type { Plan } from './task.ts';
import { readSheet } from './workbook/file.ts';
import { onOneLine } from './workbook/sheet.ts';

/** What the data of the story are given under where nothing else is known. */
const LICENSE: License = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Turn a table's file into the files of a dataset, with all that was guessed and all that was left out. */
export function planDataset(project: Project, answers: Answers, progress?: Progress): Plan {
  const { from } = answers;
  if (!from) return { files: [], faults: [], report: [] };
  const file = onOneLine(basename(from));
  const bytes = readFileSync(resolve(project.folder, from));
  const reading = readSheet(bytes, file, answers['sheet'] || undefined, (lines, of) =>
    progress?.show('Кестенің жолдары оқылып жатыр', lines, of),
  );
  if ('faults' in reading) return { files: [], faults: reading.faults, report: [] };
  progress?.show('Бағандары мен жолдары талданып жатыр');
  const { table, findings } = convert(reading.sheet, file, tableAnswers(answers));
  const { faults, left } = findings;
  if (!table) return { files: [], faults, report: [] };
  const licenses = [...project.datasets.values()][0]?.licenses ?? [LICENSE];
  const about = aboutOf(answers, table, { from: file, licenses, left });
  const guesses = [
    ...findings.guesses,
    `Атауы: «${about.title}»`,
    `Сандардың түрі: ${KIND_WORDS[about.kind].name} (${about.kind})`,
    `Лицензиясы: ${licenses.map(({ title }) => title).join(', ')}`,
  ];
  const name = answers['name'] ?? '';
  const files = [
    { file: `data/${name}.csv`, text: datasetCsv(table) },
    { file: `data/${name}.yaml`, text: datasetYaml(table, about) },
    ...newSource(project, answers),
  ];
  return { files, faults, report: reportOf(file, table, guesses, left), isGuessed: true };
}

function tableAnswers(answers: Answers): TableAnswers {
  const { header = '', decimal, dates, key, wide } = answers;
  const [, from, to = from] = ROWS.exec(header) ?? [];
  return {
    ...(from ? { header: [Number(from) - 1, Number(to) - 1] as const } : {}),
    ...(decimal === 'comma' || decimal === 'point' ? { decimal } : {}),
    ...(dates === 'dmy' || dates === 'mdy' ? { dates } : {}),
    ...(key ? { key: key.split(',').map((name) => name.trim()) } : {}),
    wide: wide !== undefined,
  };
}

function aboutOf(
  answers: Answers,
  table: DatasetTable,
  rest: Pick<DatasetAbout, 'from' | 'licenses' | 'left'>,
): DatasetAbout {
  const { name = '', title, source = '', kind } = answers;
  return {
    name,
    title: title || table.title || name,
    source,
    kind: STATED_KINDS.find((one) => one === kind) ?? 'measured',
    ...rest,
  };
}

function newSource({ root, sources }: Project, answers: Answers) {
  const { source: id = '', 'source-title': title } = answers;
  if (!title || sources.has(id)) return [];
  return [addSource(root, { id, title, short: title, type: 'dataset' })];
}

function reportOf(
  file: string,
  { fields, notes }: DatasetTable,
  guesses: readonly string[],
  left: readonly string[],
): string[] {
  return [
    `«${file}» кестесі ${fields.length} өріс, ${notes.length} жол болып түсінілді:`,
    ...guesses.map((guess, i) => `  ${i + 1}. ${guess}`),
    left.length > 0 ? 'CSV файлына кірмегені:' : 'Файлдағы әр ұяшық CSV файлына кірді.',
    ...left.map((line) => `  ${line}`),
  ];
}
