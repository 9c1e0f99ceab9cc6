import type { Code, InlineCode, ListItem, Root, RootContent } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { GUIDE } from '../../../src/build/chapter/guide.ts';
import { readMdx } from '../../../src/build/chapter/mdx.ts';
import { baseName } from '../../../src/build/files.ts';
import { files } from '../text.ts';

/** A page of the guide taken apart. */
export interface GuidePage {
  /** `components`. */
  name: string;
  file: string;
  tree: Root;
}

/** A heading of the second or third level with what stands below it. */
export interface Section {
  depth: number;
  /** Its heading as it is read. */
  title: string;
  /** What stands in its heading as code: a component, a drawing, a file. */
  subject: string | undefined;
  nodes: RootContent[];
}

/** Every page of the guide. */
export const pages: GuidePage[] = files(GUIDE, ['.mdx']).map(({ file, text }) => {
  const { tree } = readMdx(file, text);
  if (!tree) throw new Error(`${file} is no MDX`);
  return { name: baseName(file), file, tree };
});

/** Find a page by its name. Throws where there is none. */
export function pageOf(name: string): GuidePage {
  const page = pages.find((one) => one.name === name);
  if (!page) throw new Error(`the guide has no page ${name}`);
  return page;
}

/** Cut a page at its headings. */
export function sectionsOf({ tree }: GuidePage): Section[] {
  const found: Section[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading') found.at(-1)?.nodes.push(node);
    else {
      const { depth } = node;
      found.push({ depth, title: textOfNode(node), subject: codesIn([node])[0], nodes: [] });
    }
  }
  return found;
}

/** Find the section about a component, a drawing or a file. Throws where there is none. */
export function sectionOf(page: string, subject: string): Section {
  const section = sectionsOf(pageOf(page)).find((one) => one.subject === subject);
  if (!section) throw new Error(`${GUIDE}/${page}.mdx has no part about ${subject}`);
  return section;
}

/** List what is written as code within sentences. */
export function codesIn(nodes: readonly RootContent[]): string[] {
  const found: string[] = [];
  visit({ type: 'root', children: [...nodes] } as Root, 'inlineCode', (node) => {
    found.push(node.value);
  });
  return found;
}

/** List the blocks of code. */
export function blocksIn(nodes: readonly RootContent[]): Code[] {
  const found: Code[] = [];
  visit({ type: 'root', children: [...nodes] } as Root, 'code', (node) => {
    found.push(node);
  });
  return found;
}

/** List what the items of lists explain: the code they begin with, up to a dash: «`a`, `b` — …». */
export function explainedIn(nodes: readonly RootContent[]): string[] {
  const found: string[] = [];
  visit({ type: 'root', children: [...nodes] } as Root, 'listItem', (item) => {
    found.push(...subjectsOf(item));
  });
  return found;
}

function subjectsOf({ children: [first] }: ListItem): string[] {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'inlineCode') return [];
  const end = first.children.findIndex(
    (node) => node.type === 'text' && node.value.includes(' — '),
  );
  return first.children
    .slice(0, end)
    .filter((node): node is InlineCode => node.type === 'inlineCode')
    .map(({ value }) => value);
}
