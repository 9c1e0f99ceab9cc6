import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Cell } from '../../lib/cell.ts';
import { type Chapter, chapterPath } from '../../lib/chapter.ts';
import { textOf } from '../../lib/inline.ts';
import { type Form, formatQuantity } from '../../lib/kazakh/quantity.ts';
import type { SearchEntry } from '../../lib/search/entry.ts';
import { clean } from '../../lib/search/fold.ts';
import { attributeOf, type Element, readMdx } from '../chapter/mdx.ts';
import { remarkChapter } from '../chapter/remark-chapter.ts';
import { blocksOf } from '../chapter/walk.ts';

type Cells = ReadonlyMap<string, Cell>;

/**
 * Take a chapter apart for search: its head, then each paragraph under the heading it follows. Ids are
 * those that `remarkChapter` gives when the page is made. The first paragraph under a heading is found
 * at the heading; a block without an id belongs to what stands before it.
 */
export function chapterEntries(chapter: Chapter, cells: Cells): SearchEntry[] {
  const path = chapterPath(chapter);
  const own = { kind: 'chapter', chapter: chapter.name } as const;
  const { question, description, lead, summary } = chapter;
  const head = [question, description, lead, ...summary].map(textOf).join(' ');
  const entries: SearchEntry[] = [{ ...own, path, title: chapter.title, text: clean(head) }];
  let [title, heading] = [chapter.title, undefined as string | undefined];
  for (const { type, id, text } of textsOf(chapter, cells)) {
    if (type === 'heading') [title, heading] = [text, id];
    if (text === '' || type === 'heading' || type === 'footnoteDefinition') continue;
    const at = heading ?? id;
    const before = at === undefined && entries.at(-1);
    if (before) before.text += ` ${text}`;
    else entries.push({ ...own, path: `${path}#${at}`, title, text });
    heading = undefined;
  }
  return entries;
}

/** A block of a chapter: its text as it is written, and the id it gets in the page. */
interface Block {
  type: string;
  id: string | undefined;
  text: string;
}

/** Texts are taken before the page adds links and signs to its blocks, ids after. */
function textsOf({ file, text }: Chapter, cells: Cells): Block[] {
  const { tree = { type: 'root', children: [] } } = readMdx(file, text);
  const print = (node: Nodes) =>
    clean(printed(node, cells))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  const notes = new Map<string, string>();
  visit(tree, 'footnoteDefinition', (note) => void notes.set(note.identifier, print(note)));
  const blocks = blocksOf(tree).map((node) => {
    const parts = [print(node)];
    visit(node, 'footnoteReference', (mark) => void parts.push(notes.get(mark.identifier) ?? ''));
    return { node, text: parts.join(' ') };
  });
  remarkChapter(() => [])(tree, new VFile({ path: file }));
  return blocks.map(({ node, text }) => ({ type: node.type, id: idOf(node), text }));
}

/** Find the id of a block, or of the first paragraph in it. */
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
  const cell = cells.get(attributeOf(element, 'of') as string);
  if (!cell) return '';
  return formatQuantity(cell, formOf(element)).text;
}

/** Read the form that a `<Value>` asks for. */
export function formOf(element: Element): Form {
  const text = (name: string) => attributeOf(element, name) as string | undefined;
  const [bare, sign] = [attributeOf(element, 'bare'), attributeOf(element, 'sign')];
  const form = { case: text('case'), scale: text('as'), bare: bare === true, sign: sign === true };
  return form as Form;
}
