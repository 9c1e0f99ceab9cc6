import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/headers/hosts.ts';
import { nginxHeaders, nginxMaps } from '../../src/build/headers/nginx.ts';

const NOW = 'public, max-age=0, must-revalidate';
const KEPT = 'public, max-age=31536000, immutable';
const NOBODY = "frame-ancestors 'none'";
const SITE = "frame-ancestors 'self'";
const DAY = '/editions/2026-11-22';

/** What is to be sent, as it was decided: the file, its address, how long it is kept, who may frame it. */
const SENT: [file: string, address: string, cache: string, framed: string][] = [
  ['/index.html', '/', NOW, NOBODY],
  ['/chapters/index.html', '/chapters/', NOW, NOBODY],
  ['/chapters/grants/index.html', '/chapters/grants/', NOW, NOBODY],
  ['/charts/index.html', '/charts/', NOW, NOBODY],
  ['/charts/grants/index.html', '/charts/grants/', NOW, NOBODY],
  ['/charts/grants/embed/index.html', '/charts/grants/embed/', NOW, ''],
  ['/editions/index.html', '/editions/', NOW, NOBODY],
  [`${DAY}/index.html`, `${DAY}/`, KEPT, NOBODY],
  [`${DAY}/charts/grants/index.html`, `${DAY}/charts/grants/`, KEPT, NOBODY],
  [`${DAY}/charts/index.html`, `${DAY}/charts/`, KEPT, NOBODY],
  [`${DAY}/status/chart-grants/index.html`, `${DAY}/status/chart-grants/`, NOW, SITE],
  ['/verify/index.html', '/verify/', NOW, NOBODY],
];

const FILES: [address: string, cache: string, type: string][] = [
  ['/assets/Page.BEw9GJMH.css', KEPT, 'text/css; charset=utf-8'],
  ['/assets/sans-400.CiHjHbKp.woff2', KEPT, 'font/woff2'],
  ['/assets/show.B6MnsaLn.js', KEPT, 'text/javascript; charset=utf-8'],
  ['/sw.js', 'no-cache', 'text/javascript; charset=utf-8'],
  ['/manifest.webmanifest', NOW, 'application/manifest+json'],
  ['/feed.xml', NOW, 'application/rss+xml; charset=utf-8'],
  ['/sitemap-0.xml', NOW, 'application/xml; charset=utf-8'],
  ['/robots.txt', NOW, 'text/plain; charset=utf-8'],
  ['/favicon.svg', NOW, 'image/svg+xml; charset=utf-8'],
  ['/data/grants.csv', NOW, 'text/csv; charset=utf-8'],
  ['/data/grants.excel.csv', NOW, 'text/csv; charset=utf-8'],
  ['/data/grants.bib', NOW, 'application/x-bibtex; charset=utf-8'],
  ['/data/grants.ris', NOW, 'application/x-research-info-systems; charset=utf-8'],
  ['/data/grants.json', NOW, 'application/json'],
  ['/data/grants.csl.json', NOW, 'application/vnd.citationstyles.csl+json'],
  ['/data/grants.xlsx', NOW, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/charts/grants.png', NOW, 'image/png'],
  ['/chapters/grants.zip', NOW, 'application/zip'],
  [`${DAY}/data/grants.csv`, KEPT, 'text/csv; charset=utf-8'],
  [`${DAY}/assets/Page.9ed1R7Kc.css`, KEPT, 'text/css; charset=utf-8'],
  [`${DAY}/SHA256SUMS`, KEPT, 'text/plain; charset=utf-8'],
];

/** Types that every host knows by the ending, so that nothing is said of them. */
const KNOWN = /^(?:text\/(?:css|html|javascript|plain)|font|image)|json$|sheet$|zip$|\/xml/;

const built = mkdtempSync(join(tmpdir(), 'headers-'));
for (const file of [...SENT, ...FILES].map(([path]) => path)) {
  mkdirSync(join(built, dirname(file)), { recursive: true });
  writeFileSync(join(built, file), '');
}
afterAll(() => rmSync(built, { recursive: true }));

describe('the configuration of nginx', () => {
  it('holds what the policy says', async () => {
    await expect(nginxMaps()).toMatchFileSnapshot('../../deploy/nginx/maps.conf');
    await expect(nginxHeaders()).toMatchFileSnapshot('../../deploy/nginx/headers.conf');
  });

  it.each(['', '/base'])('keeps and frames as decided below «%s»', (base) => {
    for (const [file, , cache, framed] of SENT) {
      expect(mapped('site_cache', base + file), file).toBe(cache);
      expect(mapped('site_frames', base + file), file).toBe(framed);
    }
    for (const [file, cache] of FILES) expect(mapped('site_cache', base + file), file).toBe(cache);
  });

  it('gives each file its type', () => {
    for (const [file, , type] of FILES) expect(typed(file), file).toBe(type);
  });
});

describe('the headers for hosts', () => {
  const rules = read(hostHeaders(built));

  it('are few and short enough for Cloudflare: 100 rules, 2000 characters a line', () => {
    expect(rules.length).toBeLessThan(100);
    expect(
      Math.max(
        ...hostHeaders(built)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });

  it('have for each address and header one rule at most, so all hosts understand them alike', () => {
    const addresses = [...SENT.map(([, address]) => address), ...FILES.map(([file]) => file)];
    for (const address of addresses)
      for (const matches of [asCloudflare, asNetlify]) {
        const given = rules.filter(({ pattern }) => matches(pattern, address));
        const names = given.flatMap(({ headers }) => Object.keys(headers));
        expect(names, address).toEqual([...new Set(names)]);
      }
  });

  it.each([
    ['Cloudflare', asCloudflare],
    ['Netlify', asNetlify],
  ])('say on %s what nginx says', (_, matches) => {
    const sent = (address: string): Record<string, string> =>
      Object.assign(
        { 'Cache-Control': NOW },
        ...rules.filter(({ pattern }) => matches(pattern, address)).map(({ headers }) => headers),
      );
    for (const [file, address, cache, framed] of SENT) {
      const {
        'Cache-Control': kept,
        'Content-Security-Policy': framing = '',
        ...rest
      } = sent(address);
      expect([kept, framing], address).toEqual([cache, framed]);
      expect([kept, framing]).toEqual([mapped('site_cache', file), mapped('site_frames', file)]);
      expect(rest).toEqual(everywhere());
    }
    for (const [address, cache, type] of FILES) {
      expect(sent(address)['Cache-Control'], address).toBe(cache);
      const said = sent(address)['Content-Type'];
      expect(said ?? (KNOWN.test(type) && type), address).toBe(type);
    }
  });
});

/** What a map of nginx gives: the first pattern that matches, else the default. */
function mapped(name: string, uri: string): string | undefined {
  const body = new RegExp(`map \\$uri \\$${name} \\{([^}]*)\\}`).exec(nginxMaps())?.[1] ?? '';
  const lines = [...body.matchAll(/^ +(\S+) "(.*)";$/gm)].map(([, key = '', value]) => ({
    key,
    value,
  }));
  const found = lines.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(uri));
  return (found ?? lines.find(({ key }) => key === 'default'))?.value;
}

/** The type nginx gives: of the first location that matches, else by the ending; then the charset. */
function typed(uri: string): string {
  const conf = nginxHeaders();
  const places = [...conf.matchAll(/^location ~ (\S+) \{[^}]*\}\n? *default_type (\S+);/gm)];
  const place = places.find(([, pattern = '']) => new RegExp(pattern).test(uri))?.[2];
  const ending = uri.split('.').at(-1);
  const type = place ?? new RegExp(`^ +(\\S+) ${ending};$`, 'm').exec(conf)?.[1] ?? 'none';
  const texts = /^charset_types (.*);$/m.exec(conf)?.[1]?.split(' ') ?? [];
  return [...texts, 'text/html'].includes(type) ? `${type}; charset=utf-8` : type;
}

function everywhere(): Record<string, string> {
  const lines = [...nginxHeaders().matchAll(/^add_header (\S+) "([^$"]*)" always;$/gm)];
  expect(lines.length).toBeGreaterThanOrEqual(5);
  return Object.fromEntries(lines.map(([, name, value]) => [name, value]));
}

function read(text: string): { pattern: string; headers: Record<string, string> }[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      const headers = lines.map(
        (line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line, ''],
      );
      return { pattern, headers: Object.fromEntries(headers) };
    });
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** Rules as Cloudflare documents them: `*` is anything, `:name` one part, and a slash at the end counts. */
function asCloudflare(pattern: string, address: string): boolean {
  const source = escaped(pattern)
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`).test(address);
}

/** Rules as Netlify’s parser takes them: a slash at the end does not count, nor the one before a last `*`. */
function asNetlify(pattern: string, address: string): boolean {
  const parts = pattern
    .split('/')
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith(':')) return '[^/]+';
      return part === '*' ? '?.*' : escaped(part).replaceAll('*', '.*');
    });
  return new RegExp(`^/${parts.join('/')}/?$`, 'i').test(address);
}
