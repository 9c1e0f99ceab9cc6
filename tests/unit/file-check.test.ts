import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/build/fault/file-check.ts';
import { readDraft } from '../../src/build/story.ts';
import { type Edit, FILES, faults, inProject, load } from './fixtures/project.ts';

/** Do something as nobody where it would be done as root, whom no rights bind. */
function withoutRights<Result>(act: () => Result): Result {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the files of editors', () => {
  it('are all files that are read', () => {
    expect(checkFiles('.')).toEqual([]);
  });

  it.each([
    'data/.DS_Store',
    'data/._literacy.yaml',
    'data/literacy.csv~',
    'data/~$literacy.csv',
    'data/.~lock.literacy.csv#',
    'data/#literacy.yaml#',
    'data/literacy.yaml.bak',
    'data/literacy.yaml.orig',
    'src/content/charts/.literacy.yaml.swp',
    'src/content/chapters/~$02-literacy.mdx',
    'src/content/chapters/Thumbs.db.tmp',
  ])('may have beside them what programs leave: %s', (file) => {
    expect(load([file, Uint8Array.from([0, 0xff])]).datasets.size).toBe(1);
  });

  // A file of the system that is there and gives nothing out; rights do not bind the one who may do all.
  const CLOSED = '/proc/self/mem';

  it.runIf(existsSync(CLOSED))('are refused where they cannot be read', () => {
    expect(faults({ link: FILES.csv, to: CLOSED })).toEqual([
      `${FILES.csv}:1: Файл оқылмады. Оны оқуға рұқсат беріңіз.`,
    ]);
  });

  it.each([
    ['data', 'Қалта ашылмады. Оны ашуға рұқсат беріңіз.'],
    ['src/content/charts', 'Қалта ашылмады. Оны ашуға рұқсат беріңіз.'],
    [FILES.yaml, 'Файл оқылмады. Оны оқуға рұқсат беріңіз.'],
  ])('are refused where the one who builds has no right to read %s', (path, words) => {
    inProject([], (root) => {
      chmodSync(root, 0o755);
      chmodSync(join(root, path), 0);
      const problems = withoutRights(() => readDraft(root).problems);
      chmodSync(join(root, path), 0o755);
      const said = problems.map(({ file, what, expected }) => `${file}: ${what}. ${expected}.`);
      expect(said).toEqual([`${path}: ${words}`]);
    });
  });

  it('are looked at as files before anything is said of what they say', () => {
    const edits: Edit[] = [{ folder: FILES.chart }, [FILES.csv, '2013,63.2', '2013,көп']];
    expect(inProject(edits, checkFiles)).toHaveLength(1);
    expect(faults(...edits)).toHaveLength(1);
  });

  it('are told of with what was meant by an ending', () => {
    expect(faults(['data/README', 'Сөз\n'])).toEqual([
      'data/README:1: Аяқталуы жоқ файл оқылмайды. Бұл қалтада мына файлдар ғана тұрады: .csv, .yaml.',
    ]);
  });
});
