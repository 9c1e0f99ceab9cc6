import type { Line } from '../workbook/sheet.ts';
import { type DraftField, headOf, isField } from './field.ts';
import type { Findings } from './findings.ts';
import { longDraft } from './long-draft.ts';
import { type Footnotes, notesOn } from './notes.ts';
import type { ReadColumn } from './reading.ts';

/** A table turned into rows: its fields, and for each row its notes and its line in the file, from 1. */
export interface Draft {
  fields: DraftField[];
  notes: string[][];
  lines: number[];
}

/** Turn columns into rows, one for each line, or for each line and year where years head the columns. */
export function draftOf(
  columns: ReadColumn[],
  body: Line[],
  footnotes: Footnotes,
  keepsWide: boolean,
  findings: Findings,
): Draft {
  const yearly = columns.filter(({ kind, year }) => kind === 'number' && year !== undefined);
  if (!keepsWide && new Set(yearly.map(({ year }) => year)).size > 1)
    return longDraft(columns, body, footnotes, findings);
  const fields = columns.filter(isField).map((column) => {
    const year = column.year === undefined ? [] : [`${column.year} жыл`];
    const title = [column.title, ...year].filter(Boolean).join(', ');
    const values = column.entries.map((entry) => entry?.value ?? '');
    return { ...headOf(column, findings), title, values };
  });
  const notes = body.map((_, i) =>
    columns.flatMap((column) => notesOn(column, column.entries[i], footnotes)),
  );
  return { fields, notes, lines: body.map(({ row }) => row + 1) };
}
