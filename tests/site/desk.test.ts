import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';

const texts = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'));
const classesOf = (sheets: string[]) =>
  new Set(sheets.flatMap((sheet) => sheet.match(/\.[a-z][\w-]*/g) ?? []));
const sheetsOf = (pages: string[]) =>
  pages.flatMap((page) => [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css));

describe('the pages for editors', () => {
  it('are not published', () => {
    const pages = globSync('src/desk/*.*').map((file) => file.replace(/^.*\/|\..*$/g, ''));
    expect(pages).toContain('gallery');
    expect(globSync(`${ROOT_SITE}/{${pages.join(',')}}{,.*}`)).toEqual([]);
    expect(globSync(`${ROOT_SITE}/{charts,facts}{,.*}`)).toHaveLength(2);
  });

  it('leave none of their sample data in what is published', () => {
    const published = texts(`${ROOT_SITE}/**/*.{html,json,js,xml,csv}`);
    expect(published.length).toBeGreaterThan(100);
    expect(published.filter((text) => text.includes('Үлгі деректер'))).toEqual([]);
  });

  it('leave none of their rules in a published stylesheet', () => {
    const readers = classesOf(texts('src/styles/*.css'));
    const own = [...classesOf(texts('src/desk/**/*.css'))].filter((name) => !readers.has(name));
    expect(own).toContain('.gallery');
    const published = classesOf(sheetsOf(texts(`${ROOT_SITE}/**/*.html`)));
    expect(published.size).toBeGreaterThan(100);
    expect(own.filter((name) => published.has(name))).toEqual([]);
  });
});
