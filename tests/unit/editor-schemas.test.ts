import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { frontmatterSchema, pageSchema } from '../../src/build/chapter/frontmatter-schema.ts';
import { readMdx } from '../../src/build/chapter/mdx.ts';
import { specSchema } from '../../src/build/chart/chart-schema.ts';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { datasetSchema } from '../../src/build/data/dataset-schema.ts';
import { derivedSchema } from '../../src/build/data/derived.ts';
import { glossarySchema } from '../../src/build/data/glossary.ts';
import { sourcesSchema } from '../../src/build/data/sources.ts';
import type { JsonSchema } from '../../src/build/yaml/json-schema.ts';
import { FRONTMATTER_SCHEMAS, YAML_SCHEMAS } from './fixtures/editor-schemas.ts';

const SAMPLE = 'tests/unit/fixtures/story';
const SCHEMAS = { ...YAML_SCHEMAS, ...FRONTMATTER_SCHEMAS };
const NAMES = Object.keys(SCHEMAS);

/** A file that editors write: its path, the schema that is meant for it, and what it says. */
interface Written {
  file: string;
  name: string;
  value: unknown;
}

const written = ['.', SAMPLE].flatMap((root) =>
  ['data', 'src/content'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:yaml|mdx)$/.test(file))
      .sort()
      .map((file) => read(`${root}/${folder}/${file}`)),
  ),
);

function read(file: string): Written {
  const text = readFileSync(file, 'utf8');
  const yaml = file.endsWith('.mdx') ? readMdx(file, text).frontmatter : text;
  return { file, name: schemaFor(file), value: parse(yaml) };
}

function schemaFor(file: string): string {
  if (file.includes('/charts/')) return 'chart';
  if (file.includes('/chapters/')) return 'chapter';
  if (file.endsWith('.mdx')) return 'page';
  return /(sources|derived|glossary)\.yaml$/.exec(file)?.[1] ?? 'dataset';
}

// A tuple that may be cut short, required entries and types said elsewhere: all valid, and meant.
const ajv = new Ajv2020({
  strictTuples: false,
  strictTypes: false,
  strictRequired: false,
  formats: { address: true },
});
ajv.addVocabulary(['enumDescriptions', 'patternErrorMessage']);
const validators = new Map<string, ValidateFunction>(
  NAMES.map((name) => [name, ajv.compile(SCHEMAS[name] as JsonSchema)]),
);
const accepts = (name: string, value: unknown) => validators.get(name)?.(value);

/** What the build reads a file by. */
function zodFor({ name, value }: Pick<Written, 'name' | 'value'>): z.ZodType {
  const all: Record<string, z.ZodType> = {
    dataset: datasetSchema,
    sources: sourcesSchema,
    derived: derivedSchema,
    glossary: glossarySchema,
    chapter: frontmatterSchema,
    page: pageSchema,
  };
  const drawing = DRAWINGS.get((value as { drawing: string }).drawing);
  return (
    all[name] ??
    (drawing ? specSchema.extend({ options: drawing.options.prefault({}) }) : specSchema)
  );
}

describe('the schemas for editors', () => {
  it.each(Object.keys(YAML_SCHEMAS))(
    'in .vscode/schemas/%s.json are those of the build',
    async (name) => {
      const text = `${JSON.stringify(SCHEMAS[name], null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../.vscode/schemas/${name}.json`);
    },
  );

  it.each(NAMES)('are JSON Schema: %s', (name) => {
    expect(ajv.validateSchema(SCHEMAS[name] as JsonSchema)).toBe(true);
  });

  it.each(written.filter(({ file }) => /^\.\/.*\.yaml$/.test(file)))(
    'are found by VS Code for $file',
    ({ file, name }) => {
      const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
      const found = Object.entries<string | string[]>(settings['yaml.schemas'])
        .filter(([, patterns]) => isMeant(file.slice(2), [patterns].flat()))
        .map(([schema]) => schema);
      expect(found).toEqual([`.vscode/schemas/${name}.json`]);
    },
  );

  it('explain every entry in Kazakh and leave none open', () => {
    const entries = NAMES.flatMap((name) => entriesOf(SCHEMAS[name] as JsonSchema, name));
    expect(entries.length).toBeGreaterThan(100);
    for (const { at, schema } of entries) {
      expect(schema.description, at).toMatch(/^\p{Script=Cyrillic}.*[.!?]$|^CSL|^CSV|^true/u);
      if (at !== 'chart.options') expect(schema, at).toHaveProperty('type');
    }
  });
});

/** Patterns that begin with «!» leave files out, as the YAML extension reads them. */
function isMeant(file: string, patterns: string[]): boolean {
  const matches = (pattern: string) => matchesGlob(file, pattern);
  const [outside, inside] = [true, false].map((not) =>
    patterns.filter((pattern) => pattern.startsWith('!') === not),
  );
  return (
    (inside ?? []).some(matches) && !(outside ?? []).some((pattern) => matches(pattern.slice(1)))
  );
}

function entriesOf(schema: unknown, at: string): { at: string; schema: JsonSchema }[] {
  if (Array.isArray(schema)) return schema.flatMap((one, i) => entriesOf(one, `${at}.${i}`));
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'if') return [];
    if (key !== 'properties') return entriesOf(value, `${at}.${key}`);
    return Object.entries(value as Record<string, JsonSchema>).flatMap(([name, own]) => [
      { at: `${at}.${name}`, schema: own },
      ...entriesOf(own, `${at}.${name}`),
    ]);
  });
}

describe('a file of an editor', () => {
  it('is found for every schema', () => {
    expect([...new Set(written.map(({ name }) => name))].sort()).toEqual([...NAMES].sort());
    expect(written.length).toBeGreaterThan(50);
  });

  it.each(written)('is accepted as it stands: $file', ({ name, value }) => {
    expect(accepts(name, value), JSON.stringify(validators.get(name)?.errors)).toBe(true);
  });

  it.each(written)('is refused wherever the build refuses its shape: $file', (one) => {
    let refused = 0;
    for (const changed of broken(one.value)) {
      if (zodFor({ ...one, value: changed }).safeParse(changed).success) continue;
      refused += 1;
      expect(accepts(one.name, changed), JSON.stringify(changed)).toBe(false);
    }
    expect(refused).toBeGreaterThan(0);
  });
});

/** Break a value in one place at a time: an entry left out, misspelt, or of another type. */
function* broken(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      for (const other of [...broken(item), null, { wrong: 1 }]) yield value.with(i, other);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, own] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    yield rest;
    yield { ...rest, [`${key}_X`]: own };
    for (const other of [null, 1.5, 'сөз', ['a'], {}, ...broken(own)])
      yield { ...rest, [key]: other };
  }
}

describe('a typical fault', () => {
  const sample = (file: string) => read(`${SAMPLE}/${file}`).value as Record<string, unknown>;
  const chart = sample('src/content/charts/literacy.yaml');
  const dataset = sample('data/literacy.yaml');
  const chapter = sample('src/content/chapters/02-literacy.mdx');
  const [source] = sample('data/sources.yaml') as unknown as [Record<string, unknown>];
  const year = { name: 'year', type: 'year', title: { kk: 'Жыл', ru: 'Год', en: 'Year' } };

  it.each<[what: string, name: string, value: unknown]>([
    ['a drawing that there is none of', 'chart', { ...chart, drawing: 'lien' }],
    ['an option of another drawing', 'chart', { ...chart, options: { apart: [] } }],
    ['a column that the drawing does not take', 'chart', { ...chart, drawing: 'bar', options: {} }],
    ['no column that the drawing needs', 'chart', { ...chart, columns: { x: 'year' } }],
    ['no options that the drawing needs', 'chart', { ...chart, drawing: 'waffle', columns: {} }],
    [
      'a unit left out of a number',
      'dataset',
      { ...dataset, fields: [{ ...year, type: 'integer' }] },
    ],
    ['decimals fewer than none', 'dataset', { ...dataset, fields: [{ ...year, decimals: -1 }] }],
    ['a capital letter in a name', 'dataset', { ...dataset, name: 'Literacy' }],
    ['a kind that only formulas give', 'dataset', { ...dataset, kind: 'derived' }],
    [
      'a day in another order',
      'dataset',
      { ...dataset, changes: [{ date: '10.01.2027', reason: 'а' }] },
    ],
    ['a month past twelve', 'sources', [{ ...source, issued: { 'date-parts': [[2018, 13]] } }]],
    ['one year of two', 'chapter', { ...chapter, years: [2013] }],
    [
      'a translation into a third language',
      'chapter',
      { ...chapter, translations: { ru: 'а', de: 'a' } },
    ],
    [
      'a name with an underscore',
      'derived',
      { a_b: { title: year.title, formula: 'sum(a/b/c, d/e/f)', unit: '%', decimals: 1 } },
    ],
    ['a term without words', 'glossary', [{ id: 'a', term: '', meaning: 'сөз' }]],
  ])('is refused: %s', (_what, name, value) => {
    expect(accepts(name, value)).toBe(false);
  });
});
