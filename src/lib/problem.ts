/** A fault in a file that an editor wrote: where it is, what it is and what it should be, in Kazakh. */
export interface Problem {
  /** Path from the project's folder. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** What stands there and what is wrong with it. */
  what: string;
  /** What should stand there instead. */
  expected: string;
}

/** Print a problem as `file:line: what, what it should be`. */
export function formatProblem({ file, line, what, expected }: Problem): string {
  return `${file}:${line}: ${what}. ${expected}.`;
}

/** All the problems of one reading, so that an editor sees every fault in one run. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'ProblemError';
    this.problems = sorted;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
