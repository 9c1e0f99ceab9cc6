import { describe, expect, it } from 'vitest';
import { addressFault, site } from '../../src/build/site/address.ts';

describe('site', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['story', '/story/'],
    ['/story', '/story/'],
    ['story/', '/story/'],
    ['/story/', '/story/'],
    ['//story//', '/story/'],
    ['a/b', '/a/b/'],
  ])('reads BASE_PATH %j as %s', (BASE_PATH, base) => {
    expect(site({ BASE_PATH }).base).toBe(base);
  });

  it.each([
    ['https://example.kz', 'https://example.kz', false],
    ['https://example.kz/', 'https://example.kz', false],
    ['https://example.kz//', 'https://example.kz', false],
    [undefined, 'https://uade-men-derek.example', true],
    ['', 'https://uade-men-derek.example', true],
  ])('reads SITE_URL %j as %s', (SITE_URL, url, placeholder) => {
    expect(site({ SITE_URL })).toMatchObject({ url, placeholder });
  });

  it.each([
    ['/tmp/out', '/tmp/out'],
    [undefined, './dist'],
    ['', './dist'],
  ])('reads OUT_DIR %j as %s', (OUT_DIR, outDir) => {
    expect(site({ OUT_DIR }).outDir).toBe(outDir);
  });
});

describe('an address', () => {
  it.each([
    '',
    'https://name.github.io',
    'https://name.github.io/',
    'http://localhost:4321',
    'https://Мекен.қаз',
  ])('is taken: %s', (SITE_URL) => {
    for (const BASE_PATH of ['', '/', 'uade-men-derek', '/a/b_1.2/', '~name'])
      expect(addressFault({ SITE_URL, BASE_PATH })).toBe(undefined);
  });

  it.each([
    'name.github.io',
    'foo',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://a.example/b',
    'https://a.example?b',
    'https://a.example#b',
    'https://b@a.example',
    'https://a b.example',
    'https://A.example"><script>',
  ])('is refused with what it should be: %s', (SITE_URL) => {
    expect(addressFault({ SITE_URL })).toContain(`SITE_URL («${SITE_URL}») сайттың мекенжайы емес`);
  });

  it.each(['../x', 'a/../b', '.', 'a b', '"><script>', 'әріп', 'a?b', 'a#b', 'a\\b', '%2e%2e'])(
    'is refused with its folder: %s',
    (BASE_PATH) => {
      expect(addressFault({ BASE_PATH })).toContain(
        `BASE_PATH («${BASE_PATH}») мекенжайға жарамайды`,
      );
    },
  );
});
