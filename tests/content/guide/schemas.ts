import { z } from 'zod';
import { frontmatterSchema } from '../../../src/build/chapter/frontmatter-schema.ts';
import { specSchema } from '../../../src/build/chart/chart-schema.ts';
import { datasetSchema } from '../../../src/build/data/dataset-schema.ts';
import { derivedSchema } from '../../../src/build/data/derived.ts';
import { glossarySchema } from '../../../src/build/data/glossary.ts';
import { sourcesSchema } from '../../../src/build/data/sources.ts';

/** What a file of YAML is read by, by the word that a block of the guide is marked with. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  chapter: frontmatterSchema,
  chart: specSchema,
  dataset: datasetSchema,
  derived: derivedSchema,
  glossary: glossarySchema,
  sources: sourcesSchema,
};

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape | false;
  additionalProperties?: Shape | boolean;
  enum?: unknown[];
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

function within({ properties = {}, items, additionalProperties }: Shape): Shape[] {
  const rest = [items, additionalProperties].filter((one) => typeof one === 'object');
  return [...Object.values(properties), ...rest];
}

/** Name every entry that a schema knows, at any depth, each once. */
export function entriesOf(schema: z.ZodType): string[] {
  const names = (shape: Shape): string[] => [
    ...Object.keys(shape.properties ?? {}),
    ...within(shape).flatMap(names),
  ];
  return [...new Set(names(shapeOf(schema)))];
}

/** List the words that a schema lets an editor choose from, at any depth. */
export function choicesOf(schema: z.ZodType): string[] {
  const words = (shape: Shape): string[] => [
    ...(shape.enum ?? []).map(String),
    ...within(shape).flatMap(words),
  ];
  return [...new Set(words(shapeOf(schema)))];
}
