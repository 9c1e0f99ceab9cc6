import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { datasetFile } from '../../src/build/story.ts';
import { dataPackage } from '../../src/build/table/package.ts';
import { resourceJson } from '../../src/build/table/resource.ts';
import type { TableExport } from '../../src/build/table/table.ts';
import {
  asVersion1,
  type FieldDescriptor,
  isVersion1,
  isVersion2,
  type Resource,
  rowFaults,
} from './fixtures/data-package.ts';
import { ABOUT, DATASET_TABLES, HOSTILE, TABLES, tableWith } from './fixtures/table.ts';

const resourceOf = (table: TableExport): Resource => JSON.parse(resourceJson(table, ABOUT));
const input = {
  tables: DATASET_TABLES.map(([, table]) => table),
  address: 'https://site.example/editions/2026-11-22/data/',
  edition: '2026-11-22',
};
const whole = JSON.parse(JSON.stringify(dataPackage(input)));

describe('the package of all datasets', () => {
  it('is valid by the published schema', () => {
    isVersion1(asVersion1(whole));
    expect(isVersion1.errors ?? []).toEqual([]);
  });

  it('says what and of which edition it is', () => {
    expect(whole).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'uade-men-derek',
      id: input.address,
      homepage: input.address,
      version: '2026-11-22',
      created: '2026-11-22T00:00:00Z',
    });
    const loose = dataPackage({ tables: input.tables, address: 'https://site.example/data/' });
    expect([loose.id, loose.version, loose.created]).toEqual([undefined, undefined, undefined]);
  });

  it('has a resource a dataset, each named once', () => {
    const names = whole.resources.map(({ name }: Resource) => name);
    expect(names).toEqual(DATASET_TABLES.map(([, { name }]) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each((whole.resources as Resource[]).map((one) => [one.name, one] as const))(
    'describes %s so that its file fits',
    (name, resource) => {
      isVersion2(resource);
      expect(isVersion2.errors ?? []).toEqual([]);
      const bytes = readFileSync(datasetFile(name));
      const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      expect(resource).toMatchObject({ path: `${name}.csv`, bytes: bytes.length, hash });
      const types = new Map(resource.schema.fields.map((field) => [field.name, field.type]));
      const rows = parse(bytes, {
        columns: true,
        cast: (text, { header, column }) => {
          if (header) return text;
          if (text === '') return null;
          return types.get(`${column}`) === 'string' ? text : Number(text);
        },
      });
      expect(rowFaults(resource, rows as Record<string, unknown>[])).toEqual([]);
    },
  );
});

describe('a table as JSON', () => {
  it.each(TABLES)('of %s is a valid resource', (_title, table) => {
    const resource = resourceOf(table);
    isVersion1(asVersion1({ resources: [resource] }));
    expect(isVersion1.errors ?? []).toEqual([]);
    isVersion2(resource);
    expect(isVersion2.errors ?? []).toEqual([]);
    expect(rowFaults(resource, resource.data ?? [])).toEqual([]);
    for (const { categories = [] } of resource.schema.fields)
      expect(new Set(categories.map(({ label }) => label)).size).toBe(categories.length);
  });

  it.each(TABLES)('of %s holds every value', (_title, table) => {
    const { data = [] } = resourceOf(table);
    expect(data.map((row) => table.columns.map(({ name }) => row[name]))).toEqual(table.rows);
  });

  it('has titles in three languages, units, sources and the digest of the CSV', () => {
    const table = DATASET_TABLES.find(([, { name }]) => name === 'internet')?.[1] as TableExport;
    const resource = resourceOf(table);
    expect(resource).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
      homepage: ABOUT.address,
      version: ABOUT.edition,
      digest: `sha256:${ABOUT.digest}`,
      kinds: ['measured'],
      sources: [{ id: 'worldbank-internet', language: 'en' }],
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(resource.schema.fields[2]).toMatchObject({
      name: 'share',
      title: 'Интернет қолданушылар',
      titles: { ru: 'Пользователи интернета', en: 'Internet users' },
      unit: '%',
      constraints: { required: true, minimum: 0, maximum: 100 },
    });
    expect(resource.schema.fields[0]?.categories?.[0]).toEqual({
      value: 'kaz',
      label: 'Қазақстан',
      labels: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
    });
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('holds %s', (_title, text) => {
    const resource = resourceOf(tableWith(text));
    expect([resource['title'], resource.data?.[0]?.['key']]).toEqual([text, text]);
    expect(resource.schema.fields[0]?.titles['kk']).toBe(text);
  });
});

describe('the checks themselves', () => {
  const sound = whole.resources[0] as Resource;
  const field = sound.schema.fields[0] as FieldDescriptor;
  const withField = (change: object): Resource => ({
    ...sound,
    schema: { ...sound.schema, fields: [{ ...field, ...change }] },
  });

  it('find descriptors that are no package', () => {
    expect(isVersion1(asVersion1({ resources: [{ ...sound, name: 'Not a name' }] }))).toBe(false);
    expect(isVersion1(asVersion1({ resources: [{ ...sound, hash: 'sha256:xyz' }] }))).toBe(false);
    expect(isVersion1(asVersion1({ resources: [withField({ type: 'word' })] }))).toBe(false);
    expect(isVersion1({ ...asVersion1(whole), created: 'today' })).toBe(false);
    expect(isVersion2({ ...sound, data: [] })).toBe(false);
    expect(isVersion2({ ...sound, path: '../internet.csv' })).toBe(false);
    expect(isVersion2(withField({ format: 'address' }))).toBe(false);
    expect(isVersion2(withField({ categories: [{ label: 'a' }] }))).toBe(false);
  });

  it('find rows that do not fit', () => {
    const one = withField({ name: 'year', type: 'year', constraints: { required: true } });
    one.schema.primaryKey = ['year'];
    expect(rowFaults(one, [{ year: 2013 }, { year: 2014 }])).toEqual([]);
    expect(rowFaults(one, [{ year: null }])).toEqual(['row 0, year: missing']);
    expect(rowFaults(one, [{ year: 2013.5 }])).toEqual(['row 0, year: no year']);
    expect(rowFaults(one, [{ year: 2013 }, { year: 2013 }])).toEqual(['key twice']);
  });
});
