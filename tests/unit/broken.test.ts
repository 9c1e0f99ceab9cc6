import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem, ProblemError } from '../../src/lib/problem.ts';
import type { Broken } from './broken/case.ts';
import { FRONTMATTER, PROSE } from './broken/chapters.ts';
import { CHARTS, DRAWINGS, LINE } from './broken/charts.ts';
import { type BrokenCommand, COMMANDS } from './broken/commands.ts';
import { DESCRIPTIONS, TABLES } from './broken/datasets.ts';
import { EDITIONS, PLACES } from './broken/files.ts';
import { FORMULAS, GLOSSARY, SOURCES } from './broken/registers.ts';
import { type BrokenTable, CSV_TABLES, XLSX_TABLES } from './broken/tables.ts';
import { YAML } from './broken/yaml.ts';
import { run } from './fixtures/new/run.ts';
import { load } from './fixtures/project.ts';

const INPUTS: Record<string, Broken[]> = {
  'a chapter’s head': FRONTMATTER,
  'a chapter’s prose': PROSE,
  'a dataset’s description': DESCRIPTIONS,
  'a dataset’s table': TABLES,
  'the bibliography': SOURCES,
  'the formulas': FORMULAS,
  'the glossary': GLOSSARY,
  'a chart': CHARTS,
  'a line': LINE,
  'a drawing': DRAWINGS,
  'a file': PLACES,
  'an edition': EDITIONS,
  YAML,
};

const GIVEN: Record<string, BrokenCommand[]> = {
  'a CSV file given to the command «new»': CSV_TABLES.map(commandFor),
  'a workbook given to the command «new»': XLSX_TABLES.map(commandFor),
  'an answer given to the command «new»': COMMANDS,
};

/** What was said of every input, in the order of the lists: the text that is kept beside this file. */
const said = new Map<string, string[]>();

function keep(list: string, name: string, messages: string[]): void {
  const title = `${list}: ${name}`;
  if (said.has(title)) throw new Error(`two inputs are named «${title}»`);
  said.set(title, messages);
}

/** Load the sample project with an input and list its problems. Throws whatever is no ProblemError. */
function problemsOf({ edits }: Broken): readonly Problem[] {
  try {
    load(...edits);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

/** Give words to the command «new» as an editor does, and list the lines it answers. */
async function answersTo(
  words: string[],
  files: Record<string, string | Uint8Array> = {},
): Promise<string[]> {
  const { code, said, files: changed } = await run(words, { files });
  expect(code).toBe(1);
  expect(changed).toEqual({});
  const [first, ...lines] = said.split('\n').filter(Boolean);
  expect(first).toBe('Ештеңе жазылған жоқ.');
  return lines;
}

function commandFor({ file, content, words = [], ...table }: BrokenTable): BrokenCommand {
  const given = ['--name', 'table', '--title', 'Кесте', '--source', 'article-c', '--yes'];
  return {
    ...table,
    words: ['dataset', '--from', file, ...given, ...words],
    files: { [file]: content },
  };
}

/** Expect words of help in Kazakh: a sentence of what is wrong and one of what to do, and no other tongue. */
function expectHelp(message: string): void {
  const words = message.replace(/«[^»]*»|<[^>]*>|npm run new -- dataset/g, '…');
  expect(words).toMatch(/\p{Script=Cyrillic}{3}.*\. \S.*\.$/u);
  expect(words).not.toMatch(/(?:\b[A-Za-z]{2,}\b ){2}[A-Za-z]{2,}\b/);
  expect(words).not.toMatch(/\b(?:Error|undefined|null|NaN|object Object|node:)|\bat \S+:\d+/);
  expect(message).not.toContain('«»');
  expect(message.length).toBeLessThan(500);
}

describe.each(Object.entries(INPUTS))('%s is refused with', (list, inputs) => {
  it.each(inputs)('$name', (input) => {
    const problems = problemsOf(input);
    const messages = problems.map(formatProblem);
    keep(list, input.name, messages);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([input.at].flat());
    for (const message of messages) expectHelp(message);
    expect(new Set(messages).size).toBe(messages.length);
  });
});

describe.each(Object.entries(GIVEN))('%s is refused with', (list, inputs) => {
  it.each(inputs)('$name', async ({ name, at, words, files }) => {
    const messages = await answersTo(words, files);
    keep(list, name, messages);
    expect(messages.map((message) => message.split(': ')[0])).toEqual([at].flat());
    for (const message of messages) expectHelp(message);
  });
});

describe('what is said of all of them', () => {
  it('is kept to be read as an editor reads it', async () => {
    const inputs = [...Object.values(INPUTS), ...Object.values(GIVEN)].flat();
    expect(said.size).toBe(inputs.length);
    expect(said.size).toBeGreaterThan(160);
    const text = [...said].map(([title, messages]) => [
      title,
      ...messages.map((one) => `  ${one}`),
    ]);
    await expect(`${text.map((lines) => lines.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(
      'broken/faults.txt',
    );
  });
});
