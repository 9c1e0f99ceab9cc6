import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { bibliography, cslFile } from '../unit/fixtures/citeproc.ts';
import { readPages } from './pages.ts';
import { fileOf, HOST, oneLine, WORKS } from './works.ts';

const SITE = 'Уәде мен дерек';
const STYLE = cslFile('gost-7-1-2003-kk.csl');
const pages = new Map(readPages(ROOT_SITE).map((page) => [page.path, page]));
const plain = (nodes: unknown) => (nodes as { text: string }[]).map(({ text }) => text).join('');

it('covers charts, datasets and chapters', () => {
  const kinds = Map.groupBy(WORKS, ([, { kind }]) => kind);
  expect(kinds.get('chart')?.length).toBeGreaterThan(15);
  expect(kinds.get('dataset')?.length).toBeGreaterThan(20);
  expect(kinds.get('chapter')?.length).toBeGreaterThan(8);
});

describe.each(WORKS)('a reference to %s', (_id, work) => {
  const title = oneLine(work.title);
  const year = work.edition?.slice(0, 4);

  it('is read from BibTeX as it is meant', () => {
    const parser = new BibLatexParser(fileOf(work, 'bib').toString(), { processUnexpected: true });
    const [entry, ...more] = Object.values(parser.parse().entries);
    expect([parser.errors, more]).toEqual([[], []]);
    // BibTeX prints the publisher of a `misc`, which BibLaTeX leaves out; everything else is known to both.
    expect(parser.warnings.map((warning) => warning['field_name'])).toEqual(['publisher']);
    const fields = entry?.fields ?? {};
    expect(fields['author']).toEqual([{ literal: [{ type: 'text', text: SITE }] }]);
    expect(plain(fields['title'])).toBe(title);
    expect(fields['url']).toBe(work.url);
    expect(fields['date']?.toString().slice(0, 4)).toBe(year);
    if (work.edition) expect(plain(fields['note'])).toContain(work.edition);
    expect(plain(fields['note'])).toContain(work.digest.slice(0, 10));
  });

  it('is read from RIS as it is meant', () => {
    const { entries, errors, warnings } = new RISParser(fileOf(work, 'ris').toString()).parse();
    expect([errors, Object.keys(entries)]).toEqual([[], ['1']]);
    // This reader makes keys of its own.
    const unknown = warnings.filter(({ type }) => type === 'unknown_tag');
    expect(unknown.map(({ tag }) => tag)).toEqual(['ID']);
    const fields = entries[1]?.fields ?? {};
    const [author] = fields['author'] as Record<'given' | 'family', unknown>[];
    expect(`${plain(author?.given)} ${plain(author?.family)}`).toBe(SITE);
    expect(plain(fields['title'])).toBe(title);
    expect(fields['url']).toBe(work.url);
    expect(fields['date']?.toString().slice(0, 4)).toBe(year);
  });

  it('on its page is what citeproc prints of its CSL-JSON', () => {
    const items = JSON.parse(fileOf(work, 'csl.json').toString());
    expect(items).toHaveLength(1);
    const [{ author, ...item }] = items;
    expect(author).toEqual([{ literal: SITE }]);
    const read = { ...item, accessed: { 'date-parts': [[2027, 1, 10]] } };
    const [printed = ''] = bibliography(STYLE, [read]);
    for (const words of [title, work.url, work.edition ?? '', year ?? '', '10.01.2027'])
      expect(printed).toContain(words);
    const gost = pages.get(`/${work.path}`)?.document.querySelector('.citations [data-copy]');
    expect(gost?.textContent?.replace('__.__.____', '10.01.2027')).toBe(printed);
  });

  it('leads to a page of this site that exists', () => {
    const url = new URL(work.url);
    expect(url.origin).toBe(HOST);
    const cited = work.edition ? `/editions/${work.edition}/${work.path}` : `/${work.path}`;
    expect(url.pathname).toBe(cited);
  });
});
