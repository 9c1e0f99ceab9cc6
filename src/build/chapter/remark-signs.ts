import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Name the sign for a number in words, for voices that pass over it; what is seen stays as it is. */
export function nameSigns(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('№')) return undefined;
    const parts = node.value
      .split(/(№)/)
      .map(
        (value): PhrasingContent =>
          value === '№'
            ? { type: 'mdxJsxTextElement', name: 'NumberSign', attributes: [], children: [] }
            : { type: 'text', value },
      );
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}
