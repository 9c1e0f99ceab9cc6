import { spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isDiskFull, readFault, writeFault } from '../../src/build/fault/system-fault.ts';
import { copyProject } from '../copy-project.ts';

const fault = (code: string, message = `${code}: words of the system`) =>
  Object.assign(new Error(message), { code });

describe('a fault of the disk', () => {
  it.each([
    ['ENOSPC', 'Дискіде орын жетпеді'],
    ['EDQUOT', 'Дискіде орын жетпеді'],
    ['EACCES', 'жазуға рұқсат жоқ'],
    ['EROFS', 'жазуға рұқсат жоқ'],
    ['ENOTDIR', '«/srv/site» қалта емес'],
    ['EBUSY', 'басқа бағдарлама ұстап тұр'],
  ])('%s is told in Kazakh with the folder', (code, words) => {
    expect(writeFault(fault(code), '/srv/site')).toContain(words);
    expect(writeFault(fault(code), '/srv/site')).toContain('«/srv/site»');
  });

  it('is found in what a builder makes of it', () => {
    const wrapped = new Error('[copy] failed', { cause: fault('ENOSPC') });
    expect(
      [wrapped, new Error('ENOSPC: no space left on device, write')].map((error) =>
        isDiskFull(error),
      ),
    ).toEqual([true, true]);
    expect(writeFault(wrapped, 'dist')).toContain('орын жетпеді');
  });

  // The folder of processes has no room at all, and is there on Linux alone.
  it.runIf(process.platform === 'linux')('is asked for where the bundler does not say why', () => {
    const error = new Error('Failed to write file in /srv/site/page.mjs');
    expect(['/proc', tmpdir()].map((folder) => isDiskFull(error, folder))).toEqual([true, false]);
    expect(isDiskFull(error)).toBe(false);
    expect(isDiskFull(new Error('page'), '/proc')).toBe(false);
  });

  it('is not seen where there is none', () => {
    expect(writeFault(fault('ENOENT'), 'dist')).toBeUndefined();
    expect(writeFault('ENOSPC', 'dist')).toBeUndefined();
    expect([fault('EACCES'), new TypeError('page')].map((error) => isDiskFull(error))).toEqual([
      false,
      false,
    ]);
  });
});

describe('a path that may not be read', () => {
  const denied = (call: string) =>
    new Error(`Build failed with 1 error:\n\nError: EACCES: permission denied, ${call}`);
  const path = join(process.cwd(), 'public', 'favicon.svg');

  it.each([`copyfile '${path}' -> '/srv/site/favicon.svg'`, `scandir '${path}'`])(
    'is named as it stands in the project where the system refuses %s',
    (call) => {
      expect(readFault(denied(call))).toBe(
        '«public/favicon.svg» оқылмады. Оны оқуға рұқсат беріңіз.',
      );
    },
  );

  it('is not seen in other errors', () => {
    expect(readFault(denied(`mkdir '${path}'`))).toBeUndefined();
    expect(readFault(new Error(`ENOENT: no such file or directory, open '${path}'`))).toBe(
      undefined,
    );
  });
});

describe('the build', { timeout: 60_000 }, () => {
  let project: string;
  const at = (...names: string[]) => join(project, ...names);

  /** Run the script in a copy of the project, as `npm run build` does. */
  function build(env: Record<string, string> = {}) {
    const script = at('scripts', 'build.ts');
    const run = spawnSync(process.execPath, [script], {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SITE_URL: 'https://site.example',
        OUT_DIR: '',
        CI: '',
        ...env,
      },
    });
    return { status: run.status, words: run.stderr };
  }

  /** Expect what stood before, whole and alone. */
  function expectStanding(): void {
    expect(readdirSync(at('dist'))).toEqual(['index.html']);
    expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('the site that stands');
    expect(readdirSync(at('.tmp'))).toEqual([]);
  }

  /** Put back what editors write, and the pages. */
  function mend(): void {
    for (const name of ['src', 'data', 'public'])
      rmSync(at(name), { recursive: true, force: true });
    for (const name of ['src', 'data']) cpSync(name, at(name), { recursive: true });
  }

  beforeAll(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), 'build-')));
    copyProject(project, ['src', 'data', 'scripts']);
    mkdirSync(at('dist'));
    writeFileSync(at('dist', 'index.html'), 'the site that stands');
  });
  afterEach(mend);
  afterAll(() => rmSync(project, { recursive: true }));

  const number = () => {
    const file = at('data', 'literacy.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('74.2', 'көп'));
  };
  const edition = () => {
    mkdirSync(at('public', 'editions', '2026-11-22'), { recursive: true });
    writeFileSync(at('public', 'editions', '2026-11-22', 'edition.json'), '{ "date": ');
  };
  const page = () =>
    writeFileSync(at('src', 'pages', '404.astro'), "---\nthrow new Error('here');\n---\n<p></p>\n");

  it.each<[what: string, breaks: () => void, words: RegExp]>([
    ['a number is wrong', number, /^data\/literacy\.csv:\d+:\d+: «көп» — сан емес/m],
    [
      'a page of the site is missing',
      () => rmSync(at('src', 'content', 'method.mdx')),
      /^src\/content\/method\.mdx:\d+: Файл жоқ\. /m,
    ],
    [
      'a folder stands in the place of a chart',
      () => {
        rmSync(at('src', 'content', 'charts', 'jobs.yaml'));
        mkdirSync(at('src', 'content', 'charts', 'jobs.yaml'));
      },
      /^src\/content\/charts\/jobs\.yaml:\d+:\d+: Файлдың орнында қалта тұр\. /m,
    ],
    [
      'an edition is damaged',
      edition,
      /^public\/editions\/2026-11-22\/edition\.json:\d+: .*бүлінген\. /m,
    ],
  ])('leaves the site that stands, and nothing else, when %s', (_what, breaks, expected) => {
    breaks();
    const { status, words } = build();
    expect(status).toBe(1);
    expect(words).toMatch(/^1\/4 Деректер мен мәтін тексеріліп жатыр…\n\nСайт құрастырылмады/);
    expect(words).toMatch(expected);
    expect(words).not.toMatch(/\n\s+at |Error/);
    expectStanding();
  });

  it('leaves the site that stands when a page fails while it is built', () => {
    page();
    expect(build()).toMatchObject({ status: 1, words: expect.stringContaining('here') });
    expectStanding();
  });

  it('says under CI nothing but what is wrong', () => {
    number();
    const { status, words } = build({ CI: 'true' });
    expect(status).toBe(1);
    expect(words).toMatch(/^\nСайт құрастырылмады\. Табылған қате саны: 1\n\ndata\/literacy\.csv:/);
    expect(words).not.toContain('жатыр');
  });

  it('says what to do where the folder is none, or the project’s own', () => {
    expect(build({ OUT_DIR: 'package.json' })).toMatchObject({
      status: 1,
      words: expect.stringContaining('«package.json» қалта емес'),
    });
    for (const OUT_DIR of ['.', '..']) {
      const { status, words } = build({ OUT_DIR });
      expect([status, words]).toEqual([1, expect.stringContaining('жобаның өзі тұрған')]);
    }
    expect(readdirSync(project)).toContain('package.json');
  });
});
