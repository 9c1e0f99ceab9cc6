import type { Column } from '../../charts/parts/drawing.ts';
import { type Cell, cellOf, cellsOf } from '../../lib/cell.ts';
import { type Dataset, type Field, fieldOf } from '../../lib/dataset.ts';
import { DRAWINGS } from '../chart/drawings.ts';
import { optionsFor } from './drawing-options.ts';

/** The columns of a dataset that a drawing takes. */
export type Columns = Partial<Record<Column, string>>;

/** Guess which fields of a dataset a drawing takes; nothing where it lacks one that is needed. */
export function columnsFor(drawing: string, dataset: Dataset): Columns | undefined {
  const { needed = [], allowed = [] } = DRAWINGS.get(drawing)?.columns ?? {};
  const { fields, primaryKey } = dataset;
  const isOwn = (field: Field) => !primaryKey.includes(field.name);
  const isNumber = ({ type }: Field) => type === 'integer' || type === 'number';
  const years = fields.filter(({ type }) => type === 'year');
  const x = years[0]?.name;
  const isFilled = ({ name }: Field) => dataset.rows.some(({ values }) => values[name] !== null);
  const numbers = fields.filter((field) => isNumber(field) && isOwn(field) && isFilled(field));
  const dated = years.filter((field) => isOwn(field) && isFilled(field));
  const guesses: Record<Column, string | undefined> = {
    x,
    y: (drawing === 'timeline' ? dated : numbers)[0]?.name,
    series: fields.find(
      ({ name, type }) =>
        type === 'string' && name !== x && primaryKey.includes(name) && primaryKey.length > 1,
    )?.name,
    label: fields.find((field) => field.type === 'string' && isOwn(field) && !field.categories)
      ?.name,
  };
  if (needed.some((column) => guesses[column] === undefined)) return undefined;
  const taken = allowed.flatMap((column) => {
    const name = guesses[column];
    return name === undefined ? [] : [[column, name] as const];
  });
  return Object.fromEntries(taken);
}

/** List the drawings that a dataset has everything for, as editors read of them. */
export function fittingDrawings(dataset: Dataset | undefined): string[] {
  if (!dataset) return [];
  return [...DRAWINGS.keys()].filter(
    (drawing) => columnsFor(drawing, dataset) && optionsFor(drawing, dataset),
  );
}

/** Give the cells that a chart shows: those of its column, else those that its options name. */
export function shownCells(dataset: Dataset, columns: Columns, options: object): Cell[] {
  const y = columns.y === undefined ? undefined : fieldOf(dataset, columns.y);
  if (y) return dataset.rows.flatMap((row) => cellOf(dataset, row, y) ?? []);
  const named = JSON.stringify(options);
  return cellsOf(dataset).filter(({ address }) => named.includes(`"${address}"`));
}
