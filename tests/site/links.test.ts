import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, BASE_SITE, ROOT_SITE } from '../built-site.ts';
import { addressesOf, readPages } from './pages.ts';

const HOST = 'https://site.example';

describe.each([
  ['at the root of a host', ROOT_SITE, '/'],
  ['below a base path', BASE_SITE, BASE],
])('the site %s', (_where, folder, base) => {
  const pages = readPages(folder, base);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  it('has an opening, chapters, charts, data and sources', () => {
    for (const path of ['', 'chapters/literacy/', 'charts/', 'charts/jobs/', 'data/', 'sources/'])
      expect([...byPath.keys()]).toContain(base + path);
  });

  it.each(pages.map((page) => [page.path, page] as const))(
    '%s links only to what exists',
    (path, page) => {
      const broken = addressesOf(page).filter((address) => !resolves(address, path));
      expect(broken).toEqual([]);
    },
  );

  function resolves(address: string, from: string): boolean {
    const url = new URL(address, HOST + from);
    if (url.origin !== HOST) return true;
    if (!url.pathname.startsWith(base)) return false;
    const target = byPath.get(url.pathname);
    if (url.hash)
      return target?.document.getElementById(decodeURIComponent(url.hash.slice(1))) != null;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = join(folder, path.replace(/\/$/, '/index.html'));
    return target !== undefined || (existsSync(file) && statSync(file).isFile());
  }
});
