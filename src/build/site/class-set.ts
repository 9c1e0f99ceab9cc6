import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ZippableFile, zipSync } from 'fflate';
import type { Chapter } from '../../lib/chapter.ts';
import { filesBelow } from '../files.ts';
import { type Story, story } from '../story.ts';
import { absolute } from './address.ts';
import { type CopiedFile, copySite } from './copy-site.ts';
import { digestOf } from './digest.ts';
import { kept } from './kept.ts';

/** A day for the files in an archive: the earliest its format knows, so that a build's day does not show. */
const NO_DAY = new Date('1980-01-01T00:00:00');

/** What a page is shown with, its sign in the browser's tab included. */
const LOOKS = /^(?:assets\/.*\.woff2|favicon\.svg)$/;

/** Files that are packed already. */
const PACKED = /\.(?:png|woff2|xlsx)$/;

/**
 * Write a ZIP for a class beside each chapter of a built site: a page that opens from the disk, its
 * pictures, data and references.
 */
export async function writeClassSets(built: string, base: string, from = story()): Promise<void> {
  const paths = filesBelow(built);
  const looks = paths.filter((path) => LOOKS.test(path));
  const beside = Map.groupBy(paths, (path) => path.replace(/\..*$/, ''));
  for (const chapter of from.chapters) {
    const page = chapter.number === 0 ? 'index.html' : `chapters/${chapter.slug}/index.html`;
    const own = worksOf(chapter, from).flatMap((work) => beside.get(work) ?? []);
    const offered = own.filter((path) => !/\.(?:card\.png|zip)$/.test(path));
    const files = classSet([page, ...looks, ...offered].sort(), { built, base, page });
    writeFileSync(join(built, `chapters/${chapter.slug}.zip`), await zipped(chapter, files));
  }
}

function zipped({ slug }: Chapter, files: readonly CopiedFile[]): Promise<Uint8Array> {
  const digests = files.map(({ path, bytes }) => [path, digestOf(bytes)]);
  return kept.bytes(`class-${slug}`, digests, async () =>
    zipSync(Object.fromEntries(files.map(entryOf)), { mtime: NO_DAY }),
  );
}

/** Name the works whose files go into a chapter's set: itself, its charts and the data these show. */
function worksOf(chapter: Chapter, { charts }: Story): string[] {
  const datasets = chapter.charts.flatMap((id) => charts.get(id)?.dataset ?? []);
  return [
    `chapters/${chapter.slug}`,
    ...chapter.charts.map((id) => `charts/${id}`),
    ...[...new Set([...datasets, 'derived'])].map((name) => `data/${name}`),
  ];
}

function entryOf({ path, bytes }: CopiedFile): [string, ZippableFile] {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return [path, [content, { level: PACKED.test(path) ? 0 : 9 }]];
}

function classSet(
  paths: readonly string[],
  { built, base, page }: { built: string; base: string; page: string },
): CopiedFile[] {
  const files = copySite({
    built,
    base,
    paths,
    place: (path) => (path === page ? 'index.html' : path),
    named: true,
    outside: (path) => absolute(path),
  });
  return files.map(({ path, bytes }) =>
    typeof bytes === 'string' && path === 'index.html'
      ? { path, bytes: forDisk(bytes) }
      : { path, bytes },
  );
}

/** A page on a disk is of no site: its policy would forbid its fonts, and scripts do not load there. */
function forDisk(html: string): string {
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/<script\b(?:[^>]* src=[^>]*)?>.*?<\/script>/gs, '');
}
