import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/build/fault/file-check.ts';
import { type Edit, FILES, faults, inProject, load } from './fixtures/project.ts';

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
