import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';

/** Report the faults that stop the build: unbound numbers, claims that do not hold, strange letters and the rest. */
export function faults({ problems }: Manuscript): Finding[] {
  return problems.map(({ file, line, column, what, expected, rule }) => ({
    concern: rule ?? 'file',
    level: 'fault',
    file,
    line,
    column,
    what,
    todo: expected,
  }));
}
