import type { Code, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { GUIDE_WORDS } from '../../lib/kazakh/guide-words.ts';
import { baseName } from '../files.ts';
import { examplesIn, isGuide, readExample } from './guide.ts';
import { nameHeadings } from './headings.ts';
import { attribute } from './mdx.ts';
import { setProse } from './remark-prose.ts';

/**
 * Prepare a page for editors: ids of headings, links to other pages of the guide, and below each
 * example what a chapter makes of it.
 */
export function remarkGuide() {
  return (tree: Root, file: VFile) => {
    if (!isGuide(file.path ?? '')) return;
    const results = new Map(examplesIn(tree).map((code) => [code, resultOf(file.path, code)]));
    nameHeadings(tree);
    linkPages(tree, baseName(file.path));
    setProse(tree);
    visit(tree, 'code', (code, index, parent) => {
      const result = results.get(code);
      if (result && parent && index !== undefined) parent.children.splice(index + 1, 0, result);
      // What it says is for us; it would become an attribute that HTML does not know.
      code.meta = null;
    });
  };
}

/** Links between the files, as they work in a repository, lead between the pages made of them. */
function linkPages(tree: Root, page: string): void {
  const up = page === 'index' ? '' : '../';
  visit(tree, 'link', (link) => {
    const [, name, place = ''] = /^([a-z-]+)\.mdx(#.*)?$/.exec(link.url) ?? [];
    if (name) link.url = `${name === 'index' ? up || './' : `${up}${name}/`}${place}`;
  });
}

function resultOf(file: string, code: Code): MdxJsxFlowElement {
  const { tree } = readExample(file, code);
  if (tree) setProse(tree);
  const label: RootContent = {
    type: 'paragraph',
    data: { hProperties: { className: ['label'] } },
    children: [{ type: 'text', value: GUIDE_WORDS.result }],
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [attribute('class', 'story live')],
    children: [label, ...(tree?.children ?? [])] as MdxJsxFlowElement['children'],
  };
}
