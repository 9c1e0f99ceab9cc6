import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../copy-project.ts';

describe('the command that cuts an edition', { timeout: 60_000 }, () => {
  let project: string;

  beforeAll(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), 'edition-')));
    copyProject(project, ['src', 'data', 'scripts']);
  });
  afterAll(() => rmSync(project, { recursive: true }));

  /** Run the script in a copy of the project and give what it says; no stack says anything to an editor. */
  function refused(args: string[], env: Record<string, string> = {}): string {
    const run = spawnSync(process.execPath, [join(project, 'scripts/edition.ts'), ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://site.example', ...env },
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^Басылым жасалмады\.\n\n/m);
    expect(run.stderr).not.toMatch(/^\s+at |Error/m);
    expect(existsSync(join(project, 'public/editions/2999-01-01'))).toBe(false);
    return run.stderr;
  }

  const good = ['--note', 'Жаңа тарау', '--date', '2999-01-01'];

  it('says how it is written where it is not understood', () => {
    expect(refused(['--day', '2999-01-01'])).toContain('npm run edition -- --note');
  });

  it('says everything that is wrong with what it was given', () => {
    const words = refused(['--note', 'Жаңа\u202eтарау', '--date', '2999-02-30'], {
      SITE_URL: 'site',
    });
    expect(words).toContain('SITE_URL («site») сайттың мекенжайы емес');
    expect(words).toContain('«2999-02-30» — күн емес');
    expect(words).toContain('U+202E');
  });

  it('names the file and line of a fault of the story', () => {
    writeFileSync(join(project, 'data/literacy.csv'), 'year,share\n2013,көп\n');
    expect(refused(good)).toMatch(/^data\/literacy\.csv:2:6: «көп» — сан емес/m);
    cpSync('data/literacy.csv', join(project, 'data/literacy.csv'));
  });

  it('says that nothing can be written where a file stands in the place of a folder', () => {
    writeFileSync(join(project, 'public'), '');
    expect(refused(good)).toContain('2999-01-01» қалтасына жазылмады');
  });
});
