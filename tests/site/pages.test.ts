import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { addressesOf, readPages } from './pages.ts';

const pages = readPages(ROOT_SITE);
const each = pages.map((page) => [page.path, page] as const);

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes void elements and attributes as it likes; both forms are valid.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // U+00A0 ties numbers to their units and is written as it stands.
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
  },
});

describe('every page', () => {
  it.each(each)('%s is valid HTML', async (_path, { html }) => {
    const report = await validator.validateString(html);
    const messages = report.results.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual(
      [],
    );
  });

  it.each(each)('%s is in Kazakh and says what it is', (_path, { document }) => {
    expect(document.documentElement.lang).toBe('kk');
    expect(document.title).toMatch(/[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{3}/u);
    expect(
      document.querySelector('meta[name=description]')?.getAttribute('content')?.length,
    ).toBeGreaterThan(20);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('main')).toHaveLength(1);
  });

  it.each(each)('%s uses each id once and in ASCII', (_path, { document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it.each(each)('%s points its ARIA references at elements that exist', (_path, { document }) => {
    const missing = ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
        (element.getAttribute(name) ?? '')
          .split(/\s+/)
          .filter((id) => !document.getElementById(id)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(each)('%s asks no other host for anything', (_path, page) => {
    const foreign = addressesOf(page).filter((address) => /^(https?:)?\/\//.test(address));
    const links = new Set(
      [...page.document.querySelectorAll('a[href], link[rel=canonical]')].map((a) =>
        a.getAttribute('href'),
      ),
    );
    expect(foreign.filter((address) => !links.has(address))).toEqual([]);
    expect(page.document.querySelectorAll('iframe, object, embed, base')).toHaveLength(0);
  });

  it.each(each)('%s has links out that say so', (_path, { document }) => {
    const out = [...document.querySelectorAll('a[href^="http"]')];
    expect(out.filter((a) => !a.getAttribute('rel')?.includes('noopener'))).toEqual([]);
  });

  it.each(each)(
    '%s keeps to its policy: no inline script, no style attribute, no handler',
    (_path, { document }) => {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(
        [...document.querySelectorAll('script:not([src]), style, [style]')].map((e) => e.outerHTML),
      ).toEqual([]);
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

describe('the stylesheet', () => {
  it('asks no other host for anything', () => {
    const href =
      pages[0]?.document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    const css = readFileSync(ROOT_SITE + href, 'utf8');
    expect(css.match(/url\((?!\/assets\/)[^)]*\)|@import/g) ?? []).toEqual([]);
  });
});
