import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../lib/source.ts';
import { CHAPTER_FILE } from '../chapter/chapter.ts';
import { readNumbers } from '../data/numbers.ts';
import { readSources } from '../data/sources.ts';
import { baseName, readFolder, readText } from '../files.ts';
import type { Bindable } from '../texts.ts';

/** What a project has that new files may refer to or come into conflict with; what is at fault there is left out. */
export interface Project extends Bindable {
  root: string;
  /** Where the paths that an editor writes begin. */
  folder: string;
  sources: ReadonlyMap<string, Source>;
  charts: string[];
  chapters: { id: string; number: number; slug: string }[];
  /** Tell whether a file is there: by its path from the project's folder. */
  has(file: string): boolean;
}

/** Look at what a project has. */
export function readProject(root: string, folder: string): Project {
  const { sources = new Map() } = readSources(readText(root, 'data/sources.yaml'));
  const { datasets, cells, broken } = readNumbers(root, sources);
  const chapters = readFolder(root, 'src/content/chapters', '.mdx').flatMap(({ file }) => {
    const id = baseName(file);
    const [, number, slug] = CHAPTER_FILE.exec(id) ?? [];
    return slug ? [{ id, number: Number(number), slug }] : [];
  });
  return {
    root,
    folder,
    sources,
    datasets,
    cells,
    broken,
    charts: readFolder(root, 'src/content/charts', '.yaml').map(({ file }) => baseName(file)),
    chapters,
    has: (file) => existsSync(join(root, file)),
  };
}
