import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/build/table/canonical.ts';
import { csvwMetadata } from '../../src/build/table/csvw.ts';
import type { TableExport } from '../../src/build/table/table.ts';
import { type CsvwTable, csvwFaults } from './fixtures/csvw.ts';
import { ABOUT, HOSTILE, TABLES, tableWith } from './fixtures/table.ts';

const csv = (table: TableExport) =>
  table.file ? new TextDecoder().decode(table.file.bytes) : csvOf(table);

/** The metadata as they are read from their file. */
const read = (table: TableExport): CsvwTable =>
  JSON.parse(JSON.stringify(csvwMetadata(table, ABOUT)));

const named = (name: string) => TABLES.find(([title]) => title === name)?.[1] as TableExport;

describe('CSVW metadata', () => {
  it.each(TABLES)('of %s fit its file, cell by cell', (_title, table) => {
    expect(csvwFaults(read(table), csv(table))).toEqual([]);
  });

  it('of a dataset name its file, sources, licence and units', () => {
    expect(read(named('dataset exports'))).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'kk' }],
      url: 'exports.csv',
      'dc:license': [{ '@id': 'https://opensource.org/license/mit' }],
      'dc:identifier': { '@value': ABOUT.address },
      'schema:version': { '@value': '2026-11-22' },
      tableSchema: {
        primaryKey: ['country', 'year'],
        columns: [
          {
            name: 'country',
            titles: { und: 'country', kk: 'Ел', ru: 'Страна', en: 'Country' },
            datatype: { base: 'string', format: '^(?:kaz|uzb)$' },
            required: true,
          },
          { name: 'year', datatype: { base: 'gYear', minimum: '1990', maximum: '2030' } },
          {
            name: 'exports',
            datatype: { base: 'decimal', minimum: 0 },
            'schema:unitText': [{ '@value': 'млн доллар', '@language': 'kk' }],
          },
        ],
      },
    });
  });

  it('describe the columns of provenance that a file has, and what an empty cell stands for', () => {
    const { columns } = read(named('dataset digital-literacy')).tableSchema;
    expect(columns.map(({ name }) => name)).toEqual([
      'base',
      'year',
      'share',
      'kind',
      'source',
      'note',
    ]);
    expect(columns[3]).toMatchObject({
      default: 'measured',
      datatype: { format: '^(?:measured|estimate|plan|forecast)$' },
    });
    const [kind] = read(named('dataset centres')).tableSchema.columns.slice(3);
    expect(kind).toMatchObject({ name: 'kind', required: true });
    expect(kind).not.toHaveProperty('default');
  });

  it('tag a title of ours as Kazakh, in whatever language the source is', () => {
    const { 'dc:source': sources } = csvwMetadata(named('dataset centres'));
    expect(sources[0]?.['dc:title']).toMatchObject({ '@language': 'kk' });
    expect(csvwMetadata(named('dataset internet'))['dc:source'][0]).toMatchObject({
      'dc:title': { '@language': 'en' },
    });
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('hold %s', (_title, text) => {
    const meta = JSON.parse(JSON.stringify(csvwMetadata(tableWith(text), ABOUT)));
    expect(meta['dc:title'][0]['@value']).toBe(text);
    expect(meta['dc:source'][0]['dc:alternative']['@value']).toBe(text);
    expect(meta.tableSchema.columns[0].titles.kk).toBe(text);
  });
});

describe('the check itself', () => {
  const table = named('dataset literacy');
  const faultsOf = (change: (meta: CsvwTable) => void, text = csv(table)) => {
    const meta = read(table);
    change(meta);
    return csvwFaults(meta, text);
  };

  it('finds columns, keys and cells that do not fit', () => {
    const keep = () => {};
    expect(faultsOf(keep, 'share,year\n63.2,2013\n')).toContain('column 0 is headed share');
    expect(faultsOf(keep, 'year,share\n2013,x\n')).toEqual(['row 1, share: x is no decimal']);
    expect(faultsOf(keep, 'year,share\n2013,101\n')).toEqual(['row 1, share: 101 is too high']);
    expect(faultsOf(keep, 'year,share\n,1\n')).toEqual(['row 1, year: empty']);
    expect(faultsOf(keep, 'year,share\n2013,1\n2013,2\n')).toEqual(['key twice']);
    expect(faultsOf((meta) => meta.tableSchema.primaryKey.push('lost'))).toEqual(['lost']);
    expect(faultsOf((meta) => Object.assign(meta, { title: 'x' }))).toEqual(['title']);
  });
});
