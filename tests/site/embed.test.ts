import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { readPages } from './pages.ts';
import { HOST } from './works.ts';

const pages = new Map(readPages(ROOT_SITE).map((page) => [page.path, page]));
const ids = [...story().charts.keys()];

/** The most that a frame may weigh on another site's page, without fonts, in bytes. */
const BUDGET = 8 * 1024;

describe.each(ids)('the page of %s for a frame', (id) => {
  const page = pages.get(`/charts/${id}/embed/`);
  const work = workOf(`chart-${id}`);
  const own = `${HOST}/charts/${id}/`;
  const attribute = (selector: string, name: string) =>
    page?.document.querySelector(selector)?.getAttribute(name);

  it('is no page of its own for search engines', () => {
    expect(attribute('link[rel=canonical]', 'href')).toBe(own);
  });

  it('says what the chart shows', () => {
    // Words that are read in a line of their own need no tie, which keeps them in one.
    const subtitle = page?.document.querySelector('.subtitle')?.textContent;
    expect(attribute('meta[name=description]', 'content')).toBe(subtitle?.replaceAll('\u2060', ''));
  });

  it('runs nothing and opens links in a window of their own', () => {
    expect(page?.document.querySelectorAll('script, iframe, form, object')).toHaveLength(0);
    expect(
      [...(page?.document.querySelectorAll('base') ?? [])].map((base) => base.outerHTML),
    ).toEqual(['<base target="_blank">']);
    const links = [...(page?.document.querySelectorAll('a') ?? [])];
    expect(links.filter((link) => !link.getAttribute('href')?.startsWith(HOST))).toEqual([]);
  });

  it('shows the title, both drawings, the source and the way back', () => {
    expect(page?.document.querySelector('h1')?.textContent).toBe(work.title);
    expect(page?.document.title).toBe(work.title);
    expect(attribute('h1 a', 'href')).toBe(own);
    for (const width of ['wide', 'narrow'])
      expect(page?.document.querySelectorAll(`.drawing svg.${width}`)).toHaveLength(1);
    const line = page?.document.querySelector('.source-line');
    expect(line?.textContent).toMatch(/Дереккөз: \S.*CC BY 4\.0 · Уәде мен дерек/s);
    expect(line?.querySelector('a:last-of-type')?.getAttribute('href')).toBe(work.url);
  });

  it('has marks that lead to rows of the chart’s own page', () => {
    const marks = [...(page?.document.querySelectorAll('svg a') ?? [])];
    expect(marks.length).toBeGreaterThan(0);
    const target = pages.get(`/charts/${id}/`)?.document;
    for (const mark of marks) {
      const [address, row = ''] = (mark.getAttribute('href') ?? '').split('#');
      expect(address).toBe(own);
      const cell = mark.getAttribute('data-cell');
      expect(
        target?.getElementById(row)?.querySelector(`[data-cell="${cell}"]`),
        mark.outerHTML,
      ).toBeTruthy();
    }
  });

  it('weighs little', () => {
    const weight = brotliCompressSync(page?.html ?? '').length;
    expect(weight).toBeGreaterThan(500);
    expect(weight).toBeLessThan(BUDGET);
  });
});
