import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../lib/problem.ts';
import { LARGEST, namesIn } from '../files.ts';
import { encodingFault } from './file-encoding.ts';

type Words = [what: string, expected: string];

/** Folders that editors write in, the endings of their files, and the folders within them. */
const FOLDERS: Record<string, { endings: string[]; within: string[] }> = {
  data: { endings: ['.csv', '.yaml'], within: [] },
  'src/content': { endings: ['.mdx'], within: ['chapters', 'charts'] },
  'src/content/chapters': { endings: ['.mdx'], within: [] },
  'src/content/charts': { endings: ['.yaml'], within: [] },
};

const SOURCES = 'data/sources.yaml';

/**
 * Check the files of editors as files: that they are there, are no folders, have an ending that is read,
 * and hold text in UTF-8. Where something is wrong with them, what they say is no matter.
 */
export function checkFiles(root: string): Problem[] {
  const problems = Object.keys(FOLDERS).flatMap((folder) => checkFolder(root, folder));
  if (problems.length > 0 || namesIn(root, 'data').includes('sources.yaml')) return problems;
  return [
    { file: SOURCES, line: 1, what: 'Файл жоқ', expected: 'Дереккөздер тізімі осы файлда тұрады' },
  ];
}

const at = (file: string, line: number, [what, expected]: Words): Problem[] => [
  { file, line, what, expected },
];

function checkFolder(root: string, folder: string): Problem[] {
  const found = attempt(() => statSync(join(root, folder)));
  if (found && !found.isDirectory())
    return at(folder, 1, ['Қалтаның орнында файл тұр', 'Файлды басқа жерге көшіріп, қалта ашыңыз']);
  if (found && !attempt(() => readdirSync(join(root, folder))))
    return at(folder, 1, ['Қалта ашылмады', 'Оны ашуға рұқсат беріңіз']);
  return namesIn(root, folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    const wrong = entryFault(root, folder, name);
    if (wrong) return at(file, 1, wrong);
    if (FOLDERS[folder]?.within.includes(name)) return [];
    const bytes = attempt(() => readFileSync(join(root, file)));
    if (!bytes) return at(file, 1, ['Файл оқылмады', 'Оны оқуға рұқсат беріңіз']);
    const fault = encodingFault(bytes);
    return fault ? at(file, fault.line, fault.words) : [];
  });
}

/** Say why an entry of a folder is no file that is read there. */
function entryFault(root: string, folder: string, name: string): Words | undefined {
  const { endings = [], within = [] } = FOLDERS[folder] ?? {};
  if (within.includes(name)) return undefined;
  const found = attempt(() => statSync(join(root, folder, name)));
  if (!found) return ['Бұл сілтеме ешбір файлға апармайды', 'Оның орнына файлдың өзін қойыңыз'];
  const fits = endings.some((ending) => name.endsWith(ending));
  if (!found.isFile()) {
    return fits
      ? ['Файлдың орнында қалта тұр', 'Қалтаны өшіріп, орнына файл қойыңыз']
      : ['Ішкі қалта оқылмайды', `Файлдарын ${folder} қалтасының өзіне көшіріңіз`];
  }
  if (found.size > LARGEST)
    return [
      'Файл тым үлкен',
      `${LARGEST / 1e6} МБ-тан асырмаңыз: деректі жинақтап не бөліп жазыңыз`,
    ];
  return fits ? nameFault(name) : endingFault(name, endings);
}

/** Names of devices in Windows (Microsoft, «Naming Files»), also behind a chapter's number. */
const DEVICE = /^(?:\d+-)?(aux|com\d|con|lpt\d|nul|prn)\./i;

/** With the longest ending of a download, more would be too long for some disks. */
const LONGEST = 100;

/** Say why files that are named after this one could not be written everywhere. */
function nameFault(name: string): Words | undefined {
  const [, device] = DEVICE.exec(name) ?? [];
  if (device) return [`«${device}» атауын Windows өзіне алған`, 'Файлға басқа атау беріңіз'];
  return name.length > LONGEST
    ? ['Файл атауы тым ұзын', `${LONGEST} таңбадан асырмаңыз`]
    : undefined;
}

function endingFault(name: string, endings: readonly string[]): Words {
  const [ending = ''] = /\.[^.]*$/.exec(name) ?? [];
  const what = ending ? `Аяқталуы «${ending}» файл оқылмайды` : 'Аяқталуы жоқ файл оқылмайды';
  const meant = MEANT[ending.toLowerCase()] ?? ending.toLowerCase();
  if (endings.includes(meant))
    return [what, `Атауын «${name.slice(0, -ending.length || undefined)}${meant}» етіп өзгертіңіз`];
  return endings.includes('.csv') && /^\.(?:xlsx?|ods|tsv)$/i.test(ending)
    ? [what, 'Кесте былай қосылады: npm run new -- dataset']
    : [what, `Бұл қалтада мына файлдар ғана тұрады: ${endings.join(', ')}`];
}

/** Endings that stand for others elsewhere. */
const MEANT: Record<string, string> = { '.yml': '.yaml', '.md': '.mdx', '.markdown': '.mdx' };

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
