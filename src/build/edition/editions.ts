import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../lib/edition.ts';
import { KINDS } from '../../lib/kind.ts';

/** Where permanent copies are kept, from the project's folder; the host serves them as they are. */
export const EDITIONS_FOLDER = 'public/editions';

/** The name of an edition: its day. */
export const EDITION_NAME = /^\d{4}-\d\d-\d\d$/;

const cellSchema = z.strictObject({
  value: z.number(),
  kind: z.enum(KINDS),
  unit: z.string().optional(),
  decimals: z.number().optional(),
  group: z.boolean().optional(),
  row: z.string(),
  measure: z.string(),
});

const workSchema = z.strictObject({
  title: z.string(),
  path: z.string(),
  digest: z.string(),
  words: z.string().optional(),
  cells: z.array(z.string()),
});

const editionSchema = z.strictObject({
  date: z.string().regex(EDITION_NAME),
  note: z.string(),
  cells: z.record(z.string(), cellSchema),
  works: z.record(z.string(), workSchema),
});

/** Read what every edition below a project's folder remembers, the oldest first. Throws where one is damaged. */
export function readEditions(root: string): Edition[] {
  const folder = join(root, EDITIONS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => EDITION_NAME.test(name))
    .sort()
    .map((name) =>
      editionSchema.parse(JSON.parse(readFileSync(join(folder, name, 'edition.json'), 'utf8'))),
    );
}

/** Give the name of the edition that the site is being built for, if it is. */
export function cuttingEdition(): string | undefined {
  return process.env['EDITION'] || undefined;
}
