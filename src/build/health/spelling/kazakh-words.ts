import { visit as visitTree } from 'unist-util-visit';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { isEnding } from '../../../lib/glossary.ts';
import { readMdx } from '../../chapter/mdx.ts';
import { readCsv } from '../../data/csv.ts';
import { readText } from '../../files.ts';
import { writtenFiles } from '../written.ts';

/** Modules that hold words of the interface and sentences made for the reader. */
const MODULES = [
  'guess',
  'kazakh/explorable-words',
  'kazakh/guide-words',
  'kazakh/strings',
  'kazakh/strings-citing',
  'supply-demand',
].map((name) => `src/lib/${name}.ts`);

/** A Kazakh word with the place it is written at. */
export interface Word extends Found {
  file: string;
  line: number;
}

/** A Kazakh word, and whether its capital may be that of a sentence. */
export interface Found {
  word: string;
  opens: boolean;
}

/** A text and the line that it stands on. */
export type Text = { line: number; text: string };

/** List the Kazakh words of everything below a folder that readers see, in their order. */
export function kazakhWords(root: string): Word[] {
  const modules = MODULES.map((file) => readText(root, file));
  return [...writtenFiles(root), ...modules].flatMap(({ file, text }) =>
    textsOf(file, text).flatMap((place) =>
      wordsIn(place.text).map((found) => ({ file, line: place.line, ...found })),
    ),
  );
}

/** Take a file's texts apart by what it is. */
export function textsOf(file: string, text: string): Text[] {
  if (file.endsWith('.yaml')) return yamlTexts(text, 0);
  if (file.endsWith('.mdx')) return chapterTexts(file, text);
  if (file.endsWith('.csv'))
    return readCsv(file, text).lines.flatMap(({ line, values }) =>
      values.map((value) => ({ line, text: value })),
    );
  return text.split('\n').map((line, i) => ({ line: i + 1, text: line }));
}

function chapterTexts(file: string, text: string): Text[] {
  const { frontmatter, tree } = readMdx(file, text);
  const found = yamlTexts(frontmatter, 1);
  if (tree)
    visitTree(tree, 'text', ({ value, position }) => {
      for (const [i, line] of value.split('\n').entries())
        found.push({ line: (position?.start.line ?? 1) + i, text: line });
    });
  return found;
}

/** Russian and English stand beside the Kazakh texts of data, and in the titles of foreign sources. */
function yamlTexts(text: string, offset: number): Text[] {
  const lineCounter = new LineCounter();
  const found: Text[] = [];
  visit(parseDocument(text, { lineCounter }), {
    Pair: (_key, { key, value }, path) => {
      const name = isScalar(key) ? String(key.value) : '';
      const item = path.findLast(isMap);
      const foreign = (item?.get('language') ?? 'kk') !== 'kk';
      const ours = isScalar(value) && String(value.value).startsWith('[');
      if (/^(?:ru|en)$/.test(name)) return visit.SKIP;
      return foreign && !ours && /^(?:title|author|publisher|container-title)$/.test(name)
        ? visit.SKIP
        : undefined;
    },
    Scalar: (_key, { value, range }) => {
      if (typeof value === 'string' && range)
        found.push({ line: lineCounter.linePos(range[0]).line + offset, text: value });
    },
  });
  return found;
}

const TOKEN = /[\p{L}\p{N}%$₸]+(?:-[\p{L}\p{N}]+)*/gu;
const KAZAKH = /^\p{Script=Cyrillic}+$/u;
const ABBREVIATION = /^\p{Lu}+$/u;
const ORDINAL = /^[ыі]?нш[ыі]$|^ш[ыі]$/;

/**
 * List the Kazakh words of a text. Bindings in braces are no words, nor is an ending that a hyphen
 * ties to digits, to a sign or to a Latin name; of other words with hyphens each part is one.
 */
export function wordsIn(text: string): Found[] {
  const bare = text.replace(/[\u00ad\u2060]/g, '').replace(/\{[^{}]*\}(?:-\p{L}+)?/gu, ' ');
  return [...bare.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const [first = '', ...rest] = token.split('-');
    const tied = !KAZAKH.test(first) || ABBREVIATION.test(first);
    const parts = [
      first,
      ...rest.filter((part) => !(tied && (isEnding(part) || ORDINAL.test(part)))),
    ];
    const opens = /(?:^|[^\p{L}\p{N}\s,;)»-])\s*$/u.test(bare.slice(0, index));
    return parts
      .filter((part) => KAZAKH.test(part) && !ABBREVIATION.test(part))
      .map((word) => ({ word, opens }));
  });
}
