import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** A page of the built site: its address from the host's root and its document. */
export interface BuiltPage {
  path: string;
  html: string;
  document: Document;
}

/** Pages of an edition are as they were when it was cut; they are looked at by themselves. */
const FROZEN = /^editions\/\d{4}-\d\d-\d\d\/(?!status\/)/;

/** Pages that stand in a frame on other pages: what is embedded, and the state of an edition. */
export const FRAME = /\/(?:embed|status\/[^/]+)\/$/;

const known = new Map<string, BuiltPage[]>();

/**
 * Read all living pages below a folder, each once for all tests of a worker, which leave documents as
 * they are; `base` is the path the folder is served under.
 */
export function readPages(folder: string, base = '/'): BuiltPage[] {
  const place = `${base} ${folder}`;
  const pages = known.get(place) ?? pathsIn(folder).map((file) => readPage(folder, file, base));
  known.set(place, pages);
  return pages;
}

function pathsIn(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .filter((file) => !FROZEN.test(file))
    .sort();
}

function readPage(folder: string, file: string, base: string): BuiltPage {
  const html = readFileSync(`${folder}/${file}`, 'utf8');
  let document: Document | undefined;
  return {
    path: base + file.replace(/index\.html$/, ''),
    html,
    get document() {
      document ??= new JSDOM(html).window.document;
      return document;
    },
  };
}

/** List the addresses that a page asks the browser for or offers to the reader. */
export function addressesOf({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll('[href], [src]')].flatMap((element) =>
    element.localName === 'a' && element.namespaceURI?.endsWith('svg')
      ? [element.getAttribute('href') ?? '']
      : [element.getAttribute('href') ?? element.getAttribute('src') ?? ''],
  );
}

/** Links by which a browser fetches something to show a page. */
const FETCHED = [
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'manifest',
  'dns-prefetch',
  'preconnect',
  'prefetch',
  'prerender',
];

/** List the addresses that a page asks the browser for without the reader's doing anything. */
export function fetchedBy({ document }: Pick<BuiltPage, 'document'>): string[] {
  const links = [...document.querySelectorAll('link')].filter(({ rel }) =>
    rel.split(' ').some((one) => FETCHED.includes(one)),
  );
  const drawn = [...document.querySelectorAll('use, image, feImage')];
  return [
    ...[...document.querySelectorAll('[src]')].map((one) => one.getAttribute('src') ?? ''),
    ...[...links, ...drawn].map((one) => one.getAttribute('href') ?? ''),
  ];
}
