import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../lib/edition.ts';
import { KINDS } from '../../lib/kind.ts';
import { type Problem, ProblemError } from '../../lib/problem.ts';

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

/**
 * Read what every edition below a project's folder remembers, the oldest first. Throws a ProblemError
 * where one is damaged: nothing in it is ever written by hand.
 */
export function readEditions(root: string): Edition[] {
  const path = join(root, EDITIONS_FOLDER);
  const names = existsSync(path) ? readdirSync(path) : [];
  const days = names.filter((name) => EDITION_NAME.test(name)).sort();
  const readings = days.map((day) => ({ day, edition: readEdition(root, day) }));
  const damaged = readings.filter(({ edition }) => !edition);
  if (damaged.length > 0) throw new ProblemError(damaged.map(({ day }) => damage(day)));
  return readings.flatMap(({ edition }) => edition ?? []);
}

function memoryOf(day: string): string {
  return `${EDITIONS_FOLDER}/${day}/edition.json`;
}

function readEdition(root: string, day: string): Edition | undefined {
  try {
    const text = readFileSync(join(root, memoryOf(day)), 'utf8');
    const edition = editionSchema.parse(JSON.parse(text));
    return edition.date === day ? edition : undefined;
  } catch {
    return undefined;
  }
}

function damage(day: string): Problem {
  return {
    file: memoryOf(day),
    line: 1,
    what: `«${day}» басылымының файлы жоқ не бүлінген`,
    expected: 'Басылым өзгермейді: оның қалтасын git-тен қайтарыңыз',
  };
}

/** Give the name of the edition that the site is being built for, if it is. */
export function cuttingEdition(): string | undefined {
  return process.env['EDITION'] || undefined;
}
