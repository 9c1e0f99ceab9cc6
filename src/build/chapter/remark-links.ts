import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Put the path that the site stands at before links from its root: an editor writes `/charts/literacy/`
 * wherever that is. Links out of the site say that they are.
 */
export function placeLinks(tree: Root, base: string): void {
  visit(tree, ['link', 'image', 'definition'], (node) => {
    if (!('url' in node)) return;
    if (/^\/(?!\/)/.test(node.url)) node.url = base + node.url.slice(1);
    if (node.type === 'link' && /^(?:https?:)?\/\//.test(node.url))
      node.data = { hProperties: { rel: 'external noopener' } };
  });
}
