import { z } from 'zod';
import type { Problem } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { nameSchema } from './dataset-schema.ts';
import type { TextFile } from './files.ts';
import { readYaml } from './yaml.ts';

/** Tell whether a list is a year, a month of a year or a day of a month. */
function isDate(parts: unknown): boolean {
  if (!Array.isArray(parts) || parts.length < 1 || parts.length > 3) return false;
  const [year, month = 1, day = 1] = parts;
  const fits = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return fits(year, 1000, 2999) && fits(month, 1, 12) && fits(day, 1, 31);
}

const dateSchema = z.strictObject({
  'date-parts': z.custom<number[][]>(
    (value) => Array.isArray(value) && value.length > 0 && value.every(isDate),
    'Күн былай жазылады: [[2018]], [[2018, 3]] немесе [[2018, 3, 5]]',
  ),
  circa: z.boolean().optional(),
});

const nameObject = z.strictObject({
  literal: z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
});

/** The entries of `sources.yaml`: CSL items with a short Kazakh name. */
const sourcesSchema = z.array(
  z.strictObject({
    id: nameSchema,
    type: z.string(),
    short: z.string(),
    title: z.string(),
    author: z.array(nameObject).optional(),
    'container-title': z.string().optional(),
    publisher: z.string().optional(),
    number: z.string().optional(),
    language: z.string().optional(),
    URL: z.string().optional(),
    issued: dateSchema.optional(),
    accessed: dateSchema.optional(),
    note: z.string().optional(),
  }),
);

/** Read the bibliography; ids must be unique. Without a readable file there are no sources to be found in. */
export function readSources({ file, text }: TextFile): {
  sources: Map<string, Source> | undefined;
  problems: Problem[];
} {
  const reading = readYaml(file, text, sourcesSchema);
  const sources = new Map<string, Source>();
  const problems = [...reading.problems];
  reading.value?.forEach((source, i) => {
    if (sources.has(source.id))
      problems.push({
        file,
        line: reading.lineOf([i, 'id']),
        what: `«${source.id}» дереккөзі қайталанған`,
        expected: 'Әр дереккөз бір рет жазылады',
      });
    sources.set(source.id, source as Source);
  });
  return { sources: reading.value ? sources : undefined, problems };
}
