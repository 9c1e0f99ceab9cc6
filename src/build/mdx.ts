import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Problem } from '../lib/problem.ts';

/** A component in a chapter, as written. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A chapter's file taken apart: the frontmatter's text and the body's tree, with lines of the whole file. */
export interface MdxReading {
  frontmatter: string;
  tree: Root | undefined;
  problems: Problem[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Take a chapter apart; MDX that cannot be parsed is reported in Kazakh with its line. */
export function readMdx(file: string, text: string): MdxReading {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const frontmatter = match?.[1] ?? '';
  // Blank lines in its place keep the lines of the body where they are in the file.
  const body = text.replace(match?.[0] ?? '', (head) => head.replace(/[^\n]/g, ''));
  try {
    return { frontmatter, tree: parser.parse(body), problems: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { frontmatter, tree: undefined, problems: [syntaxProblem(file, error)] };
  }
}

function syntaxProblem(file: string, error: VFileMessage): Problem {
  const unclosed = /closing tag|end-tag/i.test(error.reason);
  const tag = /<\/?\w+>/.exec(error.reason)?.[0]?.replace('/', '');
  return {
    file,
    // Of an unclosed component the place of its opening stands in the reason: «(16:1-16:40)».
    line: error.line ?? Number(/\((\d+):\d+/.exec(error.reason)?.[1] ?? 1),
    what: unclosed && tag ? `${tag} жабылмаған немесе артық жабылған` : 'MDX жазылуы бұзылған',
    expected:
      'Әр <Компонент> «/>» белгісімен не </Компонент> арқылы жабылады; мәтінде жеке «<», «{» және «}» таңбалары тұрмайды',
  };
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
