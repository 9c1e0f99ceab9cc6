import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/build/site/search-index.ts';
import { STRINGS } from '../../src/lib/kazakh/strings.ts';
import type { SearchEntry } from '../../src/lib/search/entry.ts';
import { BASE, BASE_SITE, ROOT_SITE } from '../built-site.ts';
import { readPages } from './pages.ts';

const pages = readPages(ROOT_SITE);
const byPath = new Map(pages.map((page) => [page.path, page]));
const index = readFileSync(`${ROOT_SITE}/search.json`, 'utf8');

describe('the index of the search', () => {
  it('is what the story says', () => {
    expect(index).toBe(searchIndex());
  });

  it('leads to pages and elements that exist', () => {
    const entries: SearchEntry[] = JSON.parse(index);
    const broken = entries.filter(({ path }) => {
      const [page = '', id] = path.split('#');
      const found = byPath.get(`/${page}`);
      return !found || (id !== undefined && !found.document.getElementById(id));
    });
    expect(broken.map(({ path }) => path)).toEqual([]);
    expect(entries.length).toBeGreaterThan(200);
  });

  it('leads where its words stand', () => {
    const squeezed = (text: string) => text.replace(/[\s\u00ad\u2060]+/g, '');
    const paragraphs = (JSON.parse(index) as SearchEntry[]).filter(({ path }) =>
      path.includes('#p-'),
    );
    const astray = paragraphs.filter(({ path, text }) => {
      const [page = '', id = ''] = path.split('#');
      const paragraph = byPath.get(`/${page}`)?.document.getElementById(id);
      return !squeezed(paragraph?.textContent ?? '').startsWith(squeezed(text).slice(0, 60));
    });
    expect(astray.map(({ path }) => path)).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(50);
  });
});

describe('the page of the search', () => {
  const { document } = byPath.get('/search/') ?? {};
  const main = document?.querySelector('main');

  it('says that it needs a script and offers the lists', () => {
    expect(main?.querySelector('noscript')?.textContent).toContain(STRINGS.searchNoScript);
    const links = [...(main?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'));
    expect(links).toEqual(['/chapters/', '/charts/', '/facts/', '/glossary/']);
  });

  it('has a field with a name, which waits for its script', () => {
    const form = main?.querySelector('form[role=search]');
    expect(form?.querySelector('input')?.hasAttribute('disabled')).toBe(true);
    const field = form?.querySelector('input[type=search]');
    expect(form?.querySelector(`label[for="${field?.id}"]`)?.textContent).toBe(STRINGS.searchField);
    expect(main?.querySelector('[role=status]')?.textContent).toBe('');
  });

  it('is a word of the header on every page, also in the menu of a phone', () => {
    const lacking = pages.filter(({ document }) => {
      const links = document.querySelectorAll(`header nav a[href="/search/"]`);
      return document.querySelector('header.head') && links.length !== 2;
    });
    expect(lacking.map(({ path }) => path)).toEqual([]);
  });

  it('asks below a base path for the index there', () => {
    const below = readPages(BASE_SITE, BASE).find(({ path }) => path === `${BASE}search/`);
    const form = below?.document.querySelector<HTMLElement>('[data-search]');
    expect(form?.dataset['index']).toBe(`${BASE}search.json`);
    expect(form?.dataset['root']).toBe(BASE);
  });
});
