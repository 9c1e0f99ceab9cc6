import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { gunzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/build/site/compress.ts';

const PAGE = `<!doctype html>${'<p>Жыл сайын қанша адам диплом алған?</p>'.repeat(99)}`;
const SPRING = new Date('2026-03-22T10:00:00Z');

/** Bytes in which no compressor finds a pattern, the same each time (a linear congruence). */
const noise = Uint8Array.from(
  { length: 4096 },
  ((state) => () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state >>> 16;
  })(1),
);

let folder: string;
const at = (name: string) => join(folder, name);
const names = () =>
  globSync('**/*.*', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(at('charts'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('compressing a folder', () => {
  it('puts what unpacks to the same file beside every text', async () => {
    for (const name of ['index.html', 'charts/grants.csl.json']) writeFileSync(at(name), PAGE);
    const bytes = Buffer.byteLength(PAGE);
    const sum = await compressFolder(folder);
    expect(sum).toMatchObject({ files: 2, plain: 2 * bytes });
    for (const name of ['index.html', 'charts/grants.csl.json']) {
      const [br, gz] = [readFileSync(at(`${name}.br`)), readFileSync(at(`${name}.gz`))];
      expect(brotliDecompressSync(br).toString()).toBe(PAGE);
      expect(Buffer.from(gunzipSync(gz)).toString()).toBe(PAGE);
      expect(Math.max(br.length, gz.length)).toBeLessThan(bytes / 10);
    }
    expect(sum.brotli).toBe(2 * statSync(at('index.html.br')).size);
    expect(sum.gzip).toBe(2 * statSync(at('index.html.gz')).size);
  });

  it('leaves alone what is small, what gains little and what is compressed already', async () => {
    writeFileSync(at('small.txt'), 'а'.repeat(500));
    writeFileSync(at('noise.txt'), noise);
    for (const name of ['a.png', 'a.xlsx', 'a.zip', 'a.woff2']) writeFileSync(at(name), PAGE);
    const before = names();
    expect(await compressFolder(folder)).toEqual({ files: 0, plain: 0, brotli: 0, gzip: 0 });
    expect(names()).toEqual(before);
  });

  it('takes back what an earlier file of that name had beside it', async () => {
    writeFileSync(at('feed.xml'), PAGE);
    await compressFolder(folder);
    writeFileSync(at('feed.xml'), '<rss/>');
    await compressFolder(folder);
    expect(names()).toEqual(['feed.xml']);
  });

  it('leaves nothing half done where something cannot be written', async () => {
    writeFileSync(at('page.html'), PAGE);
    mkdirSync(at('page.html.br/full'), { recursive: true });
    await expect(compressFolder(folder)).rejects.toThrow();
    expect(names().filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('gives the same bytes whenever it runs, and none of what it wrote is compressed again', async () => {
    writeFileSync(at('sw.js'), PAGE);
    await compressFolder(folder);
    const first = ['sw.js.br', 'sw.js.gz'].map((name) => readFileSync(at(name), 'hex'));
    await compressFolder(folder);
    expect(['sw.js.br', 'sw.js.gz'].map((name) => readFileSync(at(name), 'hex'))).toEqual(first);
    expect(names()).toEqual(['sw.js', 'sw.js.br', 'sw.js.gz']);
  });

  it('names neither a time nor a system in gzip’s header, and makes the files as old as their own', async () => {
    writeFileSync(at('data.csv'), PAGE);
    utimesSync(at('data.csv'), SPRING, SPRING);
    await compressFolder(folder);
    // RFC 1952: magic, deflate, no flags, four bytes of time, best compression, system unknown.
    expect(readFileSync(at('data.csv.gz')).subarray(0, 10).toString('hex')).toBe(
      '1f8b080000000000' + '02ff',
    );
    for (const name of ['data.csv.br', 'data.csv.gz'])
      expect(statSync(at(name)).mtime, name).toEqual(SPRING);
  });
});
