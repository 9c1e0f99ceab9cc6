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

const sheetsOf = (page: BuiltPage) => addresses(page, 'link[rel=stylesheet]');

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

describe('a chapter', () => {
  it('is looked at', () => {
    expect(chapters.length).toBeGreaterThan(5);
  });

  it.each(chapters)('%s weighs at most 20 kB', (_path, { html }) => {
    expect(brotli(html)).toBeLessThanOrEqual(20_000);
  });

  it.each(chapters)('%s has one stylesheet, of at most 8 kB', (_path, page) => {
    const sheets = sheetsOf(page);
    expect(sheets).toHaveLength(1);
    expect(brotli(read(sheets[0] ?? ''))).toBeLessThanOrEqual(8_000);
  });
});

describe('a page', () => {
  it.each(each)('%s has at most one stylesheet besides that of chapters', (_path, page) => {
    const sizes = sheetsOf(page).map((sheet) => brotli(read(sheet)));
    expect(sizes.length).toBeLessThanOrEqual(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_000);
    expect(sum(sizes)).toBeLessThanOrEqual(9_500);
  });

  it.each(each)('%s shows its text in its own letters after 36 kB of fonts', (_path, page) => {
    const fonts = addresses(page, 'link[rel=preload]');
    expect(fonts.filter((font) => !font.endsWith('.woff2'))).toEqual([]);
    expect(sum(fonts.map((font) => read(font).length))).toBeLessThanOrEqual(36_000);
  });

  it.each(each)('%s can refer to 80 kB of fonts at most', (_path, page) => {
    const fonts = new Set(
      sheetsOf(page).flatMap((sheet) => String(read(sheet)).match(/\/assets\/[^)]*\.woff2/g) ?? []),
    );
    expect(fonts.size).toBeGreaterThan(4);
    expect(sum([...fonts].map((font) => read(font).length))).toBeLessThanOrEqual(80_000);
  });

  it.each(each)(
    '%s waits for nothing but its stylesheets and the choice of theme',
    (_path, page) => {
      const waited = addresses(page, 'script[src]:not([type=module], [async], [defer])');
      expect(waited.filter((script) => !/\/first-paint\.[\w-]+\.js$/.test(script))).toEqual([]);
      for (const script of waited) expect(read(script).length).toBeLessThanOrEqual(400);
      const asked = fetchedBy(page).filter((address) => !/\.(?:css|js|woff2)$/.test(address));
      const marks = addresses(page, 'link:is([rel=icon], [rel=manifest]), iframe');
      expect(asked.filter((address) => !marks.includes(address))).toEqual([]);
    },
  );
});

describe('the fonts', () => {
  const css = String(read(sheetsOf(chapters[0]?.[1] as BuiltPage)[0] ?? ''));
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
