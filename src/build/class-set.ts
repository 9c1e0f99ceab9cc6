import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Chapter } from '../lib/chapter.ts';
import { absolute } from './address.ts';
import { type CopiedFile, copySite } from './copy-site.ts';
import { type Story, story } from './story.ts';

/** A day for the files in an archive: the earliest its format knows, so that a build's day does not show. */
const NO_DAY = new Date('1980-01-01T00:00:00');

/**
 * Write a ZIP for a class beside each chapter of a built site: a page that opens from the disk, its
 * pictures, data and references.
 */
export function writeClassSets(built: string, base: string, from: Story = story()): void {
  for (const chapter of from.chapters) {
    const files = classSet({ built, base, chapter, from });
    const entries = files.map(({ path, bytes }) => [
      path,
      typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    ]);
    const zip = zipSync(Object.fromEntries(entries), { mtime: NO_DAY, level: 9 });
    writeFileSync(join(built, `chapters/${chapter.slug}.zip`), zip);
  }
}

/** What a page is shown with, its sign in the browser's tab included. */
const LOOKS = /^(?:assets\/.*\.(?:css|woff2)|favicon\.svg)$/;

interface Set {
  built: string;
  base: string;
  chapter: Chapter;
  from: Story;
}

function classSet({ built, base, chapter, from }: Set): CopiedFile[] {
  const page = chapter.number === 0 ? 'index.html' : `chapters/${chapter.slug}/index.html`;
  const datasets = chapter.charts.flatMap((id) => from.charts.get(id)?.dataset ?? []);
  const wanted = [
    `chapters/${chapter.slug}`,
    ...chapter.charts.map((id) => `charts/${id}`),
    ...[...datasets, 'derived'].map((name) => `data/${name}`),
  ];
  const file = new RegExp(`^(?:${wanted.join('|')})\\.(?!card\\.|zip)[a-z.-]+$`);
  const files = copySite({
    built,
    base,
    keeps: (path) => path === page || file.test(path) || LOOKS.test(path),
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

/** A page on a disk is of no site: its policy would forbid its own stylesheet, and scripts do not load there. */
function forDisk(html: string): string {
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/<script\b[^>]* src=[^>]*><\/script>/g, '');
}
