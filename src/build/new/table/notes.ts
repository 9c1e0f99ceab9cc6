import type { SheetCell } from '../workbook/sheet.ts';
import { footnote } from './marks.ts';
import type { Entry, ReadColumn } from './reading.ts';

/** What a column of numbers is called where its head says nothing but a year. */
export const VALUE = 'Мәні';

/** The texts of footnotes by their marks. */
export type Footnotes = ReadonlyMap<string, string>;

/** Find the footnotes among the cells below a table. */
export function footnotesIn(cells: readonly SheetCell[]): Footnotes {
  const found = cells.flatMap(({ text }) => footnote(text) ?? []);
  return new Map(found.map(({ mark, text }) => [bare(mark), text]));
}

/** A mark may have a bracket in one place and none in the other. */
function bare(mark: string): string {
  return mark.replace(')', '');
}

/** Say what a row must say of one of its cells: the footnote of its mark, a sign for what is absent, a remark. */
export function notesOn(
  column: ReadColumn,
  entry: Entry | undefined,
  footnotes: Footnotes,
): string[] {
  if (!entry) return [];
  if (column.kind === 'note') return [entry.value];
  const title = column.kind === 'words' ? entry.value : column.title || VALUE;
  const ofHead = column.year === undefined ? '' : column.mark;
  const marks = [...new Set([entry.mark, ofHead].map(bare))].filter(Boolean);
  const told = marks.map((mark) => {
    const text = footnotes.get(mark);
    return text ? `${title}${mark}: ${text}` : `${title}: «${mark}» белгісі қойылған`;
  });
  const isEmpty = entry.isAbsent && column.kind !== 'words';
  return isEmpty ? [...told, `${title}: дереккөзде «${entry.cell.text}»`] : told;
}
