import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute } from './mdx.ts';

/** A year in the text; in a name, «Қазақстан-2020», it is none. */
const YEAR = /(?<![\p{L}\p{N}-])(?:19|20)\d\d(?!\p{N})/gu;

/** Mark the years of a paragraph as times, so that the timeline can follow the reader. */
export function markYears(paragraph: Paragraph): void {
  visit(paragraph, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const parts = withTimes(node.value);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function withTimes(text: string): PhrasingContent[] {
  const years = [...text.matchAll(YEAR)];
  const rest = text.split(YEAR).map((value): Text => ({ type: 'text', value }));
  return rest.flatMap((part, i): PhrasingContent[] => {
    const year = years[i]?.[0];
    return year === undefined ? [part] : [part, time(year)];
  });
}

function time(year: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'time',
    attributes: [attribute('datetime', year)],
    children: [{ type: 'text', value: year }],
  };
}
