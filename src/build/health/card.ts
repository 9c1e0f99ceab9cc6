import { STRINGS } from '../../lib/kazakh/strings.ts';
import { usedIn } from '../chapter/chapter.ts';
import { baseName } from '../files.ts';
import { CONCERNS, type Concern, type Finding } from './finding.ts';
import { type Manuscript, textField, type WrittenChapter } from './manuscript.ts';

/** How many faults and pieces of advice there are. */
export interface Count {
  faults: number;
  advice: number;
}

/** What is said of a chapter with its charts, or of a file that belongs to none. */
export interface Group extends Count {
  title: string;
  isChapter: boolean;
  /** Faults first, then advice. */
  findings: Finding[];
  /** What is only said. */
  figures: Finding[];
}

/** The health of a story: how much was found of each concern, and what, chapter by chapter. */
export interface Card extends Count {
  concerns: (Count & { concern: Concern; name: string })[];
  groups: Group[];
}

/** Pages may weigh what they weigh: nothing is asked of them. */
const COUNTED = (Object.keys(CONCERNS) as Concern[]).filter((concern) => concern !== 'weight');

/** Put findings in order: chapters as they are read, each with its charts, then the other files. */
export function cardOf({ chapters }: Manuscript, findings: readonly Finding[]): Card {
  const titles = new Map(chapters.map((chapter) => [chapter.file, titleOf(chapter)]));
  const home = new Map<string, string>();
  for (const { file, tree } of chapters.toReversed())
    for (const id of usedIn(tree).charts) home.set(`src/content/charts/${id}.yaml`, file);
  const byPlace = Map.groupBy(findings, ({ file }) => home.get(file) ?? file);
  const others = [...byPlace.keys()].filter((file) => !titles.has(file)).sort();
  return {
    ...countOf(findings),
    concerns: COUNTED.map((concern) => ({
      concern,
      name: CONCERNS[concern],
      ...countOf(findings.filter((one) => one.concern === concern)),
    })),
    groups: [...titles.keys(), ...others].map((file) =>
      groupOf(file, titles.get(file), byPlace.get(file) ?? []),
    ),
  };
}

/** Name a chapter as readers know it; one whose name cannot be read, by its file. */
function titleOf(chapter: WrittenChapter): string {
  const name = textField(chapter, 'name') || baseName(chapter.file);
  return chapter.number === 0
    ? STRINGS.printed.opening
    : `${chapter.number}-${STRINGS.chapter}. ${name}`;
}

function groupOf(file: string, chapter: string | undefined, findings: readonly Finding[]): Group {
  const of = (...levels: Finding['level'][]) =>
    levels.flatMap((level) => findings.filter((one) => one.level === level).sort(inOrder));
  return {
    title: chapter ?? file,
    isChapter: chapter !== undefined,
    ...countOf(findings),
    findings: of('fault', 'advice'),
    figures: of('figure'),
  };
}

function countOf(findings: readonly Finding[]): Count {
  const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
  return { faults: count('fault'), advice: count('advice') };
}

function inOrder(a: Finding, b: Finding): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return byFile || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Say a count in words: «2 қате, 1 кеңес», «таза» where there is nothing. */
export function countWords({ faults, advice }: Count): string {
  const parts = [faults > 0 && `${faults} қате`, advice > 0 && `${advice} кеңес`].filter(Boolean);
  return parts.join(', ') || 'таза';
}
