import { describe, expect, it } from 'vitest';
import { site } from '../../src/build/site/address.ts';

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
