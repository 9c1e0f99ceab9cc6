import { readXml } from './xml.ts';

/** The files of a workbook's archive by their paths. */
export type Parts = Record<string, Uint8Array>;

/** Where one part of a workbook leads: the path of another part and what it is. */
export interface Relation {
  id: string;
  /** Last word of its type: `worksheet`, `comments`. */
  type: string;
  path: string;
}

/** Read a part as text; empty where the workbook has no such part. */
export function partText(parts: Parts, path: string): string {
  const bytes = parts[path];
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** List where a part leads. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.replace(/[^/]*$/, '');
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  const xml = partText(parts, file);
  if (xml)
    readXml(xml, {
      open: (name, { Id = '', Type = '', Target = '' }) => {
        if (name !== 'Relationship') return;
        const type = Type.replace(/^.*\//, '');
        found.push({ id: Id, type, path: resolvePath(folder, Target) });
      },
    });
  return found;
}

function resolvePath(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `/${folder}${target}`).split('/').slice(1);
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
