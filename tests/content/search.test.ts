import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { searchEntries, searchIndex } from '../../src/build/site/search-index.ts';
import { answer } from '../../src/lib/search/answer.ts';
import { openEngine } from '../../src/lib/search/engine.ts';
import { story } from './text.ts';

/** A question of a reader; `pages` are those of which one should be among the first five, none for nothing. */
interface Query {
  /** `known` was looked at while the search was made, `held` only when it was done. */
  set: 'known' | 'held';
  kind: string;
  query: string;
  pages: string;
}

const FIRST = 5;
const file = new URL('./search/queries.csv', import.meta.url);
const queries: Query[] = parse(readFileSync(file, 'utf8'), { columns: true });
const entries = searchEntries(story);
const engine = openEngine(entries);

/** Name the page of a path: of a fact or a term the entry, of a chapter no paragraph. */
function pageOf(path: string): string {
  const entry = /^(facts|glossary)\/#(.+)$/.exec(path);
  if (entry) return `${entry[1]}#${entry[2]}`;
  return path.replace(/\/?(?:#.*)?$/, '') || 'opening';
}

const pagesFound = (query: string) =>
  answer(engine, query).found.map(({ entry }) => pageOf(entry.path));

describe('the queries', () => {
  it('ask for pages that there are, each once', () => {
    const pages = new Set(entries.map(({ path }) => pageOf(path)));
    const asked = queries.flatMap((one) => one.pages.split(' ').filter(Boolean));
    expect(asked.filter((one) => !pages.has(one))).toEqual([]);
    const words = queries.map(({ query }) => query);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    expect(queries.length).toBeGreaterThan(150);
  });

  it.each(['known', 'held'])('that are %s find their page among the first five', (set) => {
    const own = queries.filter((one) => one.set === set && one.pages !== '');
    const failed = own.flatMap(({ kind, query, pages }) => {
      const first = pagesFound(query).slice(0, FIRST);
      if (first.some((page) => pages.split(' ').includes(page))) return [];
      return `${kind}: «${query}» → ${first.join(' ') || 'nothing'}, not ${pages}`;
    });
    if (failed.length > 0) console.info(failed.join('\n'));
    expect(1 - failed.length / own.length, failed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('of what is not told find nothing', () => {
    const none = queries.filter(({ pages }) => pages === '');
    expect(none.length).toBeGreaterThanOrEqual(10);
    expect(none.filter(({ query }) => pagesFound(query).length > 0)).toEqual([]);
  });
});

describe('what is searched', () => {
  it('covers every chapter, chart, fact and term', () => {
    const pages = new Set(entries.map(({ path }) => pageOf(path)));
    const { chapters, charts, glossary, datasets } = story;
    const all = [
      ...chapters.map(({ number, slug }) => (number === 0 ? 'opening' : `chapters/${slug}`)),
      ...[...charts.keys()].map((id) => `charts/${id}`),
      ...glossary.map(({ id }) => `glossary#${id}`),
      ...(datasets.get('facts')?.rows ?? []).map(({ key }) => `facts#${key}`),
    ];
    expect(all.filter((page) => !pages.has(page))).toEqual([]);
    expect(pages.size).toBe(all.length);
  });

  it('has an address of its own for each piece, and plain text with printed numbers', () => {
    expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
    for (const { path, title, text } of entries) {
      expect(`${title}${text}`, path).not.toMatch(/[\u00ad\u2060{}<>\n¶]|\/(?:value|share)\b/);
      expect(title, path).not.toBe('');
      expect(text, path).not.toBe('');
    }
    const literacy = entries.find(({ path }) => path.startsWith('chapters/literacy/#p-2013'));
    expect(literacy?.text).toContain('Тағы бір жылдан соң 74,2%-ға жетті.');
  });

  it('is written the same each time', () => {
    expect(searchIndex(story)).toBe(searchIndex(story));
    expect(JSON.parse(searchIndex(story))).toEqual(entries);
  });
});
