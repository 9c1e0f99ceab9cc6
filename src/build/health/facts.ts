import type { Row } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';
import { usedIn } from '../chapter/chapter.ts';
import type { Finding } from './finding.ts';
import type { Manuscript, WrittenChapter } from './manuscript.ts';

const FILE = 'data/facts.csv';

/** Report facts of the register that stand in no chapter without a reason, or not where it says, and count the unused. */
export function facts(manuscript: Manuscript): Finding[] {
  const rows = manuscript.draft.datasets.get('facts')?.rows ?? [];
  if (rows.length === 0) return [];
  const untold = rows.filter(({ values }) => values['chapter'] === null).map(({ key }) => key);
  const which =
    untold.length > 0 ? `тарауларда айтылмағаны: ${untold.join(', ')}` : 'бәрі айтылған';
  return [
    {
      concern: 'facts',
      level: 'figure',
      file: FILE,
      what: `Тізілімде ${rows.length} факт бар, ${which}`,
    },
    ...rows.flatMap((row) => check(row, manuscript)),
  ];
}

function check(row: Row, manuscript: Manuscript): Finding[] {
  const fault = (what: string, todo: string): Finding[] => [
    { concern: 'facts', level: 'fault', file: FILE, line: row.line, what, todo },
  ];
  const { chapter: slug, unused, cell } = row.values;
  if (slug === null && unused === null)
    return fault(
      `${row.key}: факт еш тарауда айтылмаған, себебі де жазылмаған`,
      '«chapter» бағанына тараудың мекенжайын не «unused» бағанына себебін жазыңыз',
    );
  if (slug === null) return [];
  const chapter = manuscript.chapters.find((one) => one.slug === slug);
  if (!chapter) {
    const slugs = manuscript.chapters.map((one) => one.slug);
    return fault(`${row.key}: «${slug}» деген тарау жоқ`, suggest(String(slug), slugs));
  }
  if (typeof cell !== 'string' || shows(chapter, cell, manuscript)) return [];
  return fault(
    `${row.key}: «${cell}» ұяшығы «${slug}» тарауында да, оның диаграммаларында да жоқ`,
    `Санды тарауға қойыңыз: <Value of="${cell}" />, не «chapter» бағанын түзетіңіз`,
  );
}

/** Tell whether a chapter or one of its charts shows a cell; what cannot be read is not blamed. */
function shows({ tree, isWhole }: WrittenChapter, cell: string, { draft }: Manuscript): boolean {
  const { cells, charts } = usedIn(tree);
  const drawn = charts.map((id) => draft.charts.get(id));
  return (
    !isWhole ||
    cells.includes(cell) ||
    drawn.some((chart) => !chart || chart.cells.some(({ address }) => address === cell))
  );
}
