import { join } from 'node:path';
import { KIND_SAMPLES } from '../../lib/kind-samples.ts';
import type { Problem } from '../../lib/problem.ts';
import { BASE_CELLS } from '../../lib/supply-demand.ts';
import { isFile } from '../files.ts';
import type { Story } from '../story.ts';

/** Datasets and cells that pages and components name themselves. */
const DATASETS = ['facts', 'promises'];
const CELLS = [...KIND_SAMPLES.map(({ of }) => of), ...Object.values(BASE_CELLS)];
const METHOD = 'src/content/method.mdx';
const CHAPTERS = 'src/content/chapters';

/** List what the pages of the site cannot do without and a story without faults lacks. */
export function siteFaults({ root, chapters, datasets, cells }: Story): Problem[] {
  const faults: Problem[] = [];
  const fault = (file: string, what: string, expected: string) =>
    faults.push({ file, line: 1, what, expected });
  for (const name of DATASETS)
    if (!datasets.has(name))
      fault(
        `data/${name}.yaml`,
        `«${name}» жиынтығы жоқ`,
        'Одан сайттың беті құралады: жиынтықтың CSV және YAML файлдарын қайтарыңыз',
      );
  for (const address of new Set(CELLS))
    if (!cells.has(address))
      fault(
        address.startsWith('derived/') ? 'data/derived.yaml' : `data/${address.split('/')[0]}.csv`,
        `«${address}» ұяшығы жоқ`,
        'Бұл санды сайттың беті көрсетеді: ұяшықты қайтарыңыз',
      );
  if (!isFile(join(root, METHOD)))
    fault(METHOD, 'Файл жоқ', 'Одан «Әдіснама» беті құралады: файлды қайтарыңыз');
  if (chapters[0]?.number !== 0)
    fault(CHAPTERS, 'Кіріспе жоқ', 'Оның файлы 00 санынан басталады: 00-opening.mdx');
  if (!chapters.some(({ number }) => number > 0))
    fault(CHAPTERS, 'Кіріспеден басқа тарау жоқ', 'Кемінде бір тарау қосыңыз: 01-programmes.mdx');
  return faults;
}
