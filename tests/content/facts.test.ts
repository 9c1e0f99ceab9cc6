import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';

const { datasets, chapters, cells } = story();
const facts = datasets.get('facts')?.rows ?? [];
const count = { a: 27, b: 19, c: 19 };
const ids = Object.entries(count).flatMap(([article, most]) =>
  Array.from({ length: most }, (_, i) => `${article}${String(i + 1).padStart(2, '0')}`),
);

describe('the register of facts', () => {
  it('leaves out no fact of the three articles', () => {
    expect(facts.map(({ key }) => key).sort()).toEqual(ids.sort());
  });

  it.each(facts.map((row) => [row.key, row] as const))(
    'tells of %s where it is used or why it is not',
    (key, { values, sources }) => {
      const slug = values['chapter'];
      const known = chapters.some((chapter) => chapter.slug === slug);
      expect(known || String(values['unused'] ?? '').length > 10).toBe(true);
      expect(sources[0]?.source).toBe(`article-${key[0]}`);
      expect(String(values['words']).length).toBeGreaterThan(10);
    },
  );

  it('holds cells that a chapter or a chart of its chapter shows', () => {
    const { charts } = story();
    for (const { key, values } of facts) {
      const address = values['cell'];
      if (typeof address !== 'string') continue;
      const chapter = chapters.find(({ slug }) => slug === values['chapter']);
      const drawn = chapter?.charts.flatMap((id) => charts.get(id)?.cells ?? []) ?? [];
      const told =
        chapter?.cells.includes(address) || drawn.some((cell) => cell.address === address);
      expect(cells.has(address) && told, `${key}: ${address}`).toBe(true);
    }
  });
});

describe('the ledger of promises', () => {
  it('has verdicts of the fixed list only, each with its reason', () => {
    const promises = datasets.get('promises')?.rows ?? [];
    expect(promises.length).toBeGreaterThanOrEqual(8);
    for (const { values } of promises) {
      expect(['met', 'partly', 'not-met', 'not-comparable', 'no-data']).toContain(
        values['verdict'],
      );
      expect(String(values['reason']).length).toBeGreaterThan(40);
      if (values['verdict'] === 'no-data') expect(values['later']).toBeNull();
    }
  });
});
