import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discard, replace, stage } from '../../src/build/site/replace.ts';

/** No process has a number as high as this. */
const DEAD = 2 ** 30;

let project: string;
const at = (...names: string[]) => join(project, ...names);
const site = () => readFileSync(at('dist', 'index.html'), 'utf8');

function write(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'replace-')));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('a folder that is replaced', () => {
  it('stays as it was until the new one is whole', () => {
    write(at('dist'), 'old');
    writeFileSync(at('dist', 'gone.html'), '');
    const staged = stage(at('dist'), project);
    write(staged.folder, 'new');
    expect(site()).toBe('old');
    replace(staged);
    expect(site()).toBe('new');
    expect(readdirSync(at('dist'))).toEqual(['index.html']);
    expect(readdirSync(at('.tmp'))).toEqual([]);
  });

  it('need not have been there, nor the folders above it, nor within the project', () => {
    const staged = stage(at('out', 'of', 'dist'), at('code'));
    expect(staged.folder.startsWith(at('code', '.tmp'))).toBe(true);
    write(staged.folder, 'new');
    replace(staged);
    expect(readFileSync(at('out', 'of', 'dist', 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(at('code', '.tmp'))).toEqual([]);
  });

  it('stays if the new one cannot be put in its place', () => {
    write(at('dist'), 'old');
    const staged = stage(at('dist'), project);
    rmSync(staged.folder, { recursive: true });
    expect(() => replace(staged)).toThrow('ENOENT');
    expect(site()).toBe('old');
  });

  it('stays if the new one is given up', () => {
    write(at('dist'), 'old');
    const staged = stage(at('dist'), project);
    write(staged.folder, 'half');
    discard(staged);
    expect(site()).toBe('old');
    expect(readdirSync(at('.tmp'))).toEqual([]);
  });

  it('is no file', () => {
    writeFileSync(at('dist'), 'notes');
    expect(() => stage(at('dist'), project)).toThrow('ENOTDIR');
    expect(readFileSync(at('dist'), 'utf8')).toBe('notes');
  });
});

describe('what a killed process has left', () => {
  it('goes, and the folder it had put aside comes back', () => {
    write(at('.tmp', `dist.${DEAD}.old`), 'old');
    write(at('.tmp', `dist.${DEAD}.new`), 'half');
    const staged = stage(at('dist'), project);
    expect(site()).toBe('old');
    discard(staged);
    expect(readdirSync(at('.tmp'))).toEqual([]);
  });

  it('is left alone while its process runs, and if it is of another folder', () => {
    write(at('dist'), 'old');
    const others = [`dist.${process.ppid}.new`, `other.${DEAD}.old`, 'site'];
    for (const name of others) write(at('.tmp', name), '');
    discard(stage(at('dist'), project));
    expect(readdirSync(at('.tmp')).sort()).toEqual(others.sort());
  });

  it('is never taken for that of a folder elsewhere with the same name', () => {
    write(at('.tmp', `dist.${DEAD}.old`), 'old');
    discard(stage(at('elsewhere', 'dist'), project));
    expect(existsSync(at('elsewhere', 'dist'))).toBe(false);
    expect(readFileSync(at('.tmp', `dist.${DEAD}.old`, 'index.html'), 'utf8')).toBe('old');
  });
});

describe('two processes that replace one folder all the time', () => {
  const code = `
    import { writeFileSync } from 'node:fs';
    import { replace, stage } from ${JSON.stringify(import.meta.resolve('../../src/build/site/replace.ts'))};
    for (let n = 0; ; n++) {
      const staged = stage('dist');
      for (const name of 'abcdefgh') writeFileSync(staged.folder + '/' + name, n + ' of ' + process.pid);
      replace(staged);
    }`;

  it('leave it whole, whenever they are killed', { timeout: 30_000 }, async () => {
    for (let round = 0; round < 4; round++) {
      const running = [run(), run()];
      await until(() => existsSync(at('dist')));
      await new Promise((done) => setTimeout(done, 100 + 37 * round));
      expect(await Promise.all(running.map(kill))).toEqual(['SIGKILL', 'SIGKILL']);
      discard(stage(at('dist'), project));
      const texts = 'abcdefgh'.split('').map((name) => readFileSync(at('dist', name), 'utf8'));
      expect(new Set(texts).size).toBe(1);
      rmSync(at('dist'), { recursive: true });
    }
  });

  const run = () =>
    spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  /** Kill a process and say what it died of: its own fault or the signal. */
  const kill = (child: ChildProcess) =>
    new Promise((done) => {
      child.on('exit', (exit, signal) => done(signal ?? exit));
      if (child.exitCode !== null) done(child.exitCode);
      child.kill('SIGKILL');
    });

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((done) => setTimeout(done, 20));
  }
});
