import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Files that every build needs, besides folders. */
const SETTINGS = ['package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Copy folders of this project, and what a build needs besides them, into a folder. */
export function copyProject(folder: string, folders: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of [...folders, ...SETTINGS])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
