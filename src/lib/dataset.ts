import type { Kind } from './kind.ts';

/** A title in the two languages that citations ask for besides the site's. */
export interface Translations {
  ru: string;
  en: string;
}

/** A text in the site's language and in those two. */
export interface Text extends Translations {
  kk: string;
}

/** A place in a source: its id in `sources.yaml` and, where counted, the sentence. */
export interface SourceRef {
  source: string;
  sentence?: number | undefined;
}

/** A column of a table, after Data Package's field descriptor. */
export interface Field {
  name: string;
  type: 'year' | 'integer' | 'number' | 'string';
  title: Text;
  /** `address`: the words of the field name a cell. */
  format?: 'address' | undefined;
  /** The unit as it is printed after a number: `%`, `адам`. */
  unit?: string | undefined;
  /** Digits after the comma in print. */
  decimals?: number | undefined;
  constraints?: Constraints | undefined;
  /** Labels of the values that a string field may take. */
  categories?: Record<string, Text> | undefined;
}

/** What a field's values must obey, after Data Package's constraints. */
export interface Constraints {
  required?: boolean | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
}

/** A licence, after Data Package. */
export interface License {
  name: string;
  title: string;
  path: string;
}

/** A correction of published data. */
export interface DatasetChange {
  /** Day of the correction: `2027-01-10`. */
  date: string;
  /** Why the data were changed, for readers. */
  reason: string;
}

/** One line of a table with its provenance. */
export interface Row {
  /** The primary key's values joined by «-»; unique, ASCII, part of addresses and ids. */
  key: string;
  /** Line of the CSV file, from 1. */
  line: number;
  /** Field name → value; null where the cell is empty. */
  values: Record<string, string | number | null>;
  kind: Kind;
  sources: SourceRef[];
  /** A limit of this row in the editor's words. */
  note?: string | undefined;
}

/** A table with its description: what one CSV file and one YAML file say together. */
export interface Dataset {
  name: string;
  title: Text;
  description: Text;
  kind?: Kind | undefined;
  sources: SourceRef[];
  licenses: License[];
  primaryKey: string[];
  /** The field whose words name a row, where its key alone says nothing to a reader. */
  labelField?: string | undefined;
  /** What was corrected after publication, the oldest first. */
  changes?: DatasetChange[] | undefined;
  fields: Field[];
  rows: Row[];
}

/** Find a field of a dataset by its name. */
export function fieldOf(dataset: Dataset, name: string): Field | undefined {
  return dataset.fields.find((field) => field.name === name);
}

/** Title the column of a dataset's keys: the titles of the fields that they are made of. */
export function keyTitle(dataset: Dataset): string {
  return dataset.primaryKey.map((name) => fieldOf(dataset, name)?.title.kk ?? name).join(', ');
}

/** Say a row's key in Kazakh words: labels of its categories and its year, as in «Қазақстан, 2015 жыл». */
export function rowLabel(dataset: Dataset, row: Row): string {
  const words = dataset.labelField ? row.values[dataset.labelField] : undefined;
  if (typeof words === 'string') return words;
  return dataset.primaryKey.map((name) => keyLabel(dataset, row, name)).join(', ');
}

function keyLabel(dataset: Dataset, row: Row, name: string): string {
  const field = fieldOf(dataset, name);
  const value = String(row.values[name]);
  if (field?.type === 'year') return `${value}\u00a0жыл`;
  return field?.categories?.[value]?.kk ?? value;
}

/** Give the words of a row's field: the label of its category, or the text as it stands; nothing for a number. */
export function wordsOf(row: Row, { name, categories }: Field): string | undefined {
  const value = row.values[name];
  return typeof value === 'string' ? (categories?.[value]?.kk ?? value) : undefined;
}
