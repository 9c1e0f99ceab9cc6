import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Put the path that the site stands at before links from its root: an editor writes `/charts/literacy/` wherever that is. */
export function placeLinks(tree: Root, base: string): void {
  visit(tree, ['link', 'image', 'definition'], (node) => {
    if ('url' in node && /^\/(?!\/)/.test(node.url)) node.url = base + node.url.slice(1);
  });
}
