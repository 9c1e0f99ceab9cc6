import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { addressesIn } from '../../lib/expression.ts';
import { BALANCE_WORDS } from '../../lib/kazakh/explorable-words.ts';
import { BASE_CELLS } from '../../lib/supply-demand.ts';
import { attributeOf, type Element, readMdx, visitElements } from '../chapter/mdx.ts';
import type { TextFile } from '../files.ts';
import { formOf } from '../site/search-chapter.ts';
import type { Place } from './place.ts';
import { type Cells, PrintedText } from './printed-text.ts';
import { placesInYaml } from './yaml-places.ts';

/** Find where a chapter or another page rests on numbers; of one that cannot be parsed only its head is looked at. */
export function placesInChapter({ file, text }: TextFile, cells: Cells): Place[] {
  const { frontmatter, tree } = readMdx(file, text);
  const head = placesInYaml({ file, text: frontmatter }, cells, 1);
  return tree
    ? [...head, ...sentencesOf(file, tree, cells), ...elementsOf(file, tree, cells)]
    : head;
}

/** Blocks whose text runs on from its beginning to its end. */
const BLOCKS = ['paragraph', 'heading', 'tableCell'];

function sentencesOf(file: string, tree: Root, cells: Cells): Place[] {
  const places: Place[] = [];
  visit(tree, (node) => {
    const isAlone = node.type === 'mdxJsxFlowElement' && node.name === 'Value';
    if (!BLOCKS.includes(node.type) && !isAlone) return;
    for (const found of printed(node, cells).sentences())
      places.push({ sort: 'sentence', where: placeOf(file, node), ...found });
  });
  return places;
}

/** Claims, guesses and the balance of demand and supply rest on numbers that their words need not name. */
function elementsOf(file: string, tree: Root, cells: Cells): Place[] {
  const places: Place[] = [];
  visitElements(tree, (element) => {
    const where = placeOf(file, element);
    const value = (name: string) => String(attributeOf(element, name) ?? '');
    const claim = value('that');
    if (element.name === 'Claim')
      places.push({ sort: 'claim', where, words: claim, addresses: addressesIn(claim) });
    if (element.name === 'Guess') {
      const words = String(printed(element, cells));
      places.push({ sort: 'sentence', where, words, addresses: [value('of')] });
    }
    if (element.name === 'SupplyDemand') {
      const addresses = Object.values(BASE_CELLS);
      places.push({ sort: 'sentence', where, words: BALANCE_WORDS.stillLead, addresses });
    }
  });
  return places;
}

function printed(node: Nodes, cells: Cells): PrintedText {
  const text = new PrintedText(cells);
  const add = (part: Nodes): void => {
    if (part.type === 'text' || part.type === 'inlineCode') text.add(part.value);
    else if (isValue(part)) text.addNumber(String(attributeOf(part, 'of')), formOf(part));
    else if ('children' in part) part.children.forEach(add);
  };
  add(node);
  return text;
}

function isValue(node: Nodes): node is Element {
  const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
  return isElement && node.name === 'Value';
}

function placeOf(file: string, { position }: Pick<Nodes, 'position'>): string {
  return `${file}:${position?.start.line ?? 1}`;
}
