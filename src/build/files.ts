import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A text file with its path from the project's folder. */
export interface TextFile {
  file: string;
  text: string;
}

/** Read all files of a folder with an ending, in the order of their names; none where there is no such folder. */
export function readFolder(root: string, folder: string, ending: string): TextFile[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readText(root, `${folder}/${name}`));
}

/** Read one file; its text is empty where the file is missing. */
export function readText(root: string, file: string): TextFile {
  const path = join(root, file);
  return { file, text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
}

/** List all files below a folder by their paths in it, with slashes, in order. */
export function filesBelow(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Name a file without its folder and ending. */
export function baseName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
}
