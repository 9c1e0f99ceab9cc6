import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A folder in which something is made, and the one that it will replace when it is whole. */
export interface Staged {
  /** Empty, within the project. */
  folder: string;
  /** Beside the target, so that a rename is enough; the same as `folder` where that stands there. */
  near: string;
  target: string;
}

/** How often to try where several processes replace one folder at the same time. */
const TRIES = 10;

/**
 * Give a process an empty folder to make something in that shall replace another.
 *
 * It stands in `.tmp` of the project, for Astro builds nowhere else without files of its own that two
 * builds would share; it has the number of the process in its name. What a killed process has left is
 * tidied up: its half-made folder goes, and the folder it had put aside for a moment comes back.
 *
 * @throws the system's error; `ENOTDIR` if a file stands where the folder shall
 */
export function stage(folder: string, project: string = process.cwd()): Staged {
  const target = realPath(folder);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Error(`ENOTDIR: ${target}`);
  const folders = new Set([realPath(project), dirname(target)]);
  for (const above of folders) {
    makeFolder(join(above, '.tmp'));
    tidy(above, target);
    mkdirSync(place(above, target, 'new'));
  }
  const [own = '', near = own] = [...folders].map((above) => place(above, target, 'new'));
  return { folder: own, near, target };
}

/**
 * Put what was made in the place of the target, by renaming alone: the target is the old folder whole or
 * the new one whole, and for the moment between two renames it is put aside.
 *
 * @throws the system's error; the target is then as it was
 */
export function replace({ folder, near, target }: Staged): void {
  if (near !== folder) move(folder, near);
  const aside = place(dirname(target), target, 'old');
  for (let tries = 1; !swapped(near, target, aside); tries++)
    if (tries === TRIES) throw new Error(`EBUSY: ${target} is replaced again and again`);
  rmSync(aside, { recursive: true, force: true });
}

/** Remove what was made and not put in its place. */
export function discard({ folder, near }: Staged): void {
  for (const place of [folder, near]) rmSync(place, { recursive: true, force: true });
}

/** A rename does not reach another disk. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // Without a filter Node takes a quicker way that says EIO where the disk is full.
    cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: () => true });
  }
}

/** Rename both; false if another process has put its own folder there in between. */
function swapped(folder: string, target: string, aside: string): boolean {
  rmSync(aside, { recursive: true, force: true });
  renameIfThere(target, aside);
  try {
    renameSync(folder, target);
    return true;
  } catch (error) {
    if (/^(?:ENOTEMPTY|EEXIST)$/.test(codeOf(error))) return false;
    renameIfThere(aside, target);
    throw error;
  }
}

function place(above: string, target: string, kind: 'new' | 'old'): string {
  return join(above, '.tmp', `${basename(target)}.${process.pid}.${kind}`);
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

/** Node says that the folder above is missing where in truth the disk cannot be written to. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new Error(`EROFS: ${folder}`, { cause: error }) : error;
  }
}

function tidy(above: string, target: string): void {
  const folder = join(above, '.tmp');
  for (const name of readdirSync(folder).sort()) {
    const [, of, pid, kind] = /^(.+)\.(\d+)\.(new|old)$/.exec(name) ?? [];
    if (of !== basename(target) || runs(Number(pid))) continue;
    // What was put aside elsewhere is of another target with the same name.
    if (kind === 'old' && above !== dirname(target)) continue;
    if (kind === 'old' && !existsSync(target)) renameIfThere(join(folder, name), target);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** In containers numbers come again: what has this process's own was left by an earlier one. */
function runs(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
