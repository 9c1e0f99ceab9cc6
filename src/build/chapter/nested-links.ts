import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextCheck } from '../texts.ts';
import type { Element } from './mdx.ts';

/** What becomes a link on the page, and its name for editors. */
const LINKS: Record<string, string> = {
  link: 'сілтеме',
  linkReference: 'сілтеме',
  footnoteReference: 'ескертпе белгісі',
  Value: '<Value>',
  Cite: '<Cite>',
};

/** Report links that stand inside a link, where HTML allows none. */
export function checkNestedLinks(tree: Root, check: TextCheck): void {
  visit(tree, (outer) => {
    const name = linkName(outer);
    if (name === undefined || !('children' in outer)) return;
    for (const child of outer.children)
      visit(child, (inner) => {
        const own = linkName(inner);
        if (own !== undefined)
          check.fault(
            inner.position?.start.line ?? 1,
            `${capital(name)} ішінде ${own} тұр`,
            'Сілтеменің ішіне сілтеме қойылмайды: біреуін сыртына шығарыңыз',
          );
      });
  });
}

function linkName(node: Node): string | undefined {
  const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
  const name = isElement ? ((node as Element).name ?? '') : node.type;
  return Object.hasOwn(LINKS, name) ? LINKS[name] : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
