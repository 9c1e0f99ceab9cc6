import { readdirSync } from 'node:fs';
import type { Drawing } from '../../charts/parts/drawing.ts';
import { baseName } from '../files.ts';

/** All drawings by name: each file of `src/charts/` is one and exports it under its own name. */
export const DRAWINGS: ReadonlyMap<string, Drawing<unknown>> = await findDrawings();

async function findDrawings(): Promise<Map<string, Drawing<unknown>>> {
  const folder = new URL('../../charts/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const found = files.map(async (file): Promise<[string, Drawing<unknown>]> => {
    const name = baseName(file);
    const module: Record<string, Drawing<unknown>> = await import(new URL(file, folder).href);
    return [name, module[name] as Drawing<unknown>];
  });
  return new Map(await Promise.all(found));
}
