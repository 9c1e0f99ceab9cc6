import type { Root } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { slug } from '../../lib/kazakh/slug.ts';

/** Give each heading of a text an id in ASCII of its own. */
export function nameHeadings(tree: Root): void {
  const used = new Map<string, number>();
  visit(tree, 'heading', (heading) => {
    heading.data = { hProperties: { id: unique(slug(textOfNode(heading)), used) } };
  });
}

/** Number an id that has been used before. */
export function unique(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count > 1 ? `${id}-${count}` : id;
}
