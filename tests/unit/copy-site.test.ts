import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { type Copying, copySite } from '../../src/build/site/copy-site.ts';
import { hashOf, policyOf } from '../../src/build/site/policy.ts';

const SHEET = 'a{src:url(/name/assets/f.woff2)}@media (width<=9px){b{margin:0}}';
const built = mkdtempSync(join(tmpdir(), 'site-'));
const FILES = {
  'index.html': '<a href="/name/charts/a/#x">A</a><a href="/name/">Home</a>',
  'charts/a/index.html':
    '<link href="/name/assets/p.js"><a href="/name/">Home</a><a href="/name/charts/b/?q=1#y">B</a><a href="/name/gone/">Gone</a><a href="#x">Here</a><a href="https://other.example/">Out</a><p>href="/name/"</p>',
  'charts/b/index.html': '<img src="/name/charts/a.svg">',
  'charts/a.svg': '<svg/>',
  'charts/c/index.html': `<meta content="${policyOf(SHEET)}"><style>${SHEET}</style><p>url(/name/)`,
  'assets/p.js': 'p',
  'assets/f.woff2': 'f',
  'gone/index.html': 'gone',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(built, path)), { recursive: true });
    writeFileSync(join(built, path), text);
  }
});

afterAll(() => rmSync(built, { recursive: true }));

const copied = (own: Partial<Copying> = {}) =>
  Object.fromEntries(
    copySite({
      built,
      base: '/name/',
      paths: filesBelow(built).filter((path) => !path.startsWith('gone')),
      place: (path) => path,
      named: false,
      outside: (path, up) => `${up}../live/${path}`,
      ...own,
    }).map(({ path, bytes }) => [path, bytes.toString()]),
  );

describe('a copy of a built site', () => {
  it('has the files that were asked for', () => {
    expect(Object.keys(copied())).toEqual(
      Object.keys(FILES)
        .filter((path) => !path.startsWith('gone'))
        .sort(),
    );
  });

  it('links relatively within itself, with anchors and questions kept', () => {
    expect(copied()['index.html']).toBe('<a href="charts/a/#x">A</a><a href="./">Home</a>');
    expect(copied()['charts/a/index.html']).toContain('<a href="../../">Home</a>');
    expect(copied()['charts/a/index.html']).toContain('<a href="../b/?q=1#y">B</a>');
    expect(copied()['charts/b/index.html']).toBe('<img src="../a.svg">');
  });

  it('links to what it has not where it is told, and leaves anchors and other hosts alone', () => {
    const page = copied()['charts/a/index.html'];
    expect(page).toContain('<a href="../../../live/gone/">Gone</a>');
    expect(page).toContain('<a href="#x">Here</a><a href="https://other.example/">Out</a>');
  });

  it('leaves text alone that only looks like a link', () => {
    expect(copied({ base: '/else/' })['charts/a/index.html']).toBe(FILES['charts/a/index.html']);
  });

  it('finds the fonts of its stylesheet where they stand, and its policy allows that stylesheet', () => {
    const page = copied()['charts/c/index.html'];
    const sheet = SHEET.replace('/name/', '../../');
    expect(page).toContain(`<style>${sheet}</style><p>url(/name/)`);
    expect(page).toContain(`style-src ${hashOf(sheet)};`);
    expect(page).not.toContain(hashOf(SHEET));
  });

  it('names the index of a folder for a disk, and moves files where it is told', () => {
    const moved = copied({
      named: true,
      place: (path) => (path === 'charts/a/index.html' ? 'page.html' : path),
    });
    expect(moved['index.html']).toContain('<a href="page.html#x">A</a>');
    expect(moved['page.html']).toContain('<a href="charts/b/index.html?q=1#y">B</a>');
    expect(moved['page.html']).toContain('<link href="assets/p.js">');
  });
});
