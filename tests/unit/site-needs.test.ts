import { describe, expect, it } from 'vitest';
import { siteFaults } from '../../src/build/fault/site-needs.ts';
import { story } from '../../src/build/story.ts';
import { onLine } from './fixtures/on-line.ts';
import { load } from './fixtures/project.ts';

describe('what the pages of the site name themselves', () => {
  it('is all there', () => {
    expect(siteFaults(story())).toEqual([]);
  });

  it('is said to be missing in another story, with the file that it belongs in', () => {
    const faults = siteFaults(load()).map(onLine);
    expect(faults).toEqual(
      expect.arrayContaining([
        'data/facts.yaml:1: «facts» жиынтығы жоқ. Одан сайттың беті құралады: жиынтықтың CSV және YAML файлдарын қайтарыңыз.',
        'data/jobs.csv:1: «jobs/2025/openings» ұяшығы жоқ. Бұл санды сайттың беті көрсетеді: ұяшықты қайтарыңыз.',
        'data/derived.yaml:1: «derived/literacy-rise-2015/value» ұяшығы жоқ. Бұл санды сайттың беті көрсетеді: ұяшықты қайтарыңыз.',
        'src/content/method.mdx:1: Файл жоқ. Одан «Әдіснама» беті құралады: файлды қайтарыңыз.',
        'src/content/chapters:1: Кіріспе жоқ. Оның файлы 00 санынан басталады: 00-opening.mdx.',
      ]),
    );
    expect(faults.filter((fault) => fault.includes('literacy/2015/share'))).toEqual([]);
  });

  it('is a chapter besides the opening too', () => {
    const alone = { ...story(), chapters: story().chapters.slice(0, 1) };
    expect(siteFaults(alone).map(onLine)).toEqual([
      'src/content/chapters:1: Кіріспеден басқа тарау жоқ. Кемінде бір тарау қосыңыз: 01-programmes.mdx.',
    ]);
  });
});
