/** Rules that faults are counted by: numbers have a cell, claims hold, texts are written in the right letters and signs. */
export type Rule = 'number' | 'claim' | 'writing';

/** A fault in a file that an editor wrote: where it is, what it is and what it should be, in Kazakh. */
export interface Problem {
  /** Path from the project's folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Sign in the line, from 1; where it is missing, what the fault quotes first is looked up. */
  column?: number | undefined;
  /** What stands there and what is wrong with it. */
  what: string;
  /** What should stand there instead. */
  expected: string;
  /** The rule that is broken, if it is one of those. */
  rule?: Rule | undefined;
}

/** Print a problem as `file:line:column: what, what it should be`. */
export function formatProblem({ file, line, column, what, expected }: Problem): string {
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place}: ${what}. ${expected}.`;
}

/** All the problems of one reading, so that an editor sees every fault in one run. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.map(shortened).sort(inOrder);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'ProblemError';
    this.problems = sorted;
  }
}

/** What is quoted may be a whole file that a quote has swallowed; editors know it by its beginning. */
function shortened(problem: Problem): Problem {
  const what = problem.what.replace(/«([^«»]{100})[^«»]*»/g, '«$1…»');
  return { ...problem, what };
}

function inOrder(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || (a.column ?? 1) - (b.column ?? 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
