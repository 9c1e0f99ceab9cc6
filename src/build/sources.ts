import { z } from 'zod';
import type { Problem } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { nameSchema } from './dataset-schema.ts';
import type { TextFile } from './files.ts';
import { readYaml } from './yaml.ts';

const dateSchema = z.strictObject({
  'date-parts': z.array(z.array(z.number().int())).min(1),
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
