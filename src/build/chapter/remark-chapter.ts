import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { firstMentions, type Term } from '../../lib/glossary.ts';
import { slug } from '../../lib/kazakh/slug.ts';
import { termsToExplain } from '../data/terms.ts';
import { baseName } from '../files.ts';
import { isGuide } from './guide.ts';
import { nameHeadings, unique } from './headings.ts';
import { attribute, visitElements } from './mdx.ts';
import { setProse } from './remark-prose.ts';
import { markYears } from './remark-years.ts';
import { paragraphsOf } from './walk.ts';

/**
 * Prepare a chapter's tree for rendering: give headings ids in ASCII, tell each number and chart
 * which chapter it stands in, let links hold below a base path, link terms to their meanings, mark years,
 * and put the notes on a paragraph's numbers beside it, each number at its first mention. `terms` gives the terms at the time of compiling,
 * those to be explained before others first.
 */
export function remarkChapter(terms: () => readonly Term[] = termsToExplain) {
  return (tree: Root, file: VFile) => {
    if (isGuide(file.path ?? '')) return;
    const chapter = baseName(file.path ?? '');
    visitElements(tree, (element) => {
      if (element.name === 'Value' || element.name === 'Chart')
        element.attributes.push(attribute('chapter', chapter));
    });
    nameHeadings(tree);
    const named = new Map<string, number>();
    const paragraphs = paragraphsOf(tree);
    for (const paragraph of paragraphs) giveAddress(paragraph, named);
    linkTerms(paragraphs, terms());
    setProse(tree);
    for (const paragraph of paragraphs) markYears(paragraph);
  };
}

/**
 * Give a paragraph an address made of its first words: it stays when the text around it changes, or
 * the rest of the paragraph.
 */
function giveAddress(paragraph: Paragraph, used: Map<string, number>): void {
  const words = slug(textOfNode(paragraph)).split('-').slice(0, 5).join('-');
  const id = unique(`p-${words}`, used);
  paragraph.data = { hProperties: { id } };
  paragraph.children.push({
    type: 'mdxJsxTextElement',
    name: 'Pilcrow',
    attributes: [attribute('id', id)],
    children: [],
  });
}

/** More links than these would make a chapter restless. */
const MOST_LINKS = 4;

/** Link terms where a chapter first uses them, in the plain text of its paragraphs. */
function linkTerms(paragraphs: Paragraph[], terms: readonly Term[]): void {
  const places = paragraphs.flatMap((parent) =>
    parent.children.flatMap((node) => (node.type === 'text' ? [{ parent, node }] : [])),
  );
  const texts = places.map(({ node }) => node.value);
  const chosen = firstMentions(texts, terms, MOST_LINKS);
  for (const [i, { parent, node }] of places.entries()) {
    const own = chosen.filter(({ text }) => text === i);
    if (own.length > 0)
      parent.children.splice(parent.children.indexOf(node), 1, ...linked(node, own));
  }
}

/** Cut a text at the mentions of its terms and make links of them. */
function linked({ value }: Text, found: ReturnType<typeof firstMentions>): PhrasingContent[] {
  const parts = found.flatMap(({ id, start, end }, i): PhrasingContent[] => [
    { type: 'text', value: value.slice(found[i - 1]?.end ?? 0, start) },
    {
      type: 'mdxJsxTextElement',
      name: 'Term',
      attributes: [attribute('id', id)],
      children: [{ type: 'text', value: value.slice(start, end) }],
    },
  ]);
  return [...parts, { type: 'text', value: value.slice(found.at(-1)?.end) }];
}
