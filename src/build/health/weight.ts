import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chapterPath } from '../../lib/chapter.ts';
import { formatNumber } from '../../lib/kazakh/number.ts';
import type { SiteAddress } from '../site/address.ts';
import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';

/** What the built site is made of; a change of any of it makes the site old. */
const MADE_OF = '{data,src/**}/*.{astro,css,csv,js,mdx,ts,woff2,yaml}';

/** Say how heavy the page of each chapter is, if the site stands built and nothing has changed since. */
export function weight(manuscript: Manuscript, { outDir, base }: SiteAddress): Finding[] {
  const built = resolve(manuscript.root, outDir);
  if (!isFresh(built, manuscript.root))
    return [
      {
        concern: 'weight',
        level: 'figure',
        file: outDir.replace(/^\.\//, ''),
        what: 'Беттердің көлемі сайт құрастырылғаннан кейін өлшенеді: npm run build',
      },
    ];
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const size = sizes.get(path) ?? transferred(join(built, path));
    sizes.set(path, size);
    return size;
  };
  return manuscript.chapters.flatMap((chapter): Finding[] => {
    const path = `${chapterPath(chapter)}index.html`;
    if (!existsSync(join(built, path))) return [];
    const parts = partsOf(built, readFileSync(join(built, path), 'utf8'), base);
    const all = [path, ...parts].reduce((sum, part) => sum + sizeOf(part), 0);
    const what = `Беті ${kilobytes(sizeOf(path))}, скрипті мен алғашқы қаріптерімен ${kilobytes(all)} (brotli)`;
    return [{ concern: 'weight', level: 'figure', file: chapter.file, what }];
  });
}

/** Tell whether a site stands built that is younger than everything it is made of. */
function isFresh(built: string, root: string): boolean {
  const page = join(built, 'index.html');
  if (!existsSync(page)) return false;
  const age = statSync(page).mtimeMs;
  return globSync(MADE_OF, { cwd: root }).every(
    (file) => statSync(join(root, file)).mtimeMs <= age,
  );
}

/** List the scripts and fonts that a page asks for at once, with what the scripts import; its styles stand in it. */
function partsOf(built: string, html: string, base: string): string[] {
  const tags = html.match(/<(?:link|script)\b[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => /^<script|rel="(?:preload|modulepreload)"/.test(tag));
  const addresses = loaded.flatMap((tag) => / (?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  const parts = addresses
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length));
  const found = new Set<string>();
  for (const part of parts) withImports(built, part, found);
  return [...found];
}

function withImports(built: string, path: string, found: Set<string>): void {
  if (found.has(path) || !existsSync(join(built, path))) return;
  found.add(path);
  if (!path.endsWith('.js')) return;
  const code = readFileSync(join(built, path), 'utf8');
  for (const [, name = ''] of code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g))
    withImports(built, posix.join(posix.dirname(path), name), found);
}

/** Measure a file as it is sent (bytes): texts in brotli, fonts as they are. */
function transferred(path: string): number {
  const bytes = readFileSync(path);
  return path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
}

function kilobytes(bytes: number): string {
  return `${formatNumber(bytes / 1000, { decimals: 1 })}\u00a0КБ`;
}
