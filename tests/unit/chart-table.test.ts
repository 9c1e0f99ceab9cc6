import { describe, expect, it } from 'vitest';
import { chartTables } from '../../src/build/chart/chart-table.ts';
import type { Point } from '../../src/charts/parts/drawing.ts';
import type { Dataset, Field, Row } from '../../src/lib/dataset.ts';
import { cell } from './fixtures/cell.ts';

const title = (kk: string) => ({ kk, ru: kk, en: kk });
const field = (name: string, kk: string): Field => ({ name, type: 'number', title: title(kk) });
const row = (key: string, note?: string): Row => ({
  key,
  line: 2,
  values: {},
  kind: 'measured',
  sources: [],
  note,
});
const dataset: Dataset = {
  name: 'a',
  title: title(''),
  description: title(''),
  sources: [],
  licenses: [],
  primaryKey: ['year'],
  fields: [field('year', 'Жыл'), field('x', 'Үлесі')],
  rows: [row('2013'), row('2015', 'шамамен')],
};
const point = (x: number, series: string, value: number): Point => ({
  x,
  label: '',
  series,
  text: '',
  seriesLabel: series.toUpperCase(),
  cell: cell(`a/${series ? `${series}-` : ''}${x}/x`, value),
});
const ids = (tables: ReturnType<typeof chartTables>) =>
  tables.flatMap((table) => table.rows.map((own) => own.id));

describe('chartTables', () => {
  const single = [point(2013, '', 1), point(2015, '', 2)];

  it('gives a row a cell with its kind and note, where there is one series', () => {
    const columns = { x: 'year', y: 'x' };
    const [table, ...others] = chartTables({
      id: 'c',
      dataset,
      points: single,
      cells: single.map((own) => own.cell),
      columns,
    });
    expect(others).toEqual([]);
    expect(table).toMatchObject({ head: ['Жыл', 'Үлесі'], kinds: true });
    expect(table?.rows.map(({ id, note }) => [id, note])).toEqual([
      ['c-2013', undefined],
      ['c-2015', 'шамамен'],
    ]);
  });

  it('gives a row a year and a column a series, with gaps where data are missing', () => {
    const points = [point(2015, 'kz', 3), point(2013, 'kz', 1), point(2015, 'uz', 2)];
    const columns = { x: 'year', y: 'x', series: 'country' };
    const [table] = chartTables({ id: 'c', dataset, points, cells: [], columns });
    expect(table?.head).toEqual(['Жыл', 'KZ', 'UZ']);
    expect(
      table?.rows.map(({ id, header, cells }) => [id, header, ...cells.map((own) => own?.value)]),
    ).toEqual([
      ['c-2013', '2013', 1, undefined],
      ['c-2015', '2015', 3, 2],
    ]);
  });

  it('gives other cells a table of their own', () => {
    const derived = cell('derived/rise/value', 11);
    const cells = [...single.map((own) => own.cell), derived];
    const tables = chartTables({
      id: 'c',
      dataset,
      points: single,
      cells,
      columns: { x: 'year', y: 'x' },
    });
    expect(ids(tables)).toEqual(['c-2013', 'c-2015', 'c-derived-rise']);
  });

  it('never gives two rows one id, even for two fields of one row', () => {
    const cells = [cell('a/2015/x', 1), cell('a/2015/y', 2)];
    const tables = chartTables({ id: 'c', dataset, points: [], cells, columns: {} });
    expect(new Set(ids(tables)).size).toBe(2);
  });
});
