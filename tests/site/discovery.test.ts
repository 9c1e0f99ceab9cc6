import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../src/build/site/works.ts';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { mediaTypeOf } from './media-types.ts';
import { readPages } from './pages.ts';
import { HOST, oneLine, pathOf, WORKS } from './works.ts';

const SITE = 'Уәде мен дерек';
const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const pages = new Map(readPages(ROOT_SITE).map((page) => [page.path, page]));
const headOf = (path: string) =>
  pages.get(`/${path}`)?.document.head ?? new JSDOM().window.document.head;
const links = (path: string, rel: string) =>
  [...headOf(path).querySelectorAll(`link[rel="${rel}"]`)].map((link) => ({
    href: link.getAttribute('href') ?? '',
    type: link.getAttribute('type'),
  }));

describe.each(WORKS)('the page of %s', (_id, work) => {
  const tag = (name: string) => {
    const found = headOf(work.path).querySelectorAll(
      `meta[name="${name}"], meta[property="${name}"]`,
    );
    expect(found.length, name).toBeLessThan(2);
    return found[0]?.getAttribute('content') ?? undefined;
  };

  it('has the tags of Highwire Press, from which Scholar and Zotero read', () => {
    const chapter = work.kind === 'chapter';
    expect(tag('citation_title')).toBe(work.title);
    expect(tag('citation_author')).toBe(SITE);
    expect(tag('citation_publisher')).toBe(SITE);
    expect(tag('citation_language')).toBe('kk');
    expect(tag('citation_public_url')).toBe(work.url);
    expect(tag('citation_inbook_title')).toBe(chapter ? SITE : undefined);
    expect(tag('citation_fulltext_html_url')).toBe(chapter ? `${HOST}/${work.path}` : undefined);
    expect(tag('z:itemType')).toBe(chapter ? undefined : 'dataset');
    const day = work.edition?.replaceAll('-', '/');
    expect([tag('citation_publication_date'), tag('citation_online_date')]).toEqual([day, day]);
    if (day) expect(day).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  });

  it('has typed links to its files, its licence and the address to cite', () => {
    const files = [...links(work.path, 'item'), ...links(work.path, 'describedby')];
    const tables = ['csv', 'excel.csv', 'xlsx', 'json'];
    const wanted = [
      ...(work.kind === 'chart' ? ['svg', 'png'] : []),
      ...tables,
      'bib',
      'ris',
      'csl.json',
    ];
    expect(files.map(({ href }) => href)).toEqual(
      wanted.map((ending) => `/${pathOf(work, ending)}`),
    );
    for (const { href, type } of files) {
      expect(existsSync(ROOT_SITE + href), href).toBe(true);
      expect(type, href).toBe(mediaTypeOf(href));
    }
    expect(links(work.path, 'cite-as')).toEqual([{ href: work.url, type: null }]);
    const licence =
      story().datasets.get(work.id.replace('dataset-', ''))?.licenses[0]?.path ?? CC_BY;
    expect(links(work.path, 'license').map(({ href }) => href)).toEqual([licence]);
    expect(pages.has(links(work.path, 'author')[0]?.href ?? '')).toBe(true);
    const type = work.kind === 'chapter' ? 'Article' : 'Dataset';
    expect(links(work.path, 'type')).toMatchObject([{ href: `https://schema.org/${type}` }]);
  });
});

describe('a chapter', () => {
  it.each(story().chapters.map((chapter) => [chapter.slug, chapter] as const))(
    '%s offers itself and then its charts to reference managers (COinS)',
    (slug, chapter) => {
      const work = workOf(`chapter-${slug}`);
      const spans = pages.get(`/${work.path}`)?.document.querySelectorAll('span.Z3988') ?? [];
      const read = [...spans].map((span) => new URLSearchParams(span.getAttribute('title') ?? ''));
      const shown = [work, ...chapter.charts.map((id) => workOf(`chart-${id}`))];
      expect(read.map((said) => said.get('rft.atitle') ?? said.get('rft.title'))).toEqual(
        shown.map(({ title }) => title),
      );
      for (const [i, said] of read.entries()) {
        expect(said.get('ctx_ver')).toBe('Z39.88-2004');
        expect(said.get('rft_val_fmt')).toBe(`info:ofi/fmt:kev:mtx:${i === 0 ? 'book' : 'dc'}`);
        expect(said.get('rft_id')).toBe(shown[i]?.url);
        expect(said.get('rft.date') ?? undefined).toBe(shown[i]?.edition);
        expect(said.get(i === 0 ? 'rft.btitle' : 'rft.creator')).toBe(SITE);
      }
    },
  );
});

describe.each([...story().charts.keys()])('the address of %s, given to a site', (id) => {
  const work = workOf(`chart-${id}`);
  const answer = JSON.parse(readFileSync(`${ROOT_SITE}/${work.path}oembed.json`, 'utf8'));
  const fragment = JSDOM.fragment(answer.html);

  it('leads to an answer as oEmbed 1.0 asks', () => {
    const found = links(work.path, 'alternate').filter(({ type }) => type?.includes('oembed'));
    expect(found).toEqual([{ href: `/${work.path}oembed.json`, type: 'application/json+oembed' }]);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: work.title });
    expect([answer.author_url, answer.provider_url]).toEqual([`${HOST}/`, `${HOST}/`]);
    for (const size of [answer.width, answer.height]) expect(size).toBeGreaterThan(200);
  });

  it('becomes a quotation with a whole reference and one frame', () => {
    const [quotation, ...more] = fragment.children;
    expect([quotation?.localName, more.length]).toEqual(['blockquote', 0]);
    expect(quotation?.getAttribute('cite')).toBe(work.url);
    expect(quotation?.querySelector('a')?.getAttribute('href')).toBe(work.url);
    expect(oneLine(quotation?.textContent)).toContain(oneLine(work.title));
    // The same code stands on the page to be copied.
    const code = pages.get(`/${work.path}`)?.document.querySelector('pre.code code')?.textContent;
    expect(code).toBe(answer.html);
  });

  it('frames a page that exists and may run nothing', () => {
    expect(fragment.querySelectorAll('script, link, style, object, [onload]')).toHaveLength(0);
    const [frame, ...more] = fragment.querySelectorAll('iframe');
    expect(more).toEqual([]);
    const attribute = (name: string) => frame?.getAttribute(name);
    expect(attribute('src')).toBe(`${HOST}/${work.path}embed/`);
    expect(pages.has(`/${work.path}embed/`)).toBe(true);
    expect(attribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    expect(attribute('title')).toBe(work.title);
    expect([attribute('width'), attribute('height')].map(Number)).toEqual([
      answer.width,
      answer.height,
    ]);
  });
});
