import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeDigest, Kept } from '../../src/build/site/kept.ts';

let above: string;
let folder: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'kept-'));
  folder = join(above, 'not/there/yet');
});
afterEach(() => rmSync(above, { recursive: true }));

/** Ask as a build of its own would, and tell what was given and how often it had to be made. */
async function ask(input: unknown = 'input', { code = 'code', name = 'name' } = {}) {
  const kept = new Kept(folder, () => code);
  let made = 0;
  const text = kept.text(name, input, () => `${++made} text`);
  const bytes = await kept.bytes(`${name}-bytes`, input, async () => Uint8Array.of(++made, 255));
  kept.tidy();
  return { text, bytes: [...bytes], made };
}
const NEW = { text: '1 text', bytes: [2, 255], made: 2 };
const OLD = { ...NEW, made: 0 };

const files = () => readdirSync(folder).map((name) => join(folder, name));

describe('what is kept', () => {
  it('is made once and given again in every byte', async () => {
    expect(await ask()).toEqual(NEW);
    expect(await ask()).toEqual(OLD);
    expect(files().length).toBe(2);
  });

  it.each([
    ['another input', [{ a: 1 }], [{ a: 2 }]],
    ['NaN for null', [Number.NaN], [null]],
    ['infinity for null', [Number.POSITIVE_INFINITY], [null]],
    ['another order', ['a', 'b'], ['b', 'a']],
  ])('is made anew of %s', async (_what, before, after) => {
    await ask(before);
    expect(await ask(after)).toEqual(NEW);
    expect(await ask(before)).toEqual(OLD);
  });

  it('is made anew by other code and under another name', async () => {
    await ask();
    expect(await ask('input', { code: 'other' })).toEqual(NEW);
    expect(await ask('input', { name: 'other' })).toEqual(NEW);
  });

  it.each([
    ['a map', new Map([['a', 1]])],
    ['a set', new Set(['a'])],
    ['a function', () => 1],
  ])('is never told apart by %s, of which JSON would make nothing', async (_what, input) => {
    await expect(ask({ input })).rejects.toThrow('«input» is no plain data');
  });

  it.each([
    ['deleted', (file: string) => rmSync(file)],
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 65))],
    ['empty', (file: string) => writeFileSync(file, '')],
    [
      'changed in its last bit',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
        writeFileSync(file, bytes);
      },
    ],
  ])('is made anew where its file was %s, and kept again', async (_what, damage) => {
    await ask();
    files().forEach(damage);
    expect(await ask()).toEqual(NEW);
    expect(await ask()).toEqual(OLD);
    expect(files().length).toBe(2);
  });

  it('is given all the same where nothing can be kept', async () => {
    folder = join(above, 'a file');
    writeFileSync(folder, 'where the folder would be');
    for (const _ of [1, 2]) {
      const kept = new Kept(folder, () => 'code');
      expect(kept.text('name', 'input', () => 'made')).toBe('made');
    }
  });

  it('is let go when it is more than a month old and not asked for', async () => {
    await ask();
    const add = (name: string, days: number) => {
      const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      writeFileSync(join(folder, name), '', { flag: 'a' });
      utimesSync(join(folder, name), time, time);
    };
    const own = readdirSync(folder);
    for (const name of own) add(name, 40);
    add('old', 40);
    add('young', 20);
    expect(await ask()).toEqual(OLD);
    expect(readdirSync(folder).sort()).toEqual([...own, 'young'].sort());
  });
});

describe('the digest of the code', () => {
  const write = (file: string, text: string) => {
    mkdirSync(join(above, file, '..'), { recursive: true });
    writeFileSync(join(above, file), text);
    return codeDigest(above);
  };

  it('changes with every file that could have a part in what is made, and with no other', () => {
    const all = [codeDigest(above)];
    for (const file of [
      'src/assets/fonts/sans-400.woff2',
      'src/build/picture/png.ts',
      'src/charts/line.ts',
      'src/lib/kind.ts',
      'src/styles/chart.css',
      'package.json',
      'package-lock.json',
    ])
      all.push(write(file, 'a'), write(file, 'b'));
    expect(new Set(all).size).toBe(all.length);
    expect(write('src/content/chapters/02-literacy.mdx', 'a')).toBe(all.at(-1));
    expect(write('src/charts/line.ts', 'b')).toBe(all.at(-1));
  });
});
