import type { Problem } from '../../lib/problem.ts';

/** How many lines below its own a fault may point to: a component or a text may be broken into lines. */
const REACH = 12;
/** A line of a table stands alone. */
const reachOf = (file: string) => (file.endsWith('.csv') ? 1 : REACH);

/**
 * Give every problem its column: where the words that it quotes first stand, on its line or, in the same
 * block, below. Of faults that quote the same words the second points to their second place.
 * `textOf` gives the text of a file.
 */
export function locate(problems: readonly Problem[], textOf: (file: string) => string): Problem[] {
  const lines = new Map<string, string[]>();
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    if (problem.column !== undefined) return problem;
    const { file, line, what } = problem;
    const known = lines.get(file) ?? textOf(file).split(/\r\n?|\n/);
    lines.set(file, known);
    const words = /«([^«»]+)»/.exec(what)?.[1] ?? /<\/?\w+/.exec(what)?.[0];
    const fault = `${file}:${line}:${what}`;
    const nth = seen.get(fault) ?? 0;
    seen.set(fault, nth + 1);
    const reach = known.slice(0, line - 1 + reachOf(file));
    const place = words === undefined ? undefined : find(reach, line, words, nth);
    return { ...problem, ...(place ?? { column: firstSign(known[line - 1]) }) };
  });
}

/** Find the n-th place of some words from a line on, not beyond a blank line. */
function find(lines: string[], from: number, words: string, nth: number) {
  let left = nth;
  for (let line = from; line <= lines.length && lines[line - 1]?.trim(); line++) {
    const text = lines[line - 1] ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (left === 0) return { line, column: at + 1 };
      left--;
    }
  }
  return undefined;
}

function firstSign(line = ''): number {
  return Math.max(0, line.search(/\S/)) + 1;
}
