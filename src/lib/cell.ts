import type { Dataset, Field, Row, SourceRef } from './dataset.ts';
import { fieldOf, rowLabel } from './dataset.ts';
import type { Kind } from './kind.ts';

/** A number of the story with all that is known about it. */
export interface Cell {
  /** `dataset/key/field`, as in `literacy/2015/share`. */
  address: string;
  dataset: string;
  key: string;
  value: number;
  kind: Kind;
  unit?: string | undefined;
  decimals?: number | undefined;
  /** False for years, whose digits are not grouped. */
  group?: boolean | undefined;
  /** What row it stands in, in Kazakh: «Қазақстан, 2015 жыл». */
  row: string;
  /** What it measures: «Интернет қолданушылар». */
  measure: string;
  sources: SourceRef[];
  /** Of derived numbers: the formula over addresses. */
  formula?: string | undefined;
}

/** Find every address written in a text; an address has no spaces: `literacy/2015/share`. */
export const ADDRESS = /\b[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\/[a-z][a-z0-9_]*\b/g;

/** Write the address of a cell. */
export function addressOf(dataset: Dataset, row: Row, field: Field): string {
  return `${dataset.name}/${row.key}/${field.name}`;
}

/** Name the place of a number on its dataset's page: `cite-2015-share`. */
export function numberId(address: string): string {
  return `cite-${address.replace(/^[^/]*\//, '').replace(/[/_]/g, '-')}`;
}

/** List the numeric cells of a dataset; key columns and empty cells are none. */
export function cellsOf(dataset: Dataset): Cell[] {
  return dataset.rows.flatMap((row) =>
    dataset.fields
      .filter((field) => field.type !== 'string' && !dataset.primaryKey.includes(field.name))
      .flatMap((field) => cellOf(dataset, row, field) ?? []),
  );
}

/** Make the cell of a row and a field, or nothing where the row leaves the field empty. */
export function cellOf(dataset: Dataset, row: Row, field: Field): Cell | undefined {
  const value = row.values[field.name];
  if (typeof value !== 'number') return undefined;
  return {
    address: addressOf(dataset, row, field),
    dataset: dataset.name,
    key: row.key,
    value,
    kind: row.kind,
    unit: field.unit,
    decimals: field.decimals,
    group: field.type === 'year' ? false : undefined,
    row: rowLabel(dataset, row),
    measure: field.title.kk,
    sources: row.sources,
  };
}

/** Say which part of an address is wrong: the dataset, the key or the field, with the valid names for it. */
export function explainAddress(
  address: string,
  datasets: ReadonlyMap<string, Dataset>,
): { part: string; name: string; valid: string[] } | undefined {
  const [name = '', key = '', fieldName = ''] = address.split('/');
  const dataset = datasets.get(name);
  if (!dataset) return { part: 'деректер жиынтығы', name, valid: [...datasets.keys()] };
  if (!dataset.rows.some((row) => row.key === key))
    return { part: `«${name}» жиынтығының жолы`, name: key, valid: dataset.rows.map((r) => r.key) };
  if (!fieldOf(dataset, fieldName))
    return {
      part: `«${name}» жиынтығының өрісі`,
      name: fieldName,
      valid: dataset.fields.map((f) => f.name),
    };
  return undefined;
}
