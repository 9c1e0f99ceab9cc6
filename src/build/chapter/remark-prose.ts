import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { tie } from '../../lib/kazakh/tie.ts';
import { site } from '../site/address.ts';
import { placeLinks } from './remark-links.ts';
import { placeNotes } from './remark-notes.ts';
import { nameSigns } from './remark-signs.ts';
import { placeCharts } from './walk.ts';

/**
 * Set prose for reading: let links hold below a base path, tie what must not part, name signs for
 * voices, put charts and notes in their places.
 */
export function setProse(tree: Root): void {
  placeLinks(tree, site(process.env).base);
  visit(tree, 'text', (node) => {
    node.value = tie(node.value);
  });
  nameSigns(tree);
  placeCharts(tree);
  placeNotes(tree);
}
