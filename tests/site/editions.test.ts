import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { EDITIONS_FOLDER } from '../../src/build/edition/editions.ts';
import { digestOf } from '../../src/build/site/digest.ts';
import { story } from '../../src/build/story.ts';
import { BASE_SITE, CORRECTED_SITE, CORRECTION, ROOT_SITE } from '../built-site.ts';

const { editions } = story();
const pageAt = (site: string, path: string) =>
  new JSDOM(readFileSync(join(site, path, 'index.html'), 'utf8')).window.document;

describe('an edition', () => {
  it('exists, so that there is something to cite', () => {
    expect(editions.length).toBeGreaterThan(0);
  });

  it.each(editions.map(({ date }) => date))('%s is what it was when it was cut', (date) => {
    const folder = join(EDITIONS_FOLDER, date);
    const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    for (const [digest, path] of listed)
      expect(digestOf(readFileSync(join(folder, path))), path).toBe(digest);
    const there = globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(there.sort()).toEqual([...listed.map(([, path]) => path), 'SHA256SUMS'].sort());
  });

  it.each(editions.map(({ date }) => date))('%s is on the site byte for byte', (date) => {
    const sums = readFileSync(join(EDITIONS_FOLDER, date, 'SHA256SUMS'), 'utf8');
    for (const site of [ROOT_SITE, BASE_SITE, CORRECTED_SITE])
      for (const line of sums.trimEnd().split('\n')) {
        const [digest, path = ''] = line.split('  ');
        expect(digestOf(readFileSync(join(site, 'editions', date, path))), path).toBe(digest);
      }
  });

  it('has a page for every work it remembers', () => {
    for (const { date, works } of editions)
      for (const { path } of Object.values(works))
        expect(existsSync(join(EDITIONS_FOLDER, date, path, 'index.html')), path).toBe(true);
  });

  it('leads nowhere but within itself, to the site as it is now, or out', () => {
    for (const { date } of editions) {
      const folder = join(EDITIONS_FOLDER, date);
      for (const page of globSync('**/*.html', { cwd: folder })) {
        const { window } = new JSDOM(readFileSync(join(folder, page), 'utf8'), {
          url: `https://site.example/editions/${date}/${page}`,
        });
        for (const element of window.document.querySelectorAll('[href], [src]')) {
          const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
          expect(address, page).not.toMatch(/^\//);
          const { origin, pathname } = new URL(address, window.location.href);
          if (origin !== window.location.origin) continue;
          const inside =
            pathname.startsWith(`/editions/${date}/`) && !pathname.includes('/status/');
          const file = join('public', decodeURIComponent(pathname));
          if (inside)
            expect(
              existsSync(pathname.endsWith('/') ? join(file, 'index.html') : file),
              `${page}: ${address}`,
            ).toBe(true);
        }
      }
    }
  });
});

describe('after a correction', () => {
  const date = editions.at(-1)?.date ?? '';
  const live = pageAt(CORRECTED_SITE, 'charts/literacy/');
  const [before, after] = ['74,2%', '74,4%'];

  it('the chart shows the new number, and its history the old one, the new one and why', () => {
    expect(live.querySelector(`td [data-cell="${CORRECTION.address}"]`)?.textContent).toBe(after);
    const history = live.querySelector('.history')?.textContent ?? '';
    for (const words of [before, after, CORRECTION.address, CORRECTION.reason])
      expect(history).toContain(words);
  });

  it('what was worked out from it is listed too, with the same reason', () => {
    const changed = [...live.querySelectorAll('.history li li')].map((li) => li.textContent ?? '');
    const derived = changed.find((text) => text.includes('derived/literacy-rise-2015/value'));
    expect(derived).toContain(CORRECTION.reason);
  });

  it('the address that was cited still shows what was cited', () => {
    const cited = pageAt(CORRECTED_SITE, `editions/${date}/charts/literacy/`);
    expect(cited.querySelector(`td [data-cell="${CORRECTION.address}"]`)?.textContent).toBe(before);
  });

  it('a frame on the cited page says what changed, and that nothing changed elsewhere', () => {
    const cited = pageAt(CORRECTED_SITE, `editions/${date}/charts/literacy/`);
    const src = cited.querySelector('iframe')?.getAttribute('src') ?? '';
    const { pathname } = new URL(src, `https://site.example/editions/${date}/charts/literacy/`);
    const said = pageAt(CORRECTED_SITE, pathname).querySelector('.status');
    expect(said?.getAttribute('data-state')).toBe('outdated');
    for (const words of [before, after, CORRECTION.reason])
      expect(said?.textContent).toContain(words);
    const other = pageAt(CORRECTED_SITE, `editions/${date}/status/chart-exports/`);
    expect(other.querySelector('.status')?.getAttribute('data-state')).toBe('current');
  });

  it('references to what changed no longer name the edition, the others do', () => {
    const cite = (document: Document) =>
      document.querySelector('link[rel=cite-as]')?.getAttribute('href');
    expect(cite(live)).toBe('https://site.example/charts/literacy/');
    expect(cite(pageAt(CORRECTED_SITE, 'charts/exports/'))).toBe(
      `https://site.example/editions/${date}/charts/exports/`,
    );
  });

  it('the list of digests says of each whether it is current', () => {
    const verify = pageAt(CORRECTED_SITE, 'verify/');
    const item = verify.getElementById(`edition-${date}-chart-literacy`);
    expect(item?.querySelector('[data-state]')?.getAttribute('data-state')).toBe('outdated');
    expect(item?.textContent).toContain(CORRECTION.address);
  });

  it('the feed tells of it', () => {
    expect(readFileSync(join(CORRECTED_SITE, 'feed.xml'), 'utf8')).toContain(CORRECTION.reason);
  });
});
