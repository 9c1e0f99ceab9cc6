import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem, type Problem, ProblemError } from '../../lib/problem.ts';
import { loadStory } from '../story.ts';
import type { Fault } from './fault.ts';

/** A file that is to be written, with its path from the project's folder. */
export interface NewFile {
  file: string;
  text: string;
  /** It takes the place of a file that it only adds to. */
  isAddition?: boolean;
}

/**
 * Find what keeps files from being written: one that is there already, or a fault that the site would
 * have with them. The site is loaded from a copy, so that nothing is written before all is right.
 */
export function obstacles(root: string, files: readonly NewFile[]): Fault[] {
  const taken = files.filter(({ file, isAddition }) => !isAddition && existsSync(join(root, file)));
  if (taken.length > 0)
    return taken.map(({ file }) => ({
      where: file,
      what: 'мұндай файл бар',
      expected: 'Бар файл өзгертілмейді: басқа атау беріңіз',
    }));
  const copy = mkdtempSync(join(tmpdir(), 'new-'));
  try {
    for (const folder of ['data', 'src/content'])
      if (existsSync(join(root, folder)))
        cpSync(join(root, folder), join(copy, folder), { recursive: true });
    writeFiles(copy, files);
    return newProblems(root, copy, files).map(({ file, line, what, expected }) => ({
      where: `${file}:${line}`,
      what,
      expected,
    }));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Write files into a project. */
export function writeFiles(root: string, files: readonly NewFile[]): void {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** List the problems of a copy that the project itself has not, and those of files that are added to. */
function newProblems(root: string, copy: string, files: readonly NewFile[]): Problem[] {
  const found = problemsOf(copy);
  if (found.length === 0) return [];
  const old = new Set(problemsOf(root).map(formatProblem));
  const added = files.filter(({ isAddition }) => isAddition).map(({ file }) => file);
  return found.filter((one) => added.includes(one.file) || !old.has(formatProblem(one)));
}

function problemsOf(root: string): readonly Problem[] {
  try {
    loadStory(root);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}
