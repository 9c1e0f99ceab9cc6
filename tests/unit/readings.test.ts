import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Readings } from '../../src/build/readings.ts';
import { loadStory, readDraft } from '../../src/build/story.ts';

describe('a reading', () => {
  const numbers = (
    entries: [string, number][] = [
      ['a', 1],
      ['b', 2],
    ],
  ) => new Map(entries);

  /** Read once with some things known, change them, read again; tell how often it was read. */
  function timesRead<Known extends object>(
    use: (known: Known) => unknown,
    before: Known,
    after: Known,
    texts: [string, string] = ['text', 'text'],
  ) {
    const readings = new Readings();
    let times = 0;
    for (const [i, known] of [before, after].entries()) {
      const given = readings.read('file', texts[i] ?? '', known, (own) => {
        times += 1;
        return use(own);
      });
      expect(given).toEqual(use(known));
    }
    return times;
  }

  it('is given again where its text and all that it looked up are the same', () => {
    const use = ({ map, set }: { map: Map<string, number>; set: Set<string> }) => [
      map.get('a'),
      map.has('c'),
      set.has('x'),
    ];
    const before = { map: numbers(), set: new Set('x') };
    expect(timesRead(use, before, { map: numbers(), set: new Set('x') })).toBe(1);
    expect(
      timesRead(use, before, {
        map: numbers([
          ['a', 1],
          ['b', 3],
        ]),
        set: new Set('xy'),
      }),
    ).toBe(1);
  });

  it.each<[string, (map: Map<string, number>) => unknown, [string, number][]]>([
    ['an entry changed', (map) => map.get('a'), [['a', 2]]],
    ['an entry is gone', (map) => map.get('a'), []],
    [
      'an entry came that was missed',
      (map) => map.has('c'),
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    ],
    ['what it listed changed', (map) => [...map.keys()], [['a', 1]]],
    ['what it counted changed', (map) => map.size, [['a', 1]]],
    [
      'what it went through changed',
      (map) => [...map].length,
      [
        ['a', 1],
        ['b', 3],
      ],
    ],
  ])('is made again where %s', (_what, use, after) => {
    const read = ({ map }: { map: Map<string, number> }) => use(map);
    expect(timesRead(read, { map: numbers() }, { map: numbers(after) })).toBe(2);
  });

  it('is made again of another text, and where another thing is known', () => {
    expect(timesRead(() => 1, {}, {}, ['text', 'other'])).toBe(2);
    expect(timesRead(({ one }) => one, { one: 1 }, { one: 2 })).toBe(2);
    expect(
      timesRead(
        ({ map }) => map?.get('a'),
        { map: undefined as Map<string, number> | undefined },
        { map: numbers() },
      ),
    ).toBe(2);
  });

  it('passes things on that are equal to those before', () => {
    const readings = new Readings();
    const first = { value: 1, sources: [{ source: 'a' }] };
    expect(readings.same('a', first)).toBe(first);
    expect(readings.same('a', structuredClone(first))).toBe(first);
    const other = { ...first, value: 2 };
    expect(readings.same('a', other)).toBe(other);
    expect(readings.same('b', structuredClone(other))).not.toBe(other);
  });
});

describe('a story read again', { timeout: 180_000 }, () => {
  let root: string;
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replaceAll(from, to));
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'readings-'));
    cpSync('data', join(root, 'data'), { recursive: true });
    cpSync('src/content', join(root, 'src/content'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is the same as one read for the first time, whatever was changed', () => {
    const known = new Readings();
    loadStory(root, known);
    type Edits = [file: string, from: string, to: string][];
    const steps: Edits[] = [
      [['src/content/chapters/02-literacy.mdx', 'Сауаттылық', 'Жаңа атау']],
      [['src/content/charts/internet.yaml', 'жақындап қалды', 'жақындап келді']],
      [['data/literacy.csv', '74.2', '74.4']],
      [
        ['data/derived.yaml', 'decimals: 1', 'decimals: 2'],
        ['data/sources.yaml', 'short: C мақаласы', 'short: Үшінші мақала'],
        ['data/glossary.yaml', 'see: literacy', 'see: skills'],
      ],
      // Faults from which others follow, and back again.
      [
        ['data/skills.csv', '47.83', 'көп'],
        ['data/sources.yaml', 'id: article-c', 'id: article-d'],
        ['src/content/charts/grants.yaml', 'grants/annual/grants', 'grants/anual/grants'],
      ],
      [
        ['data/skills.csv', 'көп', '48.2'],
        ['data/sources.yaml', 'id: article-d', 'id: article-c'],
        ['src/content/charts/grants.yaml', 'grants/anual/grants', 'grants/annual/grants'],
      ],
    ];
    for (const edits of steps) {
      for (const [file, from, to] of edits) edit(file, from, to);
      const [again, first] = [readDraft(root, known), readDraft(root)];
      expect(again.problems).toEqual(first.problems);
      expect(again.draft).toEqual(first.draft);
    }
  });

  it('has the things themselves that the change did not reach', () => {
    const known = new Readings();
    const before = loadStory(root, known);
    edit('data/literacy.csv', '74.2', '74.4');
    const after = loadStory(root, known);
    const same = <Key, Thing>(one: ReadonlyMap<Key, Thing>, other: ReadonlyMap<Key, Thing>) =>
      [...one].filter(([key, thing]) => other.get(key) === thing).map(([key]) => key);
    expect(same(before.datasets, after.datasets).length).toBe(before.datasets.size - 1);
    const charts = same(before.charts, after.charts);
    expect(charts).not.toContain('literacy');
    expect(charts.length).toBe(before.charts.size - 1);
    expect(before.chapters.filter((one, i) => one === after.chapters[i]).length).toBeGreaterThan(3);
  });
});
