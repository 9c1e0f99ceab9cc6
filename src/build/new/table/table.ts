import type { Field, Text } from '../../../lib/dataset.ts';
import type { Draft } from './draft.ts';
import type { NamedField } from './field.ts';
import type { Findings } from './findings.ts';
import { ROW_KEY } from './key.ts';
import { labelled } from './labels.ts';

/** A field of a dataset with its values in order, empty where there is none. */
export interface TableField {
  name: string;
  type: Field['type'];
  title: string;
  /** Of numbers; empty where the table does not say it. */
  unit?: string;
  decimals?: number;
  labels?: Map<string, Text>;
  values: string[];
}

/** A table as a dataset holds it. */
export interface DatasetTable {
  fields: TableField[];
  primaryKey: string[];
  /** What each row must say besides, empty where there is nothing. */
  notes: string[];
  /** The title that stands above the table, if one does. */
  title?: string;
}

/** Make the fields of a dataset of those that a table gave. */
export function tableOf(
  fields: NamedField[],
  key: NamedField[] | undefined,
  draft: Draft,
  findings: Findings,
): DatasetTable {
  const own = fields.map((field) => tableField(field, key?.includes(field) ?? false, findings));
  const notes = draft.notes.map((texts) => [...new Set(texts)].join('; '));
  if (key) return { fields: own, primaryKey: key.map(({ name }) => name), notes };
  const values = notes.map((_, i) => String(i + 1));
  const numbering: TableField = { name: ROW_KEY, type: 'string', title: 'Рет нөмірі', values };
  return { fields: [numbering, ...own], primaryKey: [ROW_KEY], notes };
}

function tableField(field: NamedField, isKey: boolean, findings: Findings): TableField {
  const { name, title, kind, unit = '', values } = field;
  if (kind === 'year') return { name, title, type: 'year', values };
  if (kind !== 'number')
    return { name, title, type: 'string', ...labelled(field, isKey, findings) };
  const decimals = decimalsOf(values);
  const type = values.some((value) => value.includes('.')) ? 'number' : 'integer';
  return { name, title, type, unit, decimals, values };
}

/** Choose how many digits after the comma are printed: those of the table, but long fractions are cut. */
function decimalsOf(values: string[]): number {
  const most = values.reduce((max, value) => Math.max(max, value.split('.')[1]?.length ?? 0), 0);
  const isSmall = values.every((value) => Math.abs(Number(value)) < 1);
  return most <= 2 ? most : isSmall ? 3 : 1;
}
