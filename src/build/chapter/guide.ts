import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../lib/problem.ts';
import type { TextFile } from '../files.ts';
import { TextCheck } from '../texts.ts';
import { readYaml } from '../yaml/yaml.ts';
import { checkBody, type Known } from './chapter-check.ts';
import { guideSchema } from './frontmatter-schema.ts';
import { type MdxReading, readMdx } from './mdx.ts';

/** The folder of the pages for editors, from the project's folder. */
export const GUIDE = 'docs/guide';

/** Tell a page for editors from other MDX by its path. */
export function isGuide(path: string): boolean {
  return /[/\\]docs[/\\]guide[/\\][^/\\]+\.mdx$/.test(path);
}

/** List the examples of a page that are shown and rendered: fences that begin with «```mdx live». */
export function examplesIn(tree: Root): Code[] {
  const found: Code[] = [];
  visit(tree, 'code', (code) => {
    if (code.lang === 'mdx' && code.meta === 'live') found.push(code);
  });
  return found;
}

/** Read an example as the prose of a chapter, with lines of its page's file. */
export function readExample(file: string, { value, position }: Code): MdxReading {
  return readMdx(file, '\n'.repeat(position?.start.line ?? 0) + value);
}

/**
 * Check a page for editors: its head, how its words are written, and its examples as if they were a
 * chapter. Numbers outside the examples are of the guide's own and need no cells.
 */
export function checkGuide({ file, text }: TextFile, known: Known): { problems: Problem[] } {
  const { frontmatter, tree, problems } = readMdx(file, text);
  const head = readYaml(file, frontmatter, guideSchema, 1);
  const check = new TextCheck(file, known);
  const examples = tree ? examplesIn(tree).map((code) => readExample(file, code)) : [];
  const children = examples.flatMap((example) => example.tree?.children ?? []);
  const broken = examples.flatMap((example) => example.problems);
  checkBody({ frontmatter, tree: { type: 'root', children }, problems: broken }, check, known);
  if (tree) checkWords(tree, check);
  return { problems: [...problems, ...head.problems, ...broken, ...check.problems] };
}

function checkWords(tree: Root, check: TextCheck): void {
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text')
      for (const [i, words] of node.value.split('\n').entries()) check.writing(words, line + i);
    else if (node.type.startsWith('mdx'))
      check.fault(
        line,
        'Нұсқаулықтың мәтінінде компонент не код тұр',
        'Мысал ```mdx live деп басталатын блокқа жазылады',
      );
  });
}
