import type { Cell } from '../../lib/cell.ts';
import type { Chart } from '../../lib/chart.ts';
import { type Dataset, fieldOf } from '../../lib/dataset.ts';
import { parseFormula } from '../../lib/expression.ts';
import { textOf } from '../../lib/inline.ts';
import { plain } from '../../lib/kazakh/quantity.ts';
import { KIND_WORDS } from '../../lib/kazakh/strings.ts';
import { kindsOf } from '../../lib/kind.ts';
import { workingOf } from '../../lib/margin-note.ts';
import { type Story, story } from '../story.ts';
import { CELL_COLUMNS } from './columns.ts';
import {
  licensesOf,
  nameIn,
  printedSentence,
  sentenceText,
  sourceText,
  tableSources,
} from './provenance.ts';
import type { PrintedNumber, TableExport } from './table.ts';

/** What of a story a table is made from. */
export type TableData = Pick<Story, 'datasets' | 'cells' | 'sources'>;

/** Make the table of a chart: a row for each cell it shows. */
export function tableOfChart(chart: Chart, from: TableData = story()): TableExport {
  const description = [`${textOf(chart.subtitle)}.`, textOf(chart.description)].join(' ');
  const title = { kk: textOf(chart.title), ...chart.translations };
  const notes = chart.notes.map(textOf);
  return tableOfCells(
    { name: chart.id, title, description: { kk: description }, notes },
    chart.cells,
    from,
  );
}

/** Make a table of any cells, with a row for each. Throws RangeError for a formula over cells that `from` lacks. */
export function tableOfCells(
  about: Pick<TableExport, 'name' | 'title' | 'description' | 'notes'>,
  cells: readonly Cell[],
  from: TableData = story(),
): TableExport {
  const records = cells.map((cell) => recordOf(cell, from));
  const printed = cells.map((cell, i) => printedOf(cell, records[i] ?? {}, from));
  return {
    ...about,
    columns: [...CELL_COLUMNS],
    rows: records.map((record) => CELL_COLUMNS.map(({ name }) => record[name] ?? null)),
    printed: printed.map((record) => CELL_COLUMNS.map(({ name }) => record[name] ?? null)),
    primaryKey: ['cell'],
    kinds: kindsOf(cells),
    sources: tableSources(
      cells.flatMap((cell) => cell.sources),
      from.sources,
    ),
    licenses: licensesOf(new Set(cells.flatMap((cell) => originsOf(cell, from)))),
  };
}

type CellRecord<Value> = Record<string, Value | null>;

function recordOf(cell: Cell, from: TableData): CellRecord<string | number> {
  const { formula } = cell;
  return {
    cell: cell.address,
    row: plain(cell.row),
    // What a derived number measures is its row; its measure is the name of its formula.
    measure: formula ? null : cell.measure,
    value: cell.value,
    unit: cell.unit ?? null,
    kind: cell.kind,
    source: sourceText(cell.sources),
    sentence: sentenceText(cell.sources),
    formula: formula ?? null,
    working: formula ? plain(workingOf(formula, (address) => cellAt(address, from))) : null,
    ...placeOf(cell, from),
  };
}

function printedOf(
  { value, decimals, group, kind, sources }: Cell,
  { year, ...record }: CellRecord<string | number>,
  from: TableData,
): CellRecord<string | PrintedNumber> {
  const nameOf = nameIn(from.sources);
  return {
    ...(record as CellRecord<string>),
    year: year ? { value: Number(year), group: false } : null,
    value: { value, decimals, group },
    kind: KIND_WORDS[kind].name,
    source: sourceText(sources, nameOf),
    sentence: printedSentence(sources, nameOf),
  };
}

/** Take apart the row of a cell: the year of its key, the rest of its key in words, and its note. */
function placeOf(cell: Cell, { datasets }: TableData) {
  const dataset = datasets.get(cell.dataset);
  const row = dataset?.rows.find(({ key }) => key === cell.key);
  if (!dataset || !row) return {};
  const keys = dataset.primaryKey.flatMap((name) => fieldOf(dataset, name) ?? []);
  const year = keys.find(({ type }) => type === 'year');
  const group = keys
    .filter((field) => field !== year)
    .map(({ name, categories }) => categories?.[`${row.values[name]}`]?.kk ?? row.values[name]);
  return {
    group: year && group.length > 0 ? group.join(', ') : null,
    year: year ? (row.values[year.name] ?? null) : null,
    note: row.note ?? null,
  };
}

/** List the datasets that a cell comes from; those of its operands for a derived one. */
function originsOf(cell: Cell, from: TableData): Dataset[] {
  const call = cell.formula === undefined ? undefined : parseFormula(cell.formula);
  if (call) return call.args.flatMap((address) => originsOf(cellAt(address, from), from));
  return [from.datasets.get(cell.dataset) ?? []].flat();
}

/** Give a cell of a story. Throws RangeError for an address it lacks. */
export function cellAt(address: string, { cells }: Pick<TableData, 'cells'>): Cell {
  const cell = cells.get(address);
  if (!cell) throw new RangeError(`no cell ${address}`);
  return cell;
}
