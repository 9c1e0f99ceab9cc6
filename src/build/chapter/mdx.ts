import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Problem } from '../../lib/problem.ts';
import { explainMdx, type SyntaxFault } from './mdx-syntax.ts';

/** A component in a chapter, as written. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * A chapter's file taken apart: the frontmatter's text and the body's tree, with lines of the whole file.
 * Blocks that could not be parsed are missing in the tree.
 */
export interface MdxReading {
  frontmatter: string;
  tree: Root | undefined;
  problems: Problem[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Take a chapter apart; everything that cannot be parsed is reported in Kazakh. */
export function readMdx(file: string, text: string): MdxReading {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const frontmatter = match?.[1] ?? '';
  // Blank lines in its place keep the lines of the body where they are in the file.
  let body = text.replace(match?.[0] ?? '', (head) => head.replace(/[^\n]/g, ''));
  const problems: Problem[] = [];
  let taken = '';
  for (;;) {
    const reading = attempt(body);
    if (!(reading instanceof VFileMessage)) return { frontmatter, tree: reading, problems };
    const fault = explainMdx(reading, body);
    if (!follows(fault, problems, taken)) problems.push({ file, ...fault });
    const [block, rest] = takeBlock(body, fault.line);
    if (block === '') return { frontmatter, tree: undefined, problems };
    taken += block;
    body = rest;
  }
}

function attempt(body: string): Root | VFileMessage {
  try {
    return parser.parse(body);
  } catch (error) {
    if (error instanceof VFileMessage) return error;
    throw error;
  }
}

/** Tell whether a tag has lost its other half only because that stood in a block that was taken out. */
function follows({ what }: SyntaxFault, earlier: readonly Problem[], taken: string): boolean {
  const [, opened] = /^<(\w+)> жабылмаған/.exec(what) ?? [];
  const [, closed] = /^«<\/(\w+)>» артық/.exec(what) ?? [];
  if (closed !== undefined) return taken.includes(`<${closed}`);
  return opened !== undefined && earlier.some((one) => one.what.endsWith(` <${opened}> ашылған`));
}

/**
 * Take out the lines around one up to the next blank lines, so that the parser gets to the faults after
 * them. Gives the block and the text with blank lines in its place.
 */
function takeBlock(body: string, line: number): [block: string, rest: string] {
  const lines = body.split('\n');
  const isBlank = (i: number) => !lines[i]?.trim();
  let [from, to] = [line - 1, line];
  while (from > 0 && !isBlank(from - 1)) from--;
  while (to < lines.length && !isBlank(to)) to++;
  return [lines.slice(from, to).join('\n').trim(), lines.fill('', from, to).join('\n')];
}

/** Visit every component of a tree, in order. */
export function visitElements(tree: Root, visitor: (element: Element) => void): void {
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') visitor(node);
  });
}

/** Read a component's attribute: its text, `true` for a flag, undefined where it is not given as text. */
export function attributeOf(element: Element, name: string): string | true | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    if (attribute.value === null || attribute.value === undefined) return true;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

/** Write an attribute of a component. */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
