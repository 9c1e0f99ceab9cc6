import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { numberId } from '../../../lib/cell.ts';
import { chapterPath } from '../../../lib/chapter.ts';
import { usedIn } from '../../chapter/chapter.ts';
import { readMdx } from '../../chapter/mdx.ts';
import { remarkChapter } from '../../chapter/remark-chapter.ts';
import type { Draft } from '../../story.ts';
import type { Manuscript, Prose } from '../manuscript.ts';

/** List the places within the pages that links may lead to, by address; pages that are missing here are not looked into. */
export function anchorsOf(manuscript: Manuscript): Map<string, Set<string>> {
  const { chapters, draft } = manuscript;
  const anchors = new Map<string, Set<string>>();
  const put = (address: string, ids: Iterable<string>) => anchors.set(address, new Set(ids));
  put('sources/', draft.sources.keys());
  put(
    'glossary/',
    draft.glossary.map(({ id }) => id),
  );
  put('facts/', draft.datasets.get('facts')?.rows.map(({ key }) => key) ?? []);
  for (const [id, { tables, views }] of draft.charts) {
    const rows = tables.flatMap((table) => table.rows.map((row) => row.id));
    put(`charts/${id}/`, [`chart-${id}`, ...rows, ...views.map((view) => view.id), ...SECTIONS]);
  }
  for (const name of [...draft.datasets.keys(), 'derived'])
    put(`data/${name}/`, inData(name, draft));
  for (const chapter of chapters.filter(({ isWhole }) => isWhole))
    put(chapterPath(chapter), anchorsIn(chapter, draft));
  return anchors;
}

/** Parts that the pages of charts and data have, with the ids of their headings. */
const SECTIONS = ['files', 'cite', 'embed', 'numbers', 'history'];

/** List the ids within a text: its headings, paragraphs and charts. */
export function anchorsIn({ file, text }: Prose, draft: Draft): string[] {
  const { tree } = readMdx(file, text);
  if (!tree) return [];
  const charts = usedIn(tree).charts.flatMap((id) => {
    const { tables = [], views = [] } = draft.charts.get(id) ?? {};
    const rows = tables.flatMap((table) => table.rows.map((row) => row.id));
    return [`chart-${id}`, ...rows, ...views.map((view) => view.id)];
  });
  remarkChapter(() => [])(tree, new VFile({ path: file }));
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    if (typeof id === 'string') ids.push(id);
  });
  return [...ids, ...charts];
}

function inData(name: string, { cells, datasets }: Draft): string[] {
  const numbers = [...cells.values()].filter(({ dataset }) => dataset === name);
  const keys = datasets.get(name)?.rows.map(({ key }) => key) ?? numbers.map(({ key }) => key);
  return [
    ...keys.map((key) => `${name}-${key}`),
    ...numbers.map(({ address }) => numberId(address)),
    ...SECTIONS,
  ];
}
