import { afterAll, describe, expect, it, vi } from 'vitest';
import { isKept, newEdition, obstacles } from '../../src/build/edition/cut.ts';
import { historyOf } from '../../src/build/edition/history.ts';
import { statusOf } from '../../src/build/edition/status.ts';
import { numberWork, workOf, works } from '../../src/build/site/works.ts';
import { loadStory, type Story } from '../../src/build/story.ts';
import type { Edition } from '../../src/lib/edition.ts';
import { FIRST, kept } from './fixtures/editions.ts';
import { type Edit, FILES, inProject } from './fixtures/project.ts';

vi.stubEnv('SITE_URL', 'https://site.example');
afterAll(() => vi.unstubAllEnvs());

const CHART = 'chart-literacy';

const corrected: Edit = [FILES.csv, '74.2', '74.4'];
const explained: Edit = [
  FILES.yaml,
  'fields:',
  'changes:\n  - { date: 2026-02-01, reason: Түзетілді. }\nfields:',
];

const look = <T>(edits: readonly Edit[], use: (story: Story) => T): T =>
  inProject(edits, (root) => use(loadStory(root)));

describe('a work', () => {
  it('that no edition has is cited at the address that goes with the times', () => {
    look([], (story) => {
      const work = works(story).get(CHART);
      expect(work).toMatchObject({ url: 'https://site.example/charts/literacy/' });
      expect(work?.edition).toBeUndefined();
    });
  });

  it('is cited in the newest edition while that says the same', () => {
    look(kept(FIRST), (story) => {
      expect(works(story).get(CHART)).toMatchObject({
        url: 'https://site.example/editions/2026-01-01/charts/literacy/',
        edition: '2026-01-01',
        issued: { 'date-parts': [[2026, 1, 1]] },
      });
    });
  });

  it('is no longer cited there once a number of it was corrected, or its words', () => {
    const reworded: Edit = [FILES.chapter, 'Бұл туралы', 'Осы туралы'];
    look([...kept(FIRST), corrected], (story) => {
      expect(works(story).get(CHART)?.edition).toBeUndefined();
      expect(works(story).get('dataset-literacy')?.edition).toBeUndefined();
    });
    look([...kept(FIRST), reworded], (story) => {
      expect(works(story).get('chapter-literacy')?.edition).toBeUndefined();
      expect(works(story).get(CHART)?.edition).toBe('2026-01-01');
    });
  });

  it('is no longer cited there once it has another title, which the edition does not show', () => {
    const retitled: Edit = [FILES.chart, 'title: Сауаттылық {literacy', 'title: Деңгей {literacy'];
    look([...kept(FIRST), retitled], (story) => {
      expect(works(story).get(CHART)?.edition).toBeUndefined();
      const status = statusOf(CHART, story.editions[0] as Edition, story);
      expect(status).toMatchObject({ state: 'reworded', changes: [] });
      expect(works(story).get('chapter-literacy')?.edition).toBe('2026-01-01');
    });
  });

  it('that is a number has its place on the page of its dataset', () => {
    const cell = { address: 'literacy/2015/share', dataset: 'literacy', row: '2015 жыл' };
    const whole = { key: '2015', value: 74.2, kind: 'measured', measure: 'Деңгейі', sources: [] };
    expect(
      numberWork({ ...cell, ...whole, kind: 'measured', unit: '%', decimals: 1 }),
    ).toMatchObject({
      kind: 'number',
      id: 'number-literacy-2015-share',
      title: '2015 жыл: Деңгейі, 74,2%',
      url: expect.stringMatching(/\/data\/literacy\/#cite-2015-share$/),
    });
  });

  it('has to exist', () => {
    expect(() => workOf('chart-nothing')).toThrow(RangeError);
  });
});

describe('what a reader is told after a correction', () => {
  const edits = [...kept(FIRST), corrected, explained];

  it('is each number that changed, as it was and as it is, and why', () => {
    look(edits, (story) => {
      const work = works(story).get(CHART);
      if (!work) throw new Error('no chart');
      const { now, editions } = historyOf(work, story);
      expect(now).toMatchObject([
        {
          address: 'literacy/2015/share',
          before: { value: 74.2 },
          after: { value: 74.4 },
          reasons: ['Түзетілді.'],
        },
      ]);
      expect(editions.map(({ edition }) => edition.date)).toEqual(['2026-01-01']);
      expect(statusOf(CHART, story.editions[0] as Edition, story).state).toBe('outdated');
    });
  });

  it('holds for numbers that are worked out from it', () => {
    look(edits, (story) => {
      const work = works(story).get('dataset-derived');
      if (!work) throw new Error('no derived numbers');
      expect(historyOf(work, story).now).toMatchObject([
        { address: 'derived/rise/value', reasons: ['Түзетілді.'] },
      ]);
    });
  });

  it('stays in the history when the next edition is cut', () => {
    const second = look(edits, (story) => newEdition('2026-03-01', 'Екінші', story));
    look([...edits, ...kept(second)], (story) => {
      const work = works(story).get(CHART);
      if (!work) throw new Error('no chart');
      const { now, editions } = historyOf(work, story);
      expect(now).toBeUndefined();
      expect(work.edition).toBe('2026-03-01');
      expect(editions.map(({ edition, changes }) => [edition.date, changes.length])).toEqual([
        ['2026-03-01', 1],
        ['2026-01-01', 0],
      ]);
      expect(editions[0]?.changes[0]?.reasons).toEqual(['Түзетілді.']);
    });
  });

  it('is that only words changed where no number did', () => {
    const retitled: Edit = [
      FILES.yaml,
      'kk: Сауаттылық деңгейі, ru: Уровень,',
      'kk: Деңгейі, ru: Уровень,',
    ];
    look([...kept(FIRST), retitled], (story) => {
      expect(statusOf(CHART, story.editions[0] as Edition, story)).toMatchObject({
        state: 'reworded',
        changes: [],
      });
    });
  });

  it('is that a work is gone where it is', () => {
    const other: Edition = {
      ...FIRST,
      works: {
        'chart-old': {
          ...FIRST.works[CHART],
          title: 'Ескі',
          path: 'charts/old/',
          digest: '0',
          cells: [],
        },
      },
    };
    look(kept(other), (story) => {
      expect(statusOf('chart-old', story.editions[0] as Edition, story).state).toBe('gone');
    });
  });
});

describe('an edition can be cut', () => {
  const tried = (edits: readonly Edit[], date = '2026-03-01', note = 'Екінші') =>
    look(edits, (story) => obstacles(date, note, story));

  it('when nothing stands in the way', () => {
    expect(tried([])).toEqual([]);
    expect(tried(kept(FIRST))).toEqual([]);
    expect(tried([...kept(FIRST), corrected, explained])).toEqual([]);
  });

  it('not without a day, a note, or a day after the last', () => {
    expect(tried([], '1 наурыз')).toEqual([
      '«1 наурыз» — күн емес. Күн былай жазылады: 2027-01-10.',
    ]);
    expect(tried([], '2026-03-01', ' ')).toEqual([
      'Басылымның түсіндірмесі жоқ. Былай беріңіз: --note "Не өзгерді".',
    ]);
    expect(tried(kept(FIRST), '2026-01-01')).toEqual([
      'Соңғы басылым 2026-01-01 күні шыққан. Жаңасының күні одан кейін болуы керек.',
    ]);
  });

  it('not while a number changed without a word', () => {
    const said =
      'data/literacy.yaml: өзгерген ұяшықтардың себебі жазылмаған (literacy/2015/share). «changes» тізіміне күні (date) мен себебін (reason) қосыңыз: оны npm run data:diff сұрап, өзі жазады.';
    expect(tried([...kept(FIRST), corrected])).toEqual([said]);
    const old: Edit = [
      FILES.yaml,
      'fields:',
      'changes:\n  - { date: 2025-12-01, reason: Ескі. }\nfields:',
    ];
    expect(tried([...kept(FIRST), corrected, old])).toEqual([said]);
  });

  it('and leaves out what stands for now alone', () => {
    const out = [
      'verify/index.html',
      'guide/chapter/index.html',
      'editions/index.html',
      'robots.txt',
      'feed.xml',
      'charts/a/embed/index.html',
      'charts/a/oembed.json',
      'chapters/a.zip',
      'charts/a.card.png',
      'sitemap-0.xml',
      '404.html',
      '_headers',
    ];
    const kept = [
      'index.html',
      'charts/a/index.html',
      'charts/a.png',
      'data/a.csv',
      'assets/Page.css',
      'method/index.html',
    ];
    expect(out.filter(isKept)).toEqual([]);
    expect(kept.filter(isKept)).toEqual(kept);
  });
});
