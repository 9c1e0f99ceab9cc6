import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, worksOffline, writeWorker } from '../../src/build/site/offline.ts';

const BASE = '/name/';
const PAGE = '<!DOCTYPE html><html lang="kk"><head></head></html>';
let built: string;

function put(path: string, text = PAGE): void {
  mkdirSync(dirname(join(built, path)), { recursive: true });
  writeFileSync(join(built, path), text);
}

beforeEach(() => {
  built = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const path of ['index.html', 'chapters/a/index.html', 'offline/index.html']) put(path);
  put('assets/Page.abc.js', 'p{}');
  put('search.json', '{}');
});

afterEach(() => rmSync(built, { recursive: true }));

describe('what a device keeps', () => {
  it('is the pages by their addresses and what they are shown with, in a fixed order', () => {
    const kept = keptFiles(built, BASE);
    expect(kept.map(({ url }) => url)).toEqual([
      '/name/assets/Page.abc.js',
      '/name/chapters/a/',
      '/name/',
      '/name/offline/',
      '/name/search.json',
    ]);
    expect(kept[0]?.revision).toBeNull();
    // SHA-256 of `{}`, as `printf '{}' | sha256sum` gives it.
    expect(kept[4]?.revision).toBe('44136fa355b3678a');
  });

  it.each([
    'editions/2026-11-22/index.html',
    'editions/2026-11-22/assets/Page.abc.js',
    'editions/index.html',
    'charts/a/embed/index.html',
    'print/index.html',
    'verify/index.html',
    'guide/chapter/index.html',
    '404.html',
    'charts/a.csv',
    'charts/a.png',
    'charts/a.svg',
    'chapters/a.zip',
    'card.png',
  ])('is not %s', (path) => {
    const before = keptFiles(built, BASE);
    put(path);
    expect(keptFiles(built, BASE)).toEqual(before);
  });

  it('has a revision that changes with a page and with nothing else', () => {
    const of = () => new Map(keptFiles(built, BASE).map(({ url, revision }) => [url, revision]));
    const before = of();
    put('chapters/a/index.html', PAGE.replace('<head>', '<head> '));
    const after = of();
    expect([...after.keys()].filter((url) => after.get(url) !== before.get(url))).toEqual([
      '/name/chapters/a/',
    ]);
  });
});

describe('the worker', () => {
  afterEach(() => {
    delete process.env['OFFLINE'];
    delete process.env['EDITION'];
  });

  it('is one classic script that names what is kept, and each page names its own revision', async () => {
    const kept = keptFiles(built, BASE);
    await writeWorker(built, BASE);
    const code = readFileSync(join(built, 'sw.js'), 'utf8');
    expect(code).not.toMatch(/\bimport\b|\bexport\b|process\.env|importScripts/);
    for (const { url, revision } of kept) {
      expect(code).toContain(url);
      if (revision) expect(code).toContain(revision);
      if (url.endsWith('/'))
        expect(readFileSync(join(built, url.slice(BASE.length), 'index.html'), 'utf8')).toContain(
          `<html lang="kk" data-revision="${revision}">`,
        );
    }
  });

  it('is the same from build to build', async () => {
    const code = async () => {
      for (const { url } of keptFiles(built, BASE))
        if (url.endsWith('/')) put(`${url.slice(BASE.length)}index.html`);
      await writeWorker(built, BASE);
      return readFileSync(join(built, 'sw.js'), 'utf8');
    };
    expect(await code()).toBe(await code());
  });

  it('where it is switched off, takes back what was kept and touches no page', async () => {
    process.env['OFFLINE'] = 'off';
    await writeWorker(built, BASE);
    const code = readFileSync(join(built, 'sw.js'), 'utf8');
    expect(code).toMatch(/\.unregister\(\)/);
    expect(code).not.toMatch(/fetch|chapters/);
    expect(readFileSync(join(built, 'index.html'), 'utf8')).toBe(PAGE);
  });

  it('is asked for by pages, except where it is switched off and in an edition', () => {
    expect(worksOffline({})).toBe(true);
    expect(worksOffline({ OFFLINE: 'off' })).toBe(false);
    process.env['EDITION'] = '2026-11-22';
    expect(worksOffline({})).toBe(false);
  });
});
