import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formatFault } from '../../src/build/new/fault.ts';
import { type NewFile, obstacles, writeFiles } from '../../src/build/new/new-file.ts';
import { run } from './fixtures/new/run.ts';
import { type Edit, FILES, inProject } from './fixtures/project.ts';

const CHART = 'src/content/charts/mine.yaml';
const looking = (files: NewFile[], ...edits: Edit[]) =>
  inProject(edits, (root) => obstacles(root, files).map(formatFault));

describe('new files are kept from being written', () => {
  it('where one of them is there already', () => {
    expect(looking([{ file: FILES.chart, text: '' }])).toEqual([
      'src/content/charts/literacy.yaml: мұндай файл бар. Бар файл өзгертілмейді: басқа атау беріңіз.',
    ]);
  });

  it('where the site would not build with them', () => {
    expect(looking([{ file: CHART, text: 'title: Сауаттылық\ndrawing: lin\n' }])).toContain(
      'src/content/charts/mine.yaml:2: «drawing» өрісінің мәні белгісіз. Бәлкім, «line» болар. Мүмкін мәндері: bar, dots, forecast, line, pairs, pictogram, stack, timeline, waffle.',
    );
  });

  it('by their own faults alone, not by those that the project had', () => {
    const broken: Edit = [FILES.chapter, 'case="барыс"', 'case="барс"'];
    expect(looking([{ file: 'data/.notes', text: '' }], broken)).toEqual([]);
    expect(looking([{ file: CHART, text: 'title: 1\n' }], broken).join('\n')).not.toContain('барс');
  });

  it('where a file that they add to is at fault', async () => {
    const edit: Edit = [FILES.sources, 'type: article', 'tipe: article'];
    const [first] = looking([{ file: FILES.sources, text: '- id: "x\n', isAddition: true }], edit);
    expect(first).toBe(
      'data/sources.yaml:1: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    );
  });
});

describe('new files', () => {
  it('are looked at in a copy: nothing is left of it, nor in the project', () => {
    inProject([], (root) => {
      const folder = join(root, 'tmp');
      mkdirSync(folder);
      vi.stubEnv('TMPDIR', folder);
      expect(obstacles(root, [{ file: CHART, text: 'title: 1\n' }])).not.toEqual([]);
      vi.unstubAllEnvs();
      expect(readdirSync(folder)).toEqual([]);
      expect(existsSync(join(root, CHART))).toBe(false);
    });
  });

  it('are written with their folders', () => {
    inProject([], (root) => {
      writeFiles(root, [{ file: 'src/content/new/a.yaml', text: 'a: 1\n' }]);
      expect(existsSync(join(root, 'src/content/new/a.yaml'))).toBe(true);
    });
  });
});

describe('the command', () => {
  it('writes nothing where the list of sources cannot be read', async () => {
    const { code, said, files } = await run(['source', '--title', 'Есеп', '--id', 'esep'], {
      files: { 'data/sources.yaml': '- id: "article-c\n' },
    });
    expect([code, files]).toEqual([1, {}]);
    expect(said).toBe(
      'Ештеңе жазылған жоқ.\n\ndata/sources.yaml:1: Жабылмаған тырнақша немесе жақша бар. Осы жолда ашылған белгіні жабыңыз.',
    );
  });
});
