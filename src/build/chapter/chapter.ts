import type { Root } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import type { Chapter } from '../../lib/chapter.ts';
import type { Problem } from '../../lib/problem.ts';
import { baseName, type TextFile } from '../files.ts';
import { checkSetWords } from '../picture/sign-check.ts';
import { TextCheck, WITHOUT } from '../texts.ts';
import { readYaml } from '../yaml/yaml.ts';
import { checkBody, type Known } from './chapter-check.ts';
import { frontmatterSchema, pageSchema } from './frontmatter-schema.ts';
import { attributeOf, readMdx, visitElements } from './mdx.ts';

/** The name of a chapter’s file without its ending: at least two digits for its number, and its address. */
export const CHAPTER_FILE = /^(\d{2,4})-([a-z][a-z0-9-]*)$/;

/** Read a chapter: its frontmatter, and its body checked against the data, charts and sources. */
export function readChapter(
  { file, text }: TextFile,
  known: Known,
): { chapter?: Chapter; problems: Problem[] } {
  const body = readMdx(file, text);
  const { frontmatter, tree, problems } = body;
  const head = readYaml(file, frontmatter, frontmatterSchema, 1);
  const name = CHAPTER_FILE.exec(baseName(file));
  const check = new TextCheck(file, known);
  if (!name)
    check.fault(
      1,
      `«${baseName(file)}» — тарау файлының атауына жарамайды`,
      'Үлгісі: 02-literacy.mdx, яғни кемінде екі цифр, сызықша, кіші латын әріптері',
    );
  // Below a head that is never closed stand its own lines.
  const isOpen = frontmatter === '' && /^\s*---/.test(text);
  if (!isOpen) checkBody(body, check, known);
  if (frontmatter !== '' && tree?.children.length === 0 && problems.length === 0)
    check.fault(1, 'Тарауда мәтін жоқ', 'Мәліметтерден кейін тараудың мәтінін жазыңыз');
  const { value } = head;
  for (const key of ['title', 'name'] as const)
    if (value) check.numbers(value[key], head.lineOf([key]), WITHOUT);
  const inline = (path: PropertyKey[], words: string) => check.template(words, head.lineOf(path));
  const chapter: Chapter | undefined = value && {
    file,
    id: baseName(file),
    slug: name?.[2] ?? '',
    number: Number(name?.[1] ?? 0),
    title: value.title,
    translations: check.translations(value.translations, head.lineOf),
    name: value.name,
    years: value.years,
    question: inline(['question'], value.question),
    description: inline(['description'], value.description),
    figure: inline(['number'], value.number),
    lead: inline(['lead'], value.lead),
    summary: value.summary.map((words, i) => inline(['summary', i], words)),
    text,
    ...usedIn(tree),
  };
  const set = chapter
    ? checkSetWords(file, [
        { words: chapter.title, line: head.lineOf(['title']), cut: 'serif-400' },
        { words: chapter.name, line: head.lineOf(['name']), cut: 'sans-400' },
        { words: chapter.figure, line: head.lineOf(['number']), cut: 'serif-300' },
      ])
    : [];
  const headless = frontmatter === '' ? [noHead(file, 'Тараудың')] : head.problems;
  const all = [...(isOpen ? [] : problems), ...headless, ...check.problems, ...set];
  return all.length > 0 || !chapter ? { problems: all } : { chapter, problems: [] };
}

/** Check a page that is no chapter: its head and its body. */
export function checkPage({ file, text }: TextFile, known: Known): { problems: Problem[] } {
  const body = readMdx(file, text);
  const head = readYaml(file, body.frontmatter, pageSchema, 1);
  const check = new TextCheck(file, known);
  checkBody(body, check, known);
  const headless = body.frontmatter === '' ? [noHead(file, 'Беттің')] : head.problems;
  return { problems: [...body.problems, ...headless, ...check.problems] };
}

function noHead(file: string, whose: 'Тараудың' | 'Беттің'): Problem {
  return {
    file,
    line: 1,
    what: `${whose} басында мәліметтері жоқ`,
    expected: 'Файл «---» жолынан басталып, тақырыбы (title) мен басқа мәліметтері жазылады',
  };
}

/** List what the prose of a chapter uses, and count its words, each bound number as one. */
export function usedIn(
  tree: Root | undefined,
): Pick<Chapter, 'charts' | 'cells' | 'cited' | 'words'> {
  const found = { Chart: new Set<string>(), Value: new Set<string>(), Cite: new Set<string>() };
  const key = { Chart: 'id', Value: 'of', Cite: 'source' } as const;
  if (tree)
    visitElements(tree, (element) => {
      if (!Object.hasOwn(key, element.name ?? '')) return;
      const name = element.name as keyof typeof found;
      const value = attributeOf(element, key[name]);
      if (typeof value === 'string') found[name].add(value);
    });
  const blocks = tree?.children.map((block) => textOfNode(block)) ?? [];
  const words = blocks.join(' ').split(/\s+/).filter(Boolean).length + found.Value.size;
  return { charts: [...found.Chart], cells: [...found.Value], cited: [...found.Cite], words };
}
