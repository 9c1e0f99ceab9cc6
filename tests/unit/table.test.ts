import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/build/site/digest.ts';
import { datasetFile, story } from '../../src/build/story.ts';
import { canonicalCsv, datasetCsv } from '../../src/build/table/canonical.ts';
import { tableOfCells } from '../../src/build/table/cells.ts';
import { TABLE_FORMATS, writeTable } from '../../src/build/table/format.ts';
import { numberText } from '../../src/build/table/number-text.ts';
import type { TableExport } from '../../src/build/table/table.ts';
import type { Chart } from '../../src/lib/chart.ts';
import { cell } from './fixtures/cell.ts';
import { CHART_TABLES, DATASET_TABLES } from './fixtures/table.ts';

const find = (tables: readonly (readonly [string, TableExport])[], name: string) =>
  tables.find(([title]) => title === name)?.[1] as TableExport;
const column = ({ columns, rows }: TableExport, name: string) => {
  const at = columns.findIndex((one) => one.name === name);
  return rows.map((row) => row[at]);
};
const printed = ({ columns, printed }: TableExport, name: string) => {
  const at = columns.findIndex((one) => one.name === name);
  return printed.map((row) => row[at]);
};

describe('digestOf', () => {
  it('is SHA-256, as in the examples of FIPS 180', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(digestOf('abc')).toBe(abc);
    expect(digestOf(new TextEncoder().encode('abc'))).toBe(abc);
    expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('numberText', () => {
  it('writes every digit, without groups and exponents', () => {
    expect(numberText(-5000)).toBe('-5000');
    expect(numberText(1e21)).toBe(`1${'0'.repeat(21)}`);
    expect(numberText(1.5e-7)).toBe('0.00000015');
    expect(numberText(140.64678115456, ',')).toBe('140,64678115456');
  });
});

describe('the canonical CSV', () => {
  it.each(DATASET_TABLES)('of %s is its file', async (_title, table) => {
    const file = readFileSync(datasetFile(table.name));
    expect(Buffer.from(datasetCsv(table.name)).equals(file)).toBe(true);
    expect(await writeTable('csv', table)).toEqual(datasetCsv(table.name));
  });

  it.each(DATASET_TABLES)('of %s is UTF-8 without BOM and ends its lines with LF', (_, table) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      table.file?.bytes,
    );
    expect(text).not.toMatch(/^\ufeff|\r/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('of a chart has a row a cell, with its source and its working', () => {
    const literacy = story().charts.get('literacy') as Chart;
    const lines = canonicalCsv(literacy.cells).split('\n');
    expect(lines[0]).toBe(
      'cell,row,group,year,measure,value,unit,kind,source,sentence,note,formula,working',
    );
    expect(lines).toContain(
      'literacy/2015/share,2015\u00a0жыл,,2015,Сауаттылық деңгейі,74.2,%,measured,article-c,6,,,',
    );
    expect(lines.at(-2)).toBe(
      'derived/literacy-rise-2015/value,Сауаттылықтың 2015 жылғы өсімі,,,,10.1,пайыздық тармақ,derived,article-c,6,,"points(literacy/2015/share, literacy/2014/share)","74,2 − 64,1"',
    );
    expect(lines.at(-1)).toBe('');
  });

  it.each([...story().charts.values()].map((chart) => [chart.id, chart] as const))(
    'of chart %s is what is downloaded',
    async (id, chart) => {
      expect(await writeTable('csv', find(CHART_TABLES, `chart ${id}`))).toBe(
        canonicalCsv(chart.cells),
      );
    },
  );
});

describe('the table of a chart', () => {
  it('tells the year of a row from what else names it', () => {
    const table = find(CHART_TABLES, 'chart internet');
    expect(column(table, 'row')[0]).toBe('Қазақстан, 2006\u00a0жыл');
    expect(column(table, 'group')[0]).toBe('Қазақстан');
    expect(column(table, 'year')[0]).toBe(2006);
    expect(printed(table, 'year')[0]).toEqual({ value: 2006, group: false });
  });

  it('gives the limits of a row and of the chart', () => {
    const table = find(CHART_TABLES, 'chart centres');
    expect(column(table, 'note')[0]).toMatch(/^«35 мыңға жуық»/);
    expect(table.notes[1]).toBe('Кейінгі жалпы саны сақталған беттерден табылмады.');
  });

  it('names sources for machines and for people, and whose sentence is which', () => {
    const table = find(CHART_TABLES, 'chart grants');
    expect(column(table, 'source').at(-1)).toBe('egemen-2019; article-a');
    expect(column(table, 'sentence').at(-1)).toBe('article-a: 18');
    expect(printed(table, 'source').at(-1)).toBe('Egemen Qazaqstan, 2019; A мақаласы');
    expect(printed(table, 'sentence').at(-1)).toBe('A мақаласы: 18');
    expect(printed(table, 'sentence')[0]).toEqual({ value: 18, group: false });
    expect(table.sources.map(({ source, sentences }) => [source.id, sentences])).toEqual([
      ['article-a', [18, 19]],
      ['egemen-2019', []],
    ]);
  });

  it('has the licences of the data that its derived numbers come from', () => {
    const { cells } = story();
    const words = { kk: '', ru: '', en: '' };
    const derived = [...cells.values()].filter(({ formula }) => formula?.includes('exports/'));
    expect(derived.length).toBeGreaterThan(0);
    const table = tableOfCells({ name: '', title: words, description: words, notes: [] }, derived);
    expect(table.licenses.map(({ name }) => name)).toEqual(['MIT']);
  });

  it('refuses a formula over a cell that is not there', () => {
    const lost = cell('derived/lost/value', 1, { formula: 'sum(a/1/x, b/2/x)' });
    expect(() => canonicalCsv([lost])).toThrow('no cell a/1/x');
  });
});

describe('the table of a dataset', () => {
  it('states the kind and source of each row, where the file leaves them to the whole', () => {
    const table = find(DATASET_TABLES, 'dataset literacy');
    expect(table.rows).toEqual([
      [2013, 63.2, 'measured', 'article-c', '6', null],
      [2014, 64.1, 'measured', 'article-c', '6', null],
      [2015, 74.2, 'measured', 'article-c', '6', null],
    ]);
    expect(table.file?.columns.map(({ name }) => name)).toEqual(['year', 'share']);
  });

  it('prints labels for codes and numbers in texts', () => {
    const table = find(DATASET_TABLES, 'dataset promises');
    expect(printed(table, 'words')[0]).toBe('Цифрлық сауаттылықты 83,0%-ға жеткізу');
    expect(column(table, 'words')[0]).toContain('{digital-literacy/target-2022/share барыс}');
    expect(printed(table, 'verdict')[0]).toBe('орындалды');
    expect(printed(table, 'kind')[0]).toBe('жоспар');
    expect(printed(table, 'promised')[0]).toBe('digital-literacy/target-2022/share');
  });

  it('says where texts hold addresses', () => {
    const { columns } = find(DATASET_TABLES, 'dataset promises');
    const said = (name: string) =>
      columns.find((one) => one.name === name)?.description?.en?.split(' ')[0];
    expect([said('words'), said('promised'), said('who')]).toEqual([
      'Braces',
      'Address',
      undefined,
    ]);
  });
});

describe('TABLE_FORMATS', () => {
  it('are named by the endings of their files, each once', () => {
    expect(TABLE_FORMATS.map(({ id }) => id)).toEqual(['csv', 'excel.csv', 'xlsx', 'json']);
  });
});
