import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CITATION_FILES } from '../../cite/citations.ts';
import { baseName } from '../../files.ts';
import { TABLE_FORMATS } from '../../table/format.ts';
import type { Manuscript } from '../manuscript.ts';

const PAGES = new URL('../../../pages/', import.meta.url);

/** List the addresses that the site will have, from its root: `charts/literacy/`, `data/literacy.csv`. */
export function addressesOf({ chapters, charts, data }: Manuscript): Set<string> {
  const ids = charts.map(({ file }) => baseName(file));
  const slugs = chapters.filter(({ number }) => number > 0).map(({ slug }) => slug);
  const datasets = data
    .filter(({ fields }) => fields['primaryKey'] !== undefined)
    .map(({ file }) => baseName(file));
  const values: Record<string, readonly string[]> = {
    slug: slugs,
    id: ids,
    dataset: datasets,
    format: [...TABLE_FORMATS.map(({ id }) => id), ...CITATION_FILES.map(({ ending }) => ending)],
  };
  return new Set([
    ...readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
      .flatMap(routeOf)
      .flatMap((route) => filled(route, values)),
    // Written by hand into the folder of the built site, or by a route's own list.
    ...slugs.map((slug) => `chapters/${slug}.zip`),
    ...ids.flatMap((id) => [`charts/${id}.svg`, `charts/${id}.png`]),
  ]);
}

/** Tell whether a file of `public/` stands at an address. */
export function isPublic(root: string, address: string): boolean {
  const path = join(root, 'public', address.replace(/(^|\/)$/, '$1index.html'));
  return existsSync(path) && statSync(path).isFile();
}

/** Give the address of a page's file as Astro does, its parameters in brackets. */
function routeOf(file: string): string[] {
  const name = file.replaceAll('\\', '/');
  if (name === '404.astro') return [];
  if (name.endsWith('.astro'))
    return [name.replace(/(?:(^|\/)index)?\.astro$/, '$1').replace(/(?<=[^/])$/, '/')];
  return name.endsWith('.ts') ? [name.replace(/\.ts$/, '')] : [];
}

/** Put every value in the place of each parameter; a route with others is left out. */
function filled(route: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /\[(\w+)\]/.exec(route)?.[1];
  if (name === undefined) return [route];
  return (values[name] ?? []).flatMap((value) => filled(route.replace(`[${name}]`, value), values));
}
