import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A text file with its path from the project's folder. */
export interface TextFile {
  file: string;
  text: string;
}

/** Read all files of a folder with an ending, in the order of their names; none where there is no such folder. */
export function readFolder(root: string, folder: string, ending: string): TextFile[] {
  return namesIn(root, folder)
    .filter((name) => name.endsWith(ending) && isFile(join(root, folder, name)))
    .map((name) => readText(root, `${folder}/${name}`));
}

/** List what stands in a folder by name, but for what programs leave there; nothing where no folder can be read. */
export function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => !LEFT.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** Hidden files, backups, and locks of a file that is open. */
const LEFT = /^(?:\.|~\$|#)|(?:~|\.(?:bak|orig|swp|tmp))$/;

/** Size of the largest file that is read, in bytes; what editors write is far below it. */
export const LARGEST = 5_000_000;

/** Read one file; its text is empty where there is none that can be read. */
export function readText(root: string, file: string): TextFile {
  const path = join(root, file);
  try {
    return { file, text: statSync(path).size > LARGEST ? '' : readFileSync(path, 'utf8') };
  } catch {
    return { file, text: '' };
  }
}

/** Tell whether a path leads to a file. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
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
