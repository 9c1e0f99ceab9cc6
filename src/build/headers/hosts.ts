import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHES,
  EVERYWHERE,
  FRAMED_BY_NOBODY,
  FRAMES,
  IMMUTABLE,
  TYPES,
  TYPES_BY_NAME,
} from './policy.ts';

/** Endings whose media types not every host knows. */
const RARE = ['bib', 'csv', 'ris', 'webmanifest'];

type Rules = Map<string, Record<string, string>>;

/**
 * Write the `_headers` file of Netlify and Cloudflare Pages for a built site.
 *
 * Where several rules give one header to one address, one host takes the last and the other joins them;
 * so no two rules do. What is not frozen needs no rule: both hosts send it with `REVALIDATE` by themselves.
 */
export function hostHeaders(built: string): string {
  const rules: Rules = new Map([['/*', { ...EVERYWHERE }]]);
  const give = (pattern: string, name: string, value: string) => {
    if (value) rules.set(pattern, { ...rules.get(pattern), [name]: value });
  };
  for (const pattern of pages(built)) give(pattern, 'Content-Security-Policy', FRAMED_BY_NOBODY);
  for (const pattern of frozen(built)) {
    give(pattern, 'Content-Security-Policy', FRAMED_BY_NOBODY);
    give(pattern, 'Cache-Control', IMMUTABLE);
  }
  for (const pattern of ['/assets/*', '/sw.js'] as const)
    give(pattern, 'Cache-Control', CACHES[pattern] ?? '');
  for (const [pattern, value] of Object.entries(FRAMES))
    give(pattern, 'Content-Security-Policy', value);
  for (const ending of RARE) give(`/*.${ending}`, 'Content-Type', TYPES[ending] ?? '');
  for (const [pattern, type] of Object.entries(TYPES_BY_NAME)) give(pattern, 'Content-Type', type);
  return written(rules);
}

/** Patterns that cover every page which nobody may frame, and no other page. */
function pages(built: string): string[] {
  const own = new Set(['assets', 'charts', 'editions']);
  const folders = names(built, '').filter((name) => name.endsWith('/*'));
  return [
    '/',
    ...folders.filter((name) => !own.has(name.slice(1, -2))),
    '/charts/',
    '/charts/:id/',
    '/editions/',
  ];
}

/** Patterns that cover what never changes in the editions: all but what is said of them now. */
function frozen(built: string): string[] {
  const editions = readdirSync(join(built, 'editions'), { withFileTypes: true });
  const all = editions
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => names(join(built, 'editions', name), '/editions/:date'));
  return [...new Set(all)].filter((pattern) => !(pattern in FRAMES)).sort();
}

/** What stands in a folder as patterns: a file by its name, a page by its address, a folder with all in it. */
function names(folder: string, address: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => `${address}/${entry.name}${entry.isDirectory() ? '/*' : ''}`)
    .map((pattern) => pattern.replace(/\/index\.html$/, '/'))
    .sort();
}

function written(rules: Rules): string {
  const blocks = [...rules].map(([pattern, headers]) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [pattern, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
