import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cuttingEdition } from '../edition/editions.ts';
import { filesBelow } from '../files.ts';
import { digestOf } from './digest.ts';

/** A file that a reader's device keeps: its address, and its revision where the address does not change with it. */
export interface KeptFile {
  url: string;
  revision: string | null;
}

/** Tell whether pages may ask for the worker: not where `OFFLINE=off`, and never in an edition. */
export function worksOffline(env: Record<string, string | undefined> = process.env): boolean {
  return env['OFFLINE'] !== 'off' && !cuttingEdition();
}

/** The page shown in place of one that is not kept, from the site's root. */
const ABSENT = 'offline/';

/** Pages that need the network anyway, copies, and pages that are not for readers. */
const NOT_KEPT = /^(?:editions|verify|print|guide)\/|\/embed\/index\.html$/;

const KEPT =
  /(?:^|\/)index\.html$|^assets\/.+\.(?:js|woff2)$|^(?:favicon\.svg|search\.json|manifest\.webmanifest)$/;

/** List what is kept of a built site, in the order of addresses; `base` is the path it will stand at. */
export function keptFiles(built: string, base: string): KeptFile[] {
  return filesBelow(built)
    .filter((path) => KEPT.test(path) && !NOT_KEPT.test(path))
    .map((path) => ({
      url: base + path.replace(/index\.html$/, ''),
      revision: path.startsWith('assets/') ? null : revisionOf(readFileSync(join(built, path))),
    }));
}

function revisionOf(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, 16);
}

/**
 * Write `sw.js` into a built site and each kept page's own revision into the page, so that an open page
 * can tell whether it is the one that stands now. Where `OFFLINE=off`, `sw.js` takes back what earlier
 * builds kept.
 */
export async function writeWorker(built: string, base: string): Promise<void> {
  const kept = worksOffline() ? keptFiles(built, base) : [];
  const code = await bundle(worksOffline() ? 'sw' : 'retire', {
    KEPT: kept,
    ABSENT: base + ABSENT,
  });
  for (const { url, revision } of kept) {
    const page = join(built, url.slice(base.length), 'index.html');
    if (url.endsWith('/')) writeFileSync(page, stamped(readFileSync(page, 'utf8'), revision));
  }
  writeFileSync(join(built, 'sw.js'), code);
}

function stamped(html: string, revision: string | null): string {
  return html.replace('<html lang="kk"', `<html lang="kk" data-revision="${revision}"`);
}

/** Bundle a worker into one classic script; `constants` are written where it declares them. */
async function bundle(name: string, constants: Record<string, unknown>): Promise<string> {
  const worker = fileURLToPath(new URL(`../../worker/${name}.ts`, import.meta.url));
  const define = { ...constants, 'process.env.NODE_ENV': 'production' };
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: Object.fromEntries(
      Object.entries(define).map(([key, value]) => [key, JSON.stringify(value)]),
    ),
    build: {
      write: false,
      lib: { entry: worker, formats: ['iife'], name: 'worker', fileName: name },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`no worker was made of ${worker}`);
  return output.output[0].code;
}
