import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { readCsv } from '../../src/build/data/csv.ts';
import { loadStory } from '../../src/build/story.ts';
import { formatQuantity, plain } from '../../src/lib/kazakh/quantity.ts';
import { parseTemplate } from '../../src/lib/template.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The story of this project. Throws as `loadStory` does. */
export const story = loadStory(ROOT);

/** A file that an editor writes: its path from the project's folder, and its text. */
export interface Written {
  file: string;
  text: string;
}

/** Every file below a folder with one of these endings. */
export function files(folder: string, endings: string[]): Written[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(join(ROOT, folder, name), 'utf8'),
    }));
}

/** Everything that editors write. */
export const written = [
  ...files('data', ['.csv', '.yaml']),
  ...files('src/content', ['.mdx', '.yaml']),
];

const FRONTMATTER = /^---\n([\s\S]*?)\n---\n/;
const TAG = /<\/?[A-Z][A-Za-z]*(?:\s+[a-z]+(?:="[^"]*")?)*\s*\/?>/g;

/** A piece of text that readers see, with the place it is written at. */
export interface Piece {
  at: string;
  text: string;
}

/** List the texts of a file that hold Cyrillic letters, without markup, keys and addresses. */
export function pieces({ file, text }: Written): Piece[] {
  return [...all(file, text)].filter((piece) => /\p{Script=Cyrillic}/u.test(piece.text));
}

function all(file: string, text: string): Piece[] {
  if (file.endsWith('.yaml')) return scalars(file, text, 0);
  if (file.endsWith('.csv'))
    return readCsv(file, text).lines.flatMap(({ line, values }) =>
      values.map((value) => ({ at: `${file}:${line}`, text: value })),
    );
  const head = FRONTMATTER.exec(text);
  const body = text.replace(FRONTMATTER, (match) => match.replace(/[^\n]/g, ''));
  return [
    ...scalars(file, head?.[1] ?? '', 1),
    ...body.split('\n').map((line, i) => ({ at: `${file}:${i + 1}`, text: withoutTags(line) })),
  ];
}

/** A number stands where its component stood, so that the signs around it keep their places. */
function withoutTags(line: string): string {
  return line.replace(/<Value [^>]*\/>/g, '0').replace(TAG, '');
}

function scalars(file: string, text: string, offset: number): Piece[] {
  const counter = new LineCounter();
  const found: Piece[] = [];
  visit(parseDocument(text, { lineCounter: counter }), {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string' && node.range)
        found.push({
          at: `${file}:${counter.linePos(node.range[0]).line + offset}`,
          text: node.value,
        });
    },
  });
  return found;
}

/** Print the prose of a chapter as readers see it: numbers in their places, without markup. */
export function prose({ text }: Written): string {
  return text
    .replace(FRONTMATTER, '')
    .replace(/<Value of="([^"]+)"([^>]*)\/>/g, (_tag, address: string, rest: string) =>
      number(address, rest),
    )
    .replace(TAG, '');
}

function number(address: string, attributes: string): string {
  const cell = story.cells.get(address);
  if (!cell) throw new RangeError(`no cell ${address}`);
  const words = [
    /case="([^"]+)"/.exec(attributes)?.[1] ?? '',
    /as="([^"]+)"/.exec(attributes)?.[1] ?? '',
    /\bbare\b/.test(attributes) ? 'бос' : '',
    /\bsign\b/.test(attributes) ? 'таңба' : '',
  ];
  const [binding] = parseTemplate(`{${address} ${words.join(' ')}}`, (what) => {
    throw new RangeError(what);
  });
  if (!binding || typeof binding === 'string') throw new RangeError(`no cell ${address}`);
  return plain(formatQuantity(cell, binding.form).text);
}
