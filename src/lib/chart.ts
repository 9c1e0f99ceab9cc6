import type { Cell } from './cell.ts';
import type { SourceRef, Translations } from './dataset.ts';
import type { Inline } from './inline.ts';
import type { Kind } from './kind.ts';

/** A row of a chart's table. */
export interface ChartRow {
  /** Id in the page; marks and numbers of the prose link to it. */
  id: string;
  header: string;
  /** One cell a column; nothing where data are missing. */
  cells: (Cell | undefined)[];
  note?: string | undefined;
}

/** A table of a chart: a column for each series, or one column of values with their kinds. */
export interface ChartTable {
  /** What the table holds, for those who hear it. */
  label: string;
  head: string[];
  rows: ChartRow[];
  /** Whether each row names its kind; tables with several columns have one kind for all. */
  kinds: boolean;
}

/** A chart joined with its data: everything its pages, downloads and citation are made from. */
export interface Chart {
  id: string;
  /** Path of its YAML file. */
  file: string;
  dataset: string;
  drawing: string;
  title: Inline;
  /** What the title says, without bound cells, for those who cite in Russian or English. */
  translations: Translations;
  subtitle: Inline;
  /** The author's description. */
  description: Inline;
  /** The description made from the data. */
  generated: string;
  notes: Inline[];
  tables: ChartTable[];
  /** All cells it shows, each once. */
  cells: Cell[];
  kinds: Kind[];
  /** Whether years are missing within a line. */
  gaps: boolean;
  sources: SourceRef[];
}

/** Find the row of a chart's tables that holds a cell. */
export function rowIdOf(chart: Chart, address: string): string | undefined {
  for (const table of chart.tables)
    for (const row of table.rows)
      if (row.cells.some((cell) => cell?.address === address)) return row.id;
  return undefined;
}
