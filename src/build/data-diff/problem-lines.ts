import { ADDRESS } from '../../lib/cell.ts';
import { addressesIn } from '../../lib/expression.ts';
import { formatProblem, type Problem } from '../../lib/problem.ts';
import { derivedAddress } from '../data/derived.ts';
import { readText } from '../files.ts';
import type { Difference } from './difference.ts';

/** List the faults that keep the site from being built, first those that come from the numbers that changed. */
export function problemLines(difference: Difference): string[] {
  const { problems, changes } = difference;
  const isCaused = (problem: Problem) =>
    addressesOf(problem, difference).some((address) => changes.has(address));
  const caused = problems.filter(isCaused);
  const others = problems.filter((problem) => !caused.includes(problem));
  return [
    ...under('Осы өзгерістен шыққан қателер', caused),
    ...under(
      caused.length > 0 ? 'Басқа қателер' : 'Сайтты құрастыруға бөгет болатын қателер',
      others,
    ),
  ];
}

function under(head: string, problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  return [`${head} (${problems.length}):`, ...problems.map((one) => `  ${formatProblem(one)}`), ''];
}

/** A line of prose names many numbers, of which its fault is about those that it names itself. */
function addressesOf({ file, line, what, expected }: Problem, { root, formulas }: Difference) {
  const lines = readText(root, file).text.split('\n');
  const own = `${what} ${expected}`.match(ADDRESS) ?? [];
  if (file === 'data/derived.yaml')
    return [...own, ...operandsAbove(lines.slice(0, line), formulas)];
  return file.endsWith('.mdx') ? own : [...own, ...(lines[line - 1]?.match(ADDRESS) ?? [])];
}

/** Find what the formula is about whose entry begins on the last of some lines or above it. */
function operandsAbove(lines: string[], formulas: Difference['formulas']): string[] {
  const name = lines.findLast((line) => /^[a-z]/.test(line))?.replace(/:.*/s, '') ?? '';
  return addressesIn(formulas.get(derivedAddress(name)) ?? '');
}
