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

/** Write problems for a terminal, with where to read on after those that one page of the guide explains. */
export function reportOf(problems: readonly Problem[]): string {
  const lines = problems.flatMap((problem, i) => {
    const page = guideFor(problem);
    const next = problems[i + 1];
    const isLast = !next || guideFor(next) !== page;
    const guide = page && isLast ? [`  Нұсқаулық: docs/guide/${page}.mdx`] : [];
    return [formatProblem(problem), ...guide];
  });
  return `Табылған қате саны: ${problems.length}\n\n${lines.join('\n')}`;
}
