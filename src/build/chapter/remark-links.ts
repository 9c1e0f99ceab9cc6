import type { Link, LinkReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Put the path that the site stands at before links from its root, and mark those that leave it: an editor
 * writes `/charts/literacy/` wherever that is.
 */
export function placeLinks(tree: Root, base: string): void {
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  visit(tree, ['link', 'linkReference', 'image', 'definition'], (node) => {
    if ('url' in node && /^\/(?!\/)/.test(node.url)) node.url = base + node.url.slice(1);
    if (node.type === 'link') markOut(node, node.url);
    if (node.type === 'linkReference') markOut(node, addresses.get(node.identifier));
  });
}

/** Links out are marked as everywhere on the site. */
function markOut(node: Link | LinkReference, url: string | undefined): void {
  if (url && /^(?:https?:)?\/\//.test(url))
    node.data = { ...node.data, hProperties: { rel: 'external noopener' } };
}
