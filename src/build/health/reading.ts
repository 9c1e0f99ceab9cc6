import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readingMinutes } from '../../lib/chapter.ts';
import { countWords, sentencesOf } from '../../lib/kazakh/sentence.ts';
import { usedIn } from '../chapter/chapter.ts';
import type { Finding } from './finding.ts';
import type { Manuscript, Prose } from './manuscript.ts';

/** Longer sentences than this are hard to hold in mind (words); an assumption for general readers. */
const MOST_WORDS = 30;

/** Words of a sentence that are enough to find it by. */
const QUOTED = 6;

/** Say how long each chapter reads, and advise on long sentences. */
export function reading({ chapters, pages }: Manuscript): Finding[] {
  return [...chapters, ...pages].flatMap(ofText);
}

function ofText({ file, tree }: Prose): Finding[] {
  if (!tree) return [];
  const paragraphs = paragraphsIn(tree);
  const sentences = paragraphs.flatMap(({ line, text }) =>
    sentencesOf(text).map((words) => ({ line, text: words, length: countWords(words) })),
  );
  const { words } = usedIn(tree);
  const longest = Math.max(0, ...sentences.map(({ length }) => length));
  const paragraph = Math.max(0, ...paragraphs.map(({ text }) => countWords(text)));
  const what = `${words} сөз, ${readingMinutes(words)} минут; ең ұзын сөйлемі ${longest} сөз, ең ұзын абзацы ${paragraph} сөз`;
  return [
    { concern: 'reading', level: 'figure', file, what },
    ...sentences
      .filter(({ length }) => length > MOST_WORDS)
      .map(({ line, text, length }): Finding => {
        const start = text.split(/\s+/).slice(0, QUOTED).join(' ');
        return {
          concern: 'reading',
          level: 'advice',
          file,
          line,
          what: `Сөйлем ұзын, ${length} сөз: «${start}…»`,
          todo: 'Екіге бөліңіз не артығын алып тастаңыз',
        };
      }),
  ];
}

/** List the paragraphs as they are read: each bound number stands as one word. */
function paragraphsIn(tree: Root): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  visit(tree, 'paragraph', (node) => {
    found.push({ line: node.position?.start.line ?? 1, text: readOut(node) });
  });
  return found;
}

function readOut(paragraph: Paragraph): string {
  const parts: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value);
    if (node.type === 'mdxJsxTextElement' && node.name === 'Value') parts.push('0');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
