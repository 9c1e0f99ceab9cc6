import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { joinChart } from '../../src/build/chart/chart.ts';
import { readChartSpec } from '../../src/build/chart/chart-spec.ts';
import { readYaml } from '../../src/build/yaml/yaml.ts';
import { formatProblem } from '../../src/lib/problem.ts';
import { blocksIn, pageOf, pages, sectionsOf } from './guide/pages.ts';
import { SCHEMAS } from './guide/schemas.ts';
import { follow, wordsOf } from './guide/walkthrough.ts';
import { story } from './text.ts';

const blocks = pages.flatMap(({ file, tree }) =>
  blocksIn(tree.children).map(({ lang, meta, value, position }) => ({
    at: `${file}:${position?.start.line}`,
    lang: lang ?? '',
    meta: meta ?? '',
    value,
  })),
);
const marked = (lang: string, meta: RegExp) =>
  blocks
    .filter((block) => block.lang === lang && meta.test(block.meta))
    .map((block) => [block.at, block] as const);

/** What a chart needs besides the entries that an example is about. */
const AROUND = `title: Атауы
translations: { ru: Название, en: Title }
subtitle: Көрсеткіш
description: Диаграммада не көрінетінін айтатын бір-екі сөйлем тұрады.
`;

describe('the blocks of the guide', () => {
  it('are of known kinds, so that each of them is tested', () => {
    const known: Record<string, RegExp> = {
      mdx: /^(?:live|src\/content\/chapters\/\S+)$/,
      yaml: /^(?:(?:chart|dataset)(?: part)?|chapter|derived|glossary|sources|(?:data|src)\/\S+)$/,
      csv: /^(?:data|docs)\/\S+$/,
      sh: /^$/,
      text: /^$/,
    };
    const strange = blocks.filter(({ lang, meta }) => !known[lang]?.test(meta));
    expect(strange.map(({ at, lang, meta }) => `${at}: ${lang} ${meta}`)).toEqual([]);
  });

  it.each(marked('yaml', /^chart/))('%s is a chart of this project’s data', (at, block) => {
    const text = block.meta === 'chart' ? block.value : AROUND + block.value;
    const bindable = { ...story, broken: new Set<string>() };
    const { spec, problems } = readChartSpec({ file: 'example.yaml', text }, bindable);
    const joined = spec ? joinChart(spec, bindable).problems : [];
    expect([...problems, ...joined].map(formatProblem), at).toEqual([]);
  });

  it.each(marked('yaml', /^(?:chapter|dataset|derived|glossary|sources)/))(
    '%s is read by what reads such files',
    (at, { meta, value }) => {
      const [name = '', part] = meta.split(' ');
      const whole = SCHEMAS[name] as z.ZodType;
      const schema = part && whole instanceof z.ZodObject ? whole.partial() : whole;
      expect(readYaml(at, value, schema).problems.map(formatProblem)).toEqual([]);
    },
  );

  it.each(marked('csv', /^(?:data|docs)\//).filter(([, { meta }]) => globSync(meta).length > 0))(
    '%s stands in the file that it names, from its first line on',
    (_at, { meta, value }) => {
      const lines = readFileSync(meta, 'utf8').split('\n');
      expect(value.split('\n')).toEqual(lines.slice(0, value.split('\n').length));
    },
  );
});

describe('the first page', async () => {
  const { said, shown, story: after } = await follow();

  it('is followed word by word: a source, a dataset, a chart and a chapter more, and nothing at fault', () => {
    expect(said.map(({ words }) => words[0])).toEqual(['source', 'dataset', 'chart', 'chapter']);
    expect(said.filter(({ code }) => code !== 0).map(({ text }) => text)).toEqual([]);
    const more = (now: number, then: number) => expect(now - then).toBe(1);
    more(after.sources.size, story.sources.size);
    more(after.datasets.size, story.datasets.size);
    more(after.charts.size, story.charts.size);
    more(after.chapters.length, story.chapters.length);
    const [chapter] = after.chapters.slice(-1);
    expect(chapter?.charts).toEqual(['clubs']);
    expect(chapter?.cited).toEqual(['clubs-survey']);
  });

  it('shows the CSV that its command writes', () => {
    const { rows = [], fields = [] } = after.datasets.get('clubs') ?? {};
    const csv = shown
      .find(({ file }) => file === 'data/clubs.csv')
      ?.text.trim()
      .split('\n');
    expect(csv?.[0]).toBe([...fields.map(({ name }) => name), 'note'].join(','));
    expect(csv?.slice(1).map((line) => line.split(',').slice(0, 3).map(Number))).toEqual(
      rows.map(({ values }) => fields.map(({ name }) => values[name])),
    );
    expect(csv?.at(-1)).toMatch(`,${rows.at(-1)?.note}`);
  });

  it('has commands that are parted as a shell does', () => {
    expect(wordsOf('chart --title "Бір {a/1/x барыс}" --id a')).toEqual([
      'chart',
      '--title',
      'Бір {a/1/x барыс}',
      '--id',
      'a',
    ]);
  });
});

describe('the page of errors', () => {
  const code = globSync('src/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const told = sectionsOf(pageOf('errors')).flatMap(({ depth, title }) =>
    depth === 3 ? [title] : [],
  );

  it.each(told)('tells of «%s», which the checks say', (title) => {
    const words = title.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(new RegExp(words.join('[^\\n]{1,60}?')).test(code)).toBe(true);
  });

  it('tells of many', () => {
    expect(told.length).toBeGreaterThan(25);
  });
});
