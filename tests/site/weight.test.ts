import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT_SITE } from '../built-site.ts';
import { type BuiltPage, fetchedBy, readPages } from './pages.ts';

const pages = readPages(ROOT_SITE);
const each = pages.map((page) => [page.path, page] as const);
/** Chapters, the opening among them. */
const chapters = each.filter(([path]) => /^\/(?:chapters\/[^/]+\/)?$/.test(path));

const read = (address: string) => readFileSync(ROOT_SITE + address);

const brotli = (bytes: string | Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const addresses = ({ document }: BuiltPage, selector: string) =>
  [...document.querySelectorAll(selector)].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );

const sheetOf = ({ document }: BuiltPage) => document.querySelector('style')?.textContent ?? '';

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

describe('a chapter', () => {
  it('is looked at', () => {
    expect(chapters.length).toBeGreaterThan(5);
  });

  it.each(chapters)('%s weighs at most 20 kB besides its stylesheet', (_path, page) => {
    expect(brotli(page.html.replace(sheetOf(page), ''))).toBeLessThanOrEqual(20_000);
  });

  it.each(chapters)(
    '%s weighs at most 24 kB with its stylesheet of at most 8 kB',
    (_path, page) => {
      expect(brotli(page.html)).toBeLessThanOrEqual(24_000);
      expect(brotli(sheetOf(page))).toBeLessThanOrEqual(8_000);
    },
  );
});

describe('a page', () => {
  it.each(each)('%s has one stylesheet in it, of at most 9 kB', (_path, page) => {
    expect(page.document.querySelectorAll('style')).toHaveLength(1);
    expect(brotli(sheetOf(page))).toBeLessThanOrEqual(9_000);
  });

  it.each(each)('%s can refer to 80 kB of fonts at most, and shows without them', (_path, page) => {
    const fonts = new Set(sheetOf(page).match(/\/assets\/[^)]*\.woff2/g));
    expect(fonts.size).toBeGreaterThan(4);
    const [first, all] = [
      [...fonts].filter((font) => /(?:serif|sans)-400\./.test(font)),
      [...fonts],
    ];
    const weigh = (some: string[]) => sum(some.map((font) => read(font).length));
    expect(first).toHaveLength(2);
    expect(weigh(first)).toBeLessThanOrEqual(36_000);
    expect(weigh(all)).toBeLessThanOrEqual(80_000);
  });

  it.each(each)('%s waits for nothing but itself', (_path, page) => {
    expect(addresses(page, 'link[rel=stylesheet]')).toEqual([]);
    // On a phone fonts come after the text.
    const early = [...page.document.querySelectorAll('link[rel=preload]')];
    expect(early.filter((link) => !link.matches('[as=font][media="(min-width: 48rem)"]'))).toEqual(
      [],
    );
    const waited = addresses(page, 'script[src]:not([type=module], [async], [defer])');
    expect(waited).toEqual([]);
    const asked = fetchedBy(page).filter((address) => !/\.(?:js|woff2)$/.test(address));
    const marks = addresses(page, 'link:is([rel=icon], [rel=manifest]), iframe');
    expect(asked.filter((address) => !marks.includes(address))).toEqual([]);
  });
});

describe('the fonts', () => {
  const css = sheetOf(chapters[0]?.[1] as BuiltPage);
  const faces = css.match(/@font-face\{[^}]*\}/g) ?? [];
  const [own, local] = [/url\(/, /local\(/].map((kind) => faces.filter((face) => kind.test(face)));

  it('never hide text while they come', () => {
    expect(own).toHaveLength(6);
    expect(own?.filter((face) => !face.includes('font-display:swap'))).toEqual([]);
  });

  it('have stand-ins of their own measure on the device', () => {
    expect(local?.length).toBeGreaterThan(10);
    const measured = /size-adjust:[\d.]+%.*ascent-override:[\d.]+%.*descent-override:[\d.]+%/;
    expect(local?.filter((face) => !measured.test(face))).toEqual([]);
  });
});
