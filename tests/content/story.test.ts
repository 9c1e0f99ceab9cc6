import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../../src/lib/inline.ts';
import { files, pieces, prose, story, written } from './text.ts';

const chapters = files('src/content/chapters', ['.mdx']);
const named = chapters.map((file) => [file.file.replace(/^.*\//, ''), file] as const);

/** Whatever a pattern finds in the texts that readers see, with its place. */
const found = (pattern: RegExp) =>
  written
    .flatMap(pieces)
    .flatMap(({ at, text }) => [...text.matchAll(pattern)].map(([match]) => `${at}: ${match}`));

describe('the story', () => {
  it('loads without a fault, with its datasets, charts and chapters', () => {
    expect(story.datasets.size).toBeGreaterThanOrEqual(8);
    expect(story.charts.size).toBe(files('src/content/charts', ['.yaml']).length);
    expect(story.chapters.map((chapter) => `${chapter.id}.mdx`)).toEqual(named.map(([id]) => id));
  });

  it('sums up every part in two or three sentences', () => {
    for (const { summary } of story.chapters) expect([2, 3]).toContain(summary.length);
  });

  it('gives every chapter a number and an address of its own', () => {
    const numbers = story.chapters.map((chapter) => chapter.number);
    const slugs = story.chapters.map((chapter) => chapter.slug);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it.each(named.filter(([id]) => !id.startsWith('00-')))(
    'tells %s in 700 to 1300 words',
    (_id, file) => {
      const words = prose(file)
        .split(/\s+/)
        .filter((word) => /[\p{L}\d]/u.test(word)).length;
      expect(words).toBeGreaterThanOrEqual(700);
      expect(words).toBeLessThanOrEqual(1300);
    },
  );

  it('leaves no braces in what readers see', () => {
    const texts = story.chapters.flatMap((chapter) => [
      chapter.title,
      chapter.name,
      ...[chapter.description, chapter.figure, chapter.lead, ...chapter.summary].map(textOf),
    ]);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('never says that the forecast of 900 000 is one for IT', () => {
    const shown = [
      ...chapters.map(prose),
      ...story.chapters.flatMap(({ description, figure, lead, summary }) =>
        [description, figure, lead, ...summary].map(textOf),
      ),
      ...[...story.charts.values()].flatMap(({ title, subtitle, description, notes }) =>
        [title, subtitle, description, ...notes].map(textOf),
      ),
      ...written.flatMap(pieces).map(({ text }) => text),
    ];
    const wrong = /900\s(?:мың|000)\s(?:жұмыс\sорн\S*\s)?(?:IT|ІТ|АТ)(?!\p{L})/iu;
    expect(wrong.test('900 мың IT маманы')).toBe(true);
    expect(shown.filter((text) => wrong.test(text))).toEqual([]);
  });
});

describe('charts', () => {
  const charts = [...story.charts.values()].map((chart) => [chart.id, chart] as const);

  it.each(charts)('%s is described in at least forty letters', (_id, chart) => {
    expect(textOf(chart.description).length).toBeGreaterThanOrEqual(40);
  });

  it.each(
    files('src/content/charts', ['.yaml']).map(({ file, text }) => [file, parse(text)] as const),
  )('%s states a claim that is tested', (_file, spec) => {
    expect(spec.claims?.length).toBeGreaterThan(0);
  });

  it.each(charts)(
    '%s has a row of a table for every cell, each with an id of its own',
    (_id, chart) => {
      const rows = chart.tables.flatMap((table) => table.rows);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
      const shown = rows.flatMap((row) => row.cells.map((cell) => cell?.address));
      expect(chart.cells.filter((cell) => !shown.includes(cell.address))).toEqual([]);
    },
  );
});

describe('datasets', () => {
  it.each([...story.datasets])('%s has its titles in three languages', (_name, dataset) => {
    const texts = [
      dataset.title,
      dataset.description,
      ...dataset.fields.flatMap((field) => [field.title, ...Object.values(field.categories ?? {})]),
    ];
    for (const { kk, ru, en } of texts) {
      expect(kk).toMatch(/\p{Script=Cyrillic}/u);
      expect(ru).toMatch(/\p{Script=Cyrillic}/u);
      expect(en).toMatch(/[a-z]/i);
    }
  });
});

describe('titles', () => {
  it.each([
    ...[...story.charts.values()].map(({ id, translations }) => [id, translations] as const),
    ...story.chapters.map(({ id, translations }) => [id, translations] as const),
  ])('of %s stand in Russian and English too', (_id, { ru, en }) => {
    expect(ru).toMatch(/^[«А-ЯЁ].*[а-яё?»]$/u);
    expect(en).toMatch(/^[“A-Z].*[a-z0-9?”]$/);
  });
});

describe('the texts', () => {
  it('hold no Latin letters inside Cyrillic words', () => {
    const mixed =
      /[\p{L}]*(?:\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic})[\p{L}]*/gu;
    expect('сауaт'.match(mixed)).toEqual(['сауaт']);
    expect(found(mixed)).toEqual([]);
  });

  it('hold no Latin or turned ə in the place of ә', () => {
    const raw = written.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          /[\u0259\u018f\u01dd\u04d8\u04d9]/.test(line) ? [[file, i + 1, line]] : [],
        ),
    );
    expect(raw.length).toBeGreaterThan(0);
    expect(
      raw
        .filter(([, , line]) => /[\u0259\u018f\u01dd]/.test(String(line)))
        .map(([file, i]) => `${file}:${i}`),
    ).toEqual([]);
  });

  it('write IT in Latin letters', () => {
    expect(found(/(?<!\p{L})[ІI][ТT](?!\p{L})/gu).filter((hit) => !hit.endsWith(': IT'))).toEqual(
      [],
    );
  });

  it.each([
    ['straight or English quotes', /["“”„']/g],
    ['a hyphen in the place of a dash', /\s-\s/g],
    ['two spaces in a row', /\S {2,}\S/g],
    ['a space before a comma or a full stop', /\s[,.;:!?](?=\s|$)/g],
    ['three dots in the place of …', /\.\.\./g],
  ])('hold no %s', (_what, pattern) => {
    expect(found(pattern)).toEqual([]);
  });
});
