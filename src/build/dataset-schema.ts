import { z } from 'zod';
import { STATED_KINDS } from '../lib/kind.ts';

const NAME = /^[a-z][a-z0-9-]*$/;
const FIELD_NAME = /^[a-z][a-z0-9_]*$/;

/** A name that may stand in an address: small Latin letters, digits, hyphens. */
export const nameSchema = z.custom<string>(
  (value) => typeof value === 'string' && NAME.test(value),
  'Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек',
);

/** A text in Kazakh, Russian and English. */
export const textSchema = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });

/** A place in a source. */
const sourceRefSchema = z.strictObject({
  source: z.string(),
  sentence: z.number().int().optional(),
});

const licenseSchema = z.strictObject({ name: z.string(), title: z.string(), path: z.string() });

const changeSchema = z.strictObject({
  date: z.custom<string>(
    (value) =>
      typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value),
    'Күн былай жазылады: 2027-01-10',
  ),
  reason: z.string().min(1),
});

const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const fieldSchema = z
  .strictObject({
    name: z.custom<string>(
      (value) => typeof value === 'string' && FIELD_NAME.test(value),
      'Өріс атауы кіші латын әрпінен басталып, әріп, цифр және астыңғы сызықтан тұруы керек',
    ),
    type: z.enum(['year', 'integer', 'number', 'string']),
    title: textSchema,
    format: z.enum(['address']).optional(),
    unit: z.string().optional(),
    decimals: z.number().int().min(0).optional(),
    constraints: constraintsSchema.optional(),
    categories: z.record(z.string(), textSchema).optional(),
  })
  .check(({ value, issues }) => {
    const numeric = value.type === 'integer' || value.type === 'number';
    if (numeric && value.unit === undefined)
      issues.push({
        code: 'custom',
        input: value,
        path: ['unit'],
        message: 'Сан өрісінің өлшем бірлігі (unit) жазылуы керек',
      });
    if (numeric && value.decimals === undefined)
      issues.push({
        code: 'custom',
        input: value,
        path: ['decimals'],
        message: 'Үтірден кейінгі цифр саны (decimals) жазылуы керек',
      });
  });

/** The description of a dataset, after Data Package's Data Resource, with titles in three languages. */
export const datasetSchema = z.strictObject({
  name: nameSchema,
  title: textSchema,
  description: textSchema,
  kind: z.enum(STATED_KINDS).optional(),
  sources: z.array(sourceRefSchema).min(1),
  licenses: z.array(licenseSchema).min(1),
  primaryKey: z.array(z.string()).min(1),
  labelField: z.string().optional(),
  changes: z.array(changeSchema).optional(),
  fields: z.array(fieldSchema).min(1),
});

/** What the YAML file of a dataset says. */
export type DatasetDescription = z.infer<typeof datasetSchema>;
