import type { Dataset, Field, Row } from '../../lib/dataset.ts';
import { resolve, textOf } from '../../lib/inline.ts';
import { KIND_WORDS } from '../../lib/kazakh/strings.ts';
import { kindsOf } from '../../lib/kind.ts';
import { parseTemplate } from '../../lib/template.ts';
import { story } from '../story.ts';
import { datasetCsv } from './canonical.ts';
import { cellAt, type TableData } from './cells.ts';
import { KIND_COLUMN, NOTE_COLUMN, SENTENCE_COLUMN, SOURCE_COLUMN } from './columns.ts';
import { columnOf, fileColumns } from './dataset-columns.ts';
import { nameIn, printedSentence, sentenceText, sourceText, tableSources } from './provenance.ts';
import type { TableExport } from './table.ts';

const ORIGIN = [KIND_COLUMN, SOURCE_COLUMN, SENTENCE_COLUMN, NOTE_COLUMN];

/**
 * Make the table of a dataset: its fields, and where each row comes from, stated in full.
 * `bytes` are its file in `data/`. Throws RangeError for a text that binds a cell `from` lacks.
 */
export function tableOfDataset(
  dataset: Dataset,
  from: TableData = story(),
  bytes: Uint8Array = datasetCsv(dataset.name),
): TableExport {
  const { name, title, description, fields, rows, primaryKey, licenses } = dataset;
  return {
    name,
    title,
    description,
    notes: [],
    columns: [...fields.map((field) => columnOf(field, dataset)), ...ORIGIN],
    rows: rows.map((row) => [...fields.map((field) => valueIn(row, field)), ...originOf(row)]),
    printed: rows.map((row) => [
      ...fields.map((field) => printedOf(row, field, from)),
      ...printedOrigin(row, from),
    ]),
    primaryKey,
    kinds: kindsOf(rows),
    sources: tableSources(dataset.sources, from.sources),
    licenses,
    file: { bytes, columns: fileColumns(dataset, bytes) },
  };
}

function valueIn(row: Row, { name }: Field) {
  return row.values[name] ?? null;
}

function originOf({ kind, sources, note }: Row) {
  return [kind, sourceText(sources), sentenceText(sources), note ?? null];
}

/** Print a value for people: a label for a code, the numbers of a text in their places. */
function printedOf(row: Row, field: Field, from: TableData) {
  const { type, categories, format, decimals } = field;
  const value = valueIn(row, field);
  if (typeof value === 'number') return { value, decimals, group: type !== 'year' };
  if (value === null || format === 'address') return value;
  const template = parseTemplate(value, () => undefined);
  return categories?.[value]?.kk ?? textOf(resolve(template, (address) => cellAt(address, from)));
}

function printedOrigin({ kind, sources, note }: Row, from: TableData) {
  const nameOf = nameIn(from.sources);
  return [
    KIND_WORDS[kind].name,
    sourceText(sources, nameOf),
    printedSentence(sources, nameOf),
    note ?? null,
  ];
}
