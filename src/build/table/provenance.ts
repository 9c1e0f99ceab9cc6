import type { Dataset, License, SourceRef } from '../../lib/dataset.ts';
import type { Source } from '../../lib/source.ts';
import type { PrintedNumber, TableSource } from './table.ts';

/** Stands between the values of one cell. */
const BETWEEN = '; ';

/** Name the sources of a row, each once: «article-a; egemen-2019». */
export function sourceText(refs: readonly SourceRef[], nameOf = (id: string) => id): string {
  return idsOf(refs).map(nameOf).join(BETWEEN);
}

/** Number the sentences of a row; where it has several sources, each number follows its own: «article-a: 18». */
export function sentenceText(
  refs: readonly SourceRef[],
  nameOf = (id: string) => id,
): string | null {
  const alone = idsOf(refs).length === 1;
  const places = refs.flatMap(({ source, sentence }) =>
    sentence === undefined ? [] : alone ? `${sentence}` : `${nameOf(source)}: ${sentence}`,
  );
  return places.length > 0 ? places.join(BETWEEN) : null;
}

/** Print the sentences of a row for people: a number where there is one alone. */
export function printedSentence(
  refs: readonly SourceRef[],
  nameOf: (id: string) => string,
): string | PrintedNumber | null {
  const text = sentenceText(refs, nameOf);
  return text && /^\d+$/.test(text) ? { value: Number(text), group: false } : text;
}

/** Make a function that gives the short Kazakh name of a source, or the id of one unknown. */
export function nameIn(sources: ReadonlyMap<string, Source>): (id: string) => string {
  return (id) => sources.get(id)?.short ?? id;
}

/** List the sources that some rows name, each with its sentences in their order. */
export function tableSources(
  refs: readonly SourceRef[],
  sources: ReadonlyMap<string, Source>,
): TableSource[] {
  return idsOf(refs).flatMap((id) => {
    const source = sources.get(id);
    const own = refs.flatMap((ref) => (ref.source === id ? (ref.sentence ?? []) : []));
    return source ? [{ source, sentences: [...new Set(own)].sort((a, b) => a - b) }] : [];
  });
}

/** List the licences of some datasets or tables, each once. */
export function licensesOf(of: Iterable<Pick<Dataset, 'licenses'>>): License[] {
  const all = [...of].flatMap(({ licenses }) => licenses);
  return [...new Map(all.map((license) => [license.name, license])).values()];
}

function idsOf(refs: readonly SourceRef[]): string[] {
  return [...new Set(refs.map(({ source }) => source))];
}
