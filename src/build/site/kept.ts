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
import { filesBelow } from '../files.ts';
import { digestOf } from './digest.ts';

/** How long what no build asks for is kept, in milliseconds: a month. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** Length of the digest that each file begins with, in bytes. */
const DIGEST = 64;

/**
 * Things that take time to make, kept in a folder from one build to the next; anyone may delete it at any
 * time. `code` tells apart what would make other things of the same input; it is asked for once.
 */
export class Kept {
  readonly #folder: string;
  readonly #code: () => string;
  readonly #asked = new Set<string>();
  #version: string | undefined;

  constructor(folder: string, code: () => string) {
    this.#folder = folder;
    this.#code = code;
  }

  /**
   * Give the text that was made of the same input before; else make and keep it. `make` may look at
   * nothing but the input, which is plain data. The file's name begins with `name`.
   */
  text(name: string, input: unknown, make: () => string): string {
    const file = this.#fileFor(name, input);
    const known = read(file);
    return known ? known.toString() : this.#write(file, make());
  }

  /** Give bytes in the same way. */
  async bytes(name: string, input: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const file = this.#fileFor(name, input);
    return read(file) ?? this.#write(file, await make());
  }

  /** Let go of what this process did not ask for, where it was made more than a month ago. */
  tidy(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (!this.#asked.has(file) && made < Date.now() - KEPT_FOR) rmSync(file, { force: true });
    }
  }

  #fileFor(name: string, input: unknown): string {
    this.#version ??= this.#code();
    const digest = digestOf(this.#version + JSON.stringify(input, plainData));
    const file = join(this.#folder, `${name}.${digest}`);
    this.#asked.add(file);
    return file;
  }

  /** Other builds may be reading: a file has a name of its own until it is whole. Not to be able to keep is no fault. */
  #write<Content extends string | Uint8Array>(file: string, content: Content): Content {
    const own = `${file}.${randomUUID()}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(own, Buffer.concat([Buffer.from(digestOf(content)), Buffer.from(content)]));
      renameSync(own, file);
    } catch {
      if (existsSync(own)) rmSync(own);
    }
    return content;
  }
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

/** JSON would leave out functions, make nothing of maps and take NaN and infinity for null. */
function plainData(key: string, value: unknown): unknown {
  if (typeof value === 'function' || value instanceof Map || value instanceof Set)
    throw new TypeError(`«${key}» is no plain data`);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Digest what could have a part in anything that is made below a folder: code, fonts and styles, packages, Node. */
export function codeDigest(root: string): string {
  const code = ['assets', 'build', 'charts', 'lib', 'styles'].flatMap((name) =>
    filesBelow(join(root, 'src', name)).map((path) => `src/${name}/${path}`),
  );
  const packages = ['package.json', 'package-lock.json'];
  const files = [...code, ...packages].filter((file) => existsSync(join(root, file)));
  const digests = files.map((file) => `${file} ${digestOf(readFileSync(join(root, file)))}`);
  return digestOf([process.version, ...digests].join('\n'));
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What is kept of this project. */
export const kept = new Kept(join(ROOT, '.astro/kept'), () => codeDigest(ROOT));
