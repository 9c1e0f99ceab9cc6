import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { slug } from '../lib/kazakh/slug.ts';
import { baseName } from './files.ts';
import { attributeOf, type Element, visitElements } from './mdx.ts';

/**
 * Prepare a chapter's tree for rendering: give headings ids in ASCII, tell each number and chart
 * which chapter it stands in, and put the notes on a paragraph's numbers beside it, each number at its first mention.
 */
export function remarkChapter() {
  return (tree: Root, file: VFile) => {
    const chapter = baseName(file.path ?? '');
    visitElements(tree, (element) => {
      if (element.name === 'Value' || element.name === 'Chart')
        element.attributes.push(attribute('chapter', chapter));
    });
    const ids = new Map<string, number>();
    visit(tree, 'heading', (heading) => {
      const id = slug(textOfNode(heading));
      const count = (ids.get(id) ?? 0) + 1;
      ids.set(id, count);
      heading.data = { hProperties: { id: count > 1 ? `${id}-${count}` : id } };
    });
    const noted = new Set<string>();
    tree.children = tree.children.map((node) =>
      node.type === 'paragraph' ? withNotes(node, noted) : node,
    );
  };
}

function withNotes(paragraph: Paragraph, noted: Set<string>): RootContent {
  const fresh: string[] = [];
  visit(paragraph, 'mdxJsxTextElement', (element: Element) => {
    const address = element.name === 'Value' ? attributeOf(element, 'of') : undefined;
    if (typeof address !== 'string' || noted.has(address)) return;
    noted.add(address);
    fresh.push(address);
  });
  if (fresh.length === 0) return paragraph;
  return {
    type: 'mdxJsxFlowElement',
    name: 'Passage',
    attributes: [attribute('of', fresh.join(' '))],
    children: [paragraph],
  };
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
