import { GUIDE } from '../chapter/guide.ts';
import { readFolder, type TextFile } from '../files.ts';

/** Folders that editors write in and read, and the endings of their files. */
const FOLDERS = [
  ['src/content/chapters', '.mdx'],
  ['src/content', '.mdx'],
  ['src/content/charts', '.yaml'],
  ['data', '.csv'],
  ['data', '.yaml'],
  [GUIDE, '.mdx'],
] as const;

/** Read every file below a project's folder that editors write: chapters first, then pages, charts, data and the guide. */
export function writtenFiles(root: string): TextFile[] {
  return FOLDERS.flatMap(([folder, ending]) => readFolder(root, folder, ending));
}
