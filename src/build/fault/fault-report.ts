import { formatProblem, type Problem } from '../../lib/problem.ts';

/** The page of the guide on each kind of file, from `docs/guide/` and from `/guide/`. */
const PAGES: readonly [file: RegExp, page: string][] = [
  [/^src\/content\/charts\//, 'charts'],
  [/^src\/content\//, 'chapter'],
  [/^docs\/guide\//, 'components'],
  [/^data\//, 'data'],
];

/** Name the page of the guide that tells about a file and what is wrong in it; nothing for other files. */
export function guideFor({ file, what }: Pick<Problem, 'file' | 'what'>): string | undefined {
  if (file.endsWith('.mdx') && /<\/?[A-Z]\w*|компонент/.test(what)) return 'components';
  return PAGES.find(([pattern]) => pattern.test(file))?.[1];
}

/** More faults than these nobody reads at once; many go when the first are mended. */
const MOST = 100;

/** Write problems for a terminal, with where to read on after those that one page of the guide explains. */
export function reportOf(all: readonly Problem[]): string {
  const problems = all.slice(0, MOST);
  const lines = problems.flatMap((problem, i) => {
    const page = guideFor(problem);
    const next = problems[i + 1];
    const isLast = !next || guideFor(next) !== page;
    const guide = page && isLast ? [`  Нұсқаулық: docs/guide/${page}.mdx`] : [];
    return [formatProblem(problem), ...guide];
  });
  const rest = all.length - problems.length;
  const more = rest > 0 ? [`\nТағы ${rest} қате көрсетілмеді: алдымен осыларды түзетіңіз.`] : [];
  return `Табылған қате саны: ${all.length}\n\n${[...lines, ...more].join('\n')}`;
}
