import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import type { Cell } from '../lib/cell.ts';
import type { Chapter } from '../lib/chapter.ts';
import { textOf } from '../lib/inline.ts';
import { type Form, formatQuantity } from '../lib/kazakh/quantity.ts';
import type { SearchDocument } from '../lib/search/document.ts';
import { clean } from '../lib/search/fold.ts';
import { attributeOf, type Element, readMdx } from './mdx.ts';
import { remarkChapter } from './remark-chapter.ts';

type Cells = ReadonlyMap<string, Cell>;

/**
 * Take a chapter apart for search: its head, then each paragraph under the heading it follows. Ids are
 * those that `remarkChapter` gives when the page is made. The first paragraph under a heading is found
 * at the heading.
 */
export function chapterDocuments(chapter: Chapter, cells: Cells): SearchDocument[] {
  const path = chapter.number === 0 ? '' : `chapters/${chapter.slug}/`;
  const own = { kind: 'chapter', chapter: chapter.name } as const;
  const { question, description, lead, summary } = chapter;
  const head = [question, description, lead, ...summary].map(textOf).join(' ');
  const documents: SearchDocument[] = [{ ...own, path, title: chapter.title, text: clean(head) }];
  let title = chapter.title;
  let heading: string | undefined;
  for (const node of bodyOf(chapter).children) {
    const text = clean(printed(node, cells))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    if (node.type === 'heading') [title, heading] = [text, idOf(node)];
    else if (text !== '' && node.type !== 'footnoteDefinition') {
      documents.push({ ...own, path: `${path}#${heading ?? idOf(node)}`, title, text });
      heading = undefined;
    }
  }
  return documents;
}

function bodyOf({ file, text }: Chapter): Root {
  const { tree = { type: 'root', children: [] } } = readMdx(file, text);
  remarkChapter(() => [])(tree, new VFile({ path: file }));
  return tree;
}

/** Find the id of a block or, where notes stand beside it, of the paragraph in it. */
function idOf(node: Nodes): string | undefined {
  const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
  if (id !== undefined || !('children' in node)) return id;
  return node.children.map(idOf).find((one) => one !== undefined);
}

/** Blocks that hold blocks; what other nodes hold runs on without a break. */
const HOLDERS = ['mdxJsxFlowElement', 'list', 'listItem', 'blockquote', 'table', 'tableRow'];

/** Print a block as readers see it, numbers in their places. */
function printed(node: Nodes, cells: Cells): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'mdxJsxTextElement' && node.name === 'Value') return quantity(node, cells);
  if (!('children' in node)) return '';
  const parts = node.children.map((child) => printed(child, cells));
  return parts.join(HOLDERS.includes(node.type) ? ' ' : '');
}

/** Print a bound number; the checks of the story know its address and its form to be right. */
function quantity(element: Element, cells: Cells): string {
  const text = (name: string) => attributeOf(element, name) as string | undefined;
  const cell = cells.get(text('of') ?? '');
  if (!cell) return '';
  const [bare, sign] = [attributeOf(element, 'bare'), attributeOf(element, 'sign')];
  const form = { case: text('case'), scale: text('as'), bare: bare === true, sign: sign === true };
  return formatQuantity(cell, form as Form).text;
}
