import type { Constraints, Field, License, Text } from '../../lib/dataset.ts';
import type { Kind } from '../../lib/kind.ts';
import type { Source } from '../../lib/source.ts';

/** A text in Kazakh, with translations where there are any. */
export type Words = Pick<Text, 'kk'> & Partial<Text>;

/** A column of a table, after Data Package's field descriptor. */
export interface TableColumn {
  /** In ASCII: `share`. */
  name: string;
  type: Field['type'];
  title: Text;
  description?: Words | undefined;
  unit?: string | undefined;
  decimals?: number | undefined;
  constraints?: (Constraints & { unique?: boolean }) | undefined;
  categories?: Record<string, Text> | undefined;
  /** What an empty cell of the file stands for. */
  default?: string | undefined;
}

/** A number as people read it: how many digits follow the comma and whether the whole ones are grouped. */
export interface PrintedNumber {
  value: number;
  decimals?: number | undefined;
  group?: boolean | undefined;
}

/** A source of a table with the sentences it was taken from. */
export interface TableSource {
  source: Source;
  sentences: number[];
}

/** A table in memory, from which every format is written. */
export interface TableExport {
  /** In ASCII, the name of its files: `literacy`. */
  name: string;
  title: Text;
  description: Words;
  /** Limits of the data in the editor's words. */
  notes: string[];
  columns: TableColumn[];
  /** A value a column; null where there is none. */
  rows: (string | number | null)[][];
  /** The same cells for people: labels for codes, texts with their numbers in them. */
  printed: (string | PrintedNumber | null)[][];
  primaryKey: string[];
  kinds: Kind[];
  sources: TableSource[];
  licenses: License[];
  /** The canonical CSV where it is a file of `data/`, and the columns that stand in it. */
  file?: { bytes: Uint8Array; columns: TableColumn[] } | undefined;
}

/** Where a table can be found again. */
export interface TableAbout {
  /** The permanent address, absolute. */
  address: string;
  /** Name of the edition: `2026-11-22`. */
  edition?: string | undefined;
  /** SHA-256 of the canonical CSV in hexadecimal digits. */
  digest: string;
}
