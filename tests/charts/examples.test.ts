import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { joinChart } from '../../src/build/chart/chart.ts';
import { readChartSpec } from '../../src/build/chart/chart-spec.ts';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { EXAMPLES, examples } from '../../src/build/chart/examples.ts';
import { loadStory } from '../../src/build/story.ts';
import { textOf } from '../../src/lib/inline.ts';

const story = loadStory(EXAMPLES);
const each = examples().map((example) => [example.name, example] as const);

/** The faults of an example's YAML when it is changed. */
function faultsOf(name: string, text: string): string[] {
  const sample = { ...story, broken: new Set<string>() };
  const { spec, problems } = readChartSpec({ file: `${name}.yaml`, text }, sample);
  return [...problems, ...(spec ? joinChart(spec, sample).problems : [])].map(({ what }) => what);
}

/** The places of all entries of a YAML text that have a name. */
function entriesOf(text: string): (string | number)[][] {
  const found: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const own = [...path, Array.isArray(value) ? Number(key) : key];
      if (!Array.isArray(value)) found.push(own);
      walk(inner, own);
    }
  };
  walk(parseDocument(text).toJS(), []);
  return found;
}

describe('the examples of the gallery', () => {
  it('are one for each drawing and no more', () => {
    expect(each.map(([name]) => name)).toEqual([...DRAWINGS.keys()]);
    const { charts, datasets } = story;
    expect([...charts.keys()]).toEqual([...DRAWINGS.keys()]);
    expect([...datasets.keys()]).toEqual([...DRAWINGS.keys()]);
  });

  it('show every kind that a data file may state', () => {
    const kinds = new Set(each.flatMap(([, { chart }]) => chart.kinds));
    expect([...kinds].sort()).toEqual(['estimate', 'forecast', 'measured', 'plan']);
  });

  it.each(each)(
    '%s is labelled as a sample and has no source but the sample',
    (_name, { chart }) => {
      expect(textOf(chart.subtitle)).toMatch(/^Үлгі деректер: /);
      expect(chart.sources.map(({ source }) => source)).toEqual(['sample']);
    },
  );

  it.each(each)('%s is minimal: without any of its entries it is no chart', (name, { yaml }) => {
    expect(faultsOf(name, yaml)).toEqual([]);
    for (const path of entriesOf(yaml)) {
      const document = parseDocument(yaml);
      document.deleteIn(path);
      expect([path.join('.'), faultsOf(name, document.toString())]).not.toEqual([
        path.join('.'),
        [],
      ]);
    }
  });

  it.each(each)('%s says in Kazakh what each of its entries is', (_name, { yaml }) => {
    for (const [field = ''] of entriesOf(yaml).filter(({ length }) => length === 1))
      expect(yaml).toMatch(new RegExp(`^# .*[а-яәі].*\\n${field}:`, 'm'));
  });
});

describe('a plan', () => {
  it('in a line of measured numbers is told as what it is, and leaves no gap behind', () => {
    const chart = story.charts.get('line');
    expect(chart?.generated).toMatch(/2024 жылы 44%\. 2026.жыл — 55% \(жоспар\)\.$/);
    expect(chart?.gaps).toBe(false);
  });
});

describe('the signs of a pictogram', () => {
  const pictures = each.find(([name]) => name === 'pictogram')?.[1].pictures;

  it.each(['wide', 'narrow'] as const)('all stand inside the %s drawing', (width) => {
    const svg = pictures?.[width] ?? '';
    const [, across, down] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
    const signs = [...svg.matchAll(/M([\d.]+),([\d.]+)h24v24/g)];
    expect(signs).toHaveLength(45);
    for (const [, x, y] of signs) {
      expect(Number(x) + 24).toBeLessThanOrEqual(across ?? 0);
      expect(Number(y) + 24).toBeLessThanOrEqual(down ?? 0);
    }
  });
});
