import { LineCounter, parseDocument, visit } from 'yaml';
import { hiddenSign } from '../../lib/hidden-sign.ts';
import type { Problem } from '../../lib/problem.ts';
import { readFolder, type TextFile } from '../files.ts';
import type { Readings } from '../readings.ts';

interface Place {
  line: number;
  column: number;
  name: string;
}

/** Where the story is written. */
const FILES: readonly [folder: string, ending: string][] = [
  ['data', '.csv'],
  ['data', '.yaml'],
  ['src/content', '.mdx'],
  ['src/content/chapters', '.mdx'],
  ['src/content/charts', '.yaml'],
];

/** Report the hidden signs of every file that a story is read from. */
export function checkSigns(root: string, readings: Readings): Problem[] {
  const files = FILES.flatMap(([folder, ending]) => readFolder(root, folder, ending));
  return files.flatMap((one) =>
    readings.read(`signs ${one.file}`, one.text, {}, () => signsIn(one)),
  );
}

/**
 * Report the first hidden sign of each line of a file, as it stands there or as YAML or Markdown spells
 * it: `\u202e`, `&#x202e;`. A byte-order mark may begin the file.
 */
export function signsIn({ file, text }: TextFile): Problem[] {
  const [, head = ''] = file.endsWith('.mdx') ? text.split(/^---\r?$/m, 2) : ['', text];
  const places = [
    ...standing(text.replace(/^\uFEFF/, ' ')),
    ...(file.endsWith('.csv') ? [] : spelledInYaml(head)),
    ...(file.endsWith('.mdx') ? spelledInMarkdown(text) : []),
  ];
  const lines = places.sort((a, b) => a.line - b.line || a.column - b.column);
  const first = lines.filter(({ line }, i) => line !== lines[i - 1]?.line);
  return first.map(({ name, ...place }) => ({
    file,
    ...place,
    what: `Мәтінде көрінбейтін ${name} таңбасы тұр`,
    expected: 'Сол таңбаны өшіріп, жанындағы сөзді қайта теріңіз',
  }));
}

function standing(text: string): Place[] {
  return linesOf(text).flatMap((words, i) => {
    const found = hiddenSign(words);
    return found ? { line: i + 1, column: found.index + 1, name: found.name } : [];
  });
}

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** In a chapter the line of `---` before its head is the first here, too: it is empty. */
function spelledInYaml(text: string): Place[] {
  const lineCounter = new LineCounter();
  const places: Place[] = [];
  visit(parseDocument(text, { lineCounter }), {
    Scalar: (_key, { value, range }) => {
      const found = typeof value === 'string' && range ? hiddenSign(value) : undefined;
      const { line, col } = lineCounter.linePos(range?.[0] ?? 0);
      if (found) places.push({ line, column: col, name: found.name });
    },
  });
  return places;
}

/** Hidden signs that have a name in HTML. */
const NAMED: Record<string, number> = {
  lrm: 0x200e,
  rlm: 0x200f,
  zwj: 0x200d,
  zwnj: 0x200c,
  ZeroWidthSpace: 0x200b,
};

function spelledInMarkdown(text: string): Place[] {
  return linesOf(text).flatMap((words, i) =>
    [...words.matchAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi)].flatMap(
      ({ index, 1: hex, 2: digits, 3: named = '' }) => {
        const code = hex ? Number.parseInt(hex, 16) : Number(digits ?? NAMED[named] ?? 32);
        // What is past the last sign of all is read as one that could not be read.
        const found = hiddenSign(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
        return found ? { line: i + 1, column: index + 1, name: found.name } : [];
      },
    ),
  );
}
