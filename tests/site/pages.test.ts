import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { danglingReferences, htmlFaults } from './html-faults.ts';
import { FRAME, fetchedBy, readPages } from './pages.ts';
import { HOST } from './works.ts';

const pages = readPages(ROOT_SITE);
/** As a browser reckons it. */
const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const each = pages.map((page) => [page.path, page] as const);

describe('every page', () => {
  it.each(each)('%s is valid HTML', async (_path, { html }) => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it.each(each)('%s is in Kazakh and says what it is', (_path, { document }) => {
    expect(document.documentElement.lang).toBe('kk');
    expect(document.title).toMatch(/[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{3}/u);
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    expect(description?.length).toBeGreaterThan(20);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('main')).toHaveLength(1);
  });

  it.each(each)('%s uses each id once and in ASCII', (_path, { document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it.each(each)('%s points at elements that exist', (_path, { document }) => {
    expect(danglingReferences(document)).toEqual([]);
  });

  it.each(each)('%s asks no other host for anything', (_path, page) => {
    expect(fetchedBy(page).filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
    const others = '[srcset], [poster], [ping], [background], [srcdoc], object, embed, applet';
    expect(page.document.querySelectorAll(others)).toHaveLength(0);
  });

  it.each(each)('%s has no base that would move its addresses', (path, { document }) => {
    const bases = [...document.querySelectorAll('base')].map(({ outerHTML }) => outerHTML);
    expect(bases).toEqual(FRAME.test(path) ? ['<base target="_blank">'] : []);
  });

  it.each(each)('%s has links out that say so', (_path, { document }) => {
    const out = [...document.querySelectorAll(`a[href^="http"]:not([href^="${HOST}/"])`)];
    expect(out.filter((a) => !a.getAttribute('rel')?.includes('noopener'))).toEqual([]);
  });

  it.each(each)(
    '%s keeps to its policy: no script or style in it but those named there, no handler',
    (_path, { document }) => {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      // JSON-LD is data, no browser runs it.
      const own = [
        ...document.querySelectorAll('script:not([src], [type="application/ld+json"]), style'),
      ].map((e) => digestOf(e.textContent));
      expect(policy?.match(/'sha256-[^']*'/g)?.sort()).toEqual(own.sort());
      expect(own.length).toBeLessThanOrEqual(2);
      expect(document.querySelectorAll('[style]')).toHaveLength(0);
      const handlers = [...document.querySelectorAll('*')].filter((e) =>
        [...e.attributes].some(({ name }) => name.startsWith('on')),
      );
      expect(handlers).toEqual([]);
    },
  );

  it('has a title of its own', () => {
    const titles = pages.map(({ document }) => document.title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

describe('a stylesheet', () => {
  const sheets = new Set(
    pages.flatMap(({ document }) =>
      [...document.querySelectorAll('style')].map((e) => e.textContent),
    ),
  );

  it('stands in the page that it is for', () => {
    expect(sheets.size).toBeGreaterThan(3);
    expect(pages.flatMap(fetchedBy).filter((address) => address.endsWith('.css'))).toEqual([]);
  });

  it.each([...sheets])('asks no other host for anything: %#', (css) => {
    expect(css.match(/url\((?!\/assets\/)[^)]*\)|@import/g) ?? []).toEqual([]);
    for (const [, path] of css.matchAll(/url\(([^)]*)\)/g))
      expect(existsSync(ROOT_SITE + path), path).toBe(true);
  });
});
