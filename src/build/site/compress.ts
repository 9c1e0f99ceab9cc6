import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from '../files.ts';

/** What was compressed: how many files, and their sizes in bytes before and as `.br` and `.gz`. */
export interface Compressed {
  files: number;
  plain: number;
  brotli: number;
  gzip: number;
}

/** Texts; pictures, fonts, sheets and archives are compressed already. */
const TEXT = /\.(?:bib|css|csv|html|js|json|ris|svg|txt|webmanifest|xml)$|(?:^|\/)SHA256SUMS$/;

/** Smaller than this, a file fits into one packet anyway (bytes). */
const LEAST = 1024;

/** Compressed, a file may have at most this share of its size; less of a gain is not worth a second file. */
const MOST = 0.9;

/** Place of the operating system in a gzip header (RFC 1952), and its word for «unknown». */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/**
 * Write `.br` and `.gz` beside every text of a folder, as small as they get; `told` hears how many of all
 * are done.
 *
 * The same file always gives the same bytes. Each one is written under another name and then renamed, so
 * that a server never sends half a file, and has the time of its file, so that both are as old.
 */
export async function compressFolder(
  folder: string,
  told: (done: number, of: number) => void = () => undefined,
): Promise<Compressed> {
  const paths = filesBelow(folder)
    .filter((path) => TEXT.test(path))
    .map((path) => join(folder, path));
  const sum: Compressed = { files: 0, plain: 0, brotli: 0, gzip: 0 };
  const next = paths.values();
  let done = 0;
  const work = async () => {
    for (const path of next) {
      add(sum, await compressFile(path));
      done += 1;
      told(done, paths.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum;
}

async function compressFile(path: string): Promise<Compressed> {
  const bytes = await readFile(path);
  const [br, gz] = await Promise.all([withBrotli(bytes), withGzip(bytes)]);
  const kept = [place(path, '.br', bytes, br), place(path, '.gz', bytes, gz)];
  if (!kept.includes(true)) return { files: 0, plain: 0, brotli: 0, gzip: 0 };
  return { files: 1, plain: bytes.length, brotli: br.length, gzip: gz.length };
}

async function withBrotli(bytes: Buffer): Promise<Buffer> {
  return await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Node writes no time into the header; the system that it writes would differ from machine to machine. */
async function withGzip(bytes: Buffer): Promise<Buffer> {
  const packed = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  packed[SYSTEM] = UNKNOWN_SYSTEM;
  return packed;
}

/** Put a compressed file beside its own if that is worth it, else see that no older one stands there. */
function place(path: string, ending: string, bytes: Buffer, packed: Buffer): boolean {
  const target = path + ending;
  if (bytes.length < LEAST || packed.length > bytes.length * MOST) {
    rmSync(target, { force: true });
    return false;
  }
  const { atime, mtime } = statSync(path);
  try {
    writeFileSync(`${target}.new`, packed);
    utimesSync(`${target}.new`, atime, mtime);
    renameSync(`${target}.new`, target);
  } catch (error) {
    rmSync(`${target}.new`, { force: true });
    throw error;
  }
  return true;
}

function add(sum: Compressed, one: Compressed): void {
  for (const key of ['files', 'plain', 'brotli', 'gzip'] as const) sum[key] += one[key];
}
