import type { Findings } from './findings.ts';
import { type ColumnKind, type ReadColumn, unitIn } from './reading.ts';

/** A field of the dataset to be: one value for each row of the CSV, empty where there is none. */
export interface DraftField {
  title: string;
  /** What the head of its column says. */
  words: string;
  kind: Exclude<ColumnKind, 'note'>;
  unit?: string;
  values: string[];
}

/** A field with the name it has in the CSV. */
export interface NamedField extends DraftField {
  name: string;
}

/** A column that becomes a field. */
export type FieldColumn = ReadColumn & { kind: DraftField['kind'] };

/** Tell columns of remarks from those that become fields. */
export function isField(column: ReadColumn): column is FieldColumn {
  return column.kind !== 'note';
}

/** Say of a field what its column's head and cells say, but for its values. */
export function headOf(column: FieldColumn, findings: Findings): Omit<DraftField, 'values'> {
  const { title, words, kind } = column;
  const unit = kind === 'number' ? unitIn(column, findings) : undefined;
  return { title, words, kind, ...(unit === undefined ? {} : { unit }) };
}
