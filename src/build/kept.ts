import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.ts';
import { filesBelow } from './files.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where things are kept from one build to the next; anyone may delete it at any time. */
const FOLDER = join(ROOT, '.astro/kept');

/** What decides, beside its input, what a thing comes out as: code, fonts and styles, packages, Node. */
const MAKERS = [
  ...['assets', 'build', 'charts', 'lib', 'styles'].flatMap((name) =>
    filesBelow(join(ROOT, 'src', name)).map((path) => `src/${name}/${path}`),
  ),
  ...['package.json', 'package-lock.json'].filter((file) => existsSync(join(ROOT, file))),
];
const VERSION = digestOf(
  [
    process.version,
    ...MAKERS.map((file) => `${file} ${digestOf(readFileSync(join(ROOT, file)))}`),
  ].join('\n'),
);

/** How long what no build asks for is kept, in milliseconds: a month. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** Length of the digest that each file begins with, in bytes. */
const DIGEST = 64;

const asked = new Set<string>();

/**
 * Give the text that the same code has made of the same input before, in this build or another; else make
 * and keep it. `make` may look at nothing but the input, which is plain data. `name` begins the file's name.
 */
export function keptText(name: string, input: unknown, make: () => string): string {
  const file = fileFor(name, input);
  const known = read(file);
  return known ? known.toString() : write(file, make());
}

/** Give bytes in the same way. */
export async function keptBytes(
  name: string,
  input: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = fileFor(name, input);
  return read(file) ?? write(file, await make());
}

/** Let go of what this build did not ask for, where it was made more than a month ago. */
export function tidyKept(): void {
  if (!existsSync(FOLDER)) return;
  for (const name of readdirSync(FOLDER)) {
    const file = join(FOLDER, name);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!asked.has(file) && made < Date.now() - KEPT_FOR) rmSync(file, { force: true });
  }
}

function fileFor(name: string, input: unknown): string {
  const file = join(FOLDER, `${name}.${digestOf(VERSION + JSON.stringify(input, plainData))}`);
  asked.add(file);
  return file;
}

/** JSON would leave out functions, make nothing of maps and take NaN and infinity for null. */
function plainData(key: string, value: unknown): unknown {
  if (typeof value === 'function' || value instanceof Map || value instanceof Set)
    throw new TypeError(`«${key}» is no plain data`);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Read what is kept; a file that is damaged, or was never whole, is none. */
function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(DIGEST);
    return bytes.toString('latin1', 0, DIGEST) === digestOf(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a thing, under a name of its own until it is whole: other builds may be reading. Not to be able to is no fault. */
function write<Content extends string | Uint8Array>(file: string, content: Content): Content {
  const own = `${file}.${randomUUID()}`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(own, Buffer.concat([Buffer.from(digestOf(content)), Buffer.from(content)]));
    renameSync(own, file);
  } catch {
    rmSync(own, { force: true });
  }
  return content;
}
