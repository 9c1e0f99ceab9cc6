import type { FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { attribute, attributeOf, type Element } from './mdx.ts';
import { isWalk } from './walk.ts';

/**
 * Put the notes on a paragraph beside it: the sources of its numbers, each at its first mention, and
 * its footnotes. The list of footnotes at the end stays for narrow screens and print.
 */
export function placeNotes(tree: Root): void {
  const numbers = new Set<string>();
  const footnotes = footnotesOf(tree);
  const placed = (node: RootContent): RootContent => {
    if (isWalk(node)) return { ...node, children: node.children.map(placed) } as RootContent;
    if (node.type !== 'paragraph') return node;
    const addresses = fresh(numbersIn(node), numbers);
    const sidenotes = footnotesIn(node).flatMap((label) => sidenote(footnotes, label));
    if (addresses.length === 0 && sidenotes.length === 0) return node;
    return passage(node, addresses, sidenotes);
  };
  tree.children = tree.children.map(placed);
}

function passage(
  paragraph: Paragraph,
  addresses: string[],
  sidenotes: MdxJsxFlowElement[],
): RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Passage',
    attributes: [attribute('of', addresses.join(' '))],
    children: [paragraph, ...sidenotes],
  };
}

/** Collect the footnotes in the order in which the text refers to them: that is how they are numbered. */
function footnotesOf(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => void definitions.set(node.identifier, node));
  const ordered = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    const definition = definitions.get(identifier);
    if (definition) ordered.set(identifier, definition);
  });
  return ordered;
}

function sidenote(footnotes: Map<string, FootnoteDefinition>, label: string): MdxJsxFlowElement[] {
  const definition = footnotes.get(label);
  if (!definition) return [];
  const number = [...footnotes.keys()].indexOf(label) + 1;
  return [
    {
      type: 'mdxJsxFlowElement',
      name: 'Sidenote',
      attributes: [attribute('number', String(number))],
      children: structuredClone(definition.children) as MdxJsxFlowElement['children'],
    },
  ];
}

function footnotesIn(paragraph: Paragraph): string[] {
  const labels: string[] = [];
  visit(paragraph, 'footnoteReference', ({ identifier }) => void labels.push(identifier));
  return labels;
}

function numbersIn(paragraph: Paragraph): string[] {
  const addresses: string[] = [];
  visit(paragraph, 'mdxJsxTextElement', (element: Element) => {
    const address = element.name === 'Value' ? attributeOf(element, 'of') : undefined;
    if (typeof address === 'string') addresses.push(address);
  });
  return addresses;
}

function fresh(addresses: string[], seen: Set<string>): string[] {
  return addresses.filter((address) => !seen.has(address) && seen.add(address));
}
