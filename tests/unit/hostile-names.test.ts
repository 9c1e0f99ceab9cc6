import { join, resolve, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAPTER_FILE } from '../../src/build/chapter/chapter.ts';
import { nameSchema } from '../../src/build/data/dataset-schema.ts';
import { readValue } from '../../src/build/data/value.ts';
import { EDITION_NAME } from '../../src/build/edition/editions.ts';
import { baseName } from '../../src/build/files.ts';
import { hostileText } from './fixtures/hostile.ts';
import { FILES, faults } from './fixtures/project.ts';

const TEXT = { kk: 'а', ru: 'а', en: 'a' };
const KEY = { name: 'key', type: 'string', title: TEXT } as const;

/** Names close to those that are allowed, and any others. */
const name = fc.oneof(
  hostileText,
  fc
    .array(fc.constantFrom(...'ab-9_./\\ :%A\0\n'), { maxLength: 8 })
    .map((signs) => signs.join('')),
  fc
    .tuple(
      fc.constantFrom('', '01-', '2026-11-'),
      fc.array(fc.constantFrom(...'a-0.')),
      hostileText,
    )
    .map(([head, signs, text]) => head + signs.join('') + text),
);

/** Tell whether files named so stand in their folder on any system, and need nothing in an address. */
const isSafe = (one: string) =>
  [join, win32.join].every(
    (put) => put('out', `${one}.csv`) === `out${put === join ? '/' : '\\'}${one}.csv`,
  ) &&
  resolve('/out', one).startsWith('/out/') &&
  encodeURIComponent(one) === one &&
  !/[. ]$/.test(one) &&
  one === one.toLowerCase();

describe('a name that is let through', () => {
  it('stands in its folder, on any system, and in an address as it is', () => {
    fc.assert(
      fc.property(name, (one) => {
        if (nameSchema.safeParse(one).success) expect(isSafe(one), one).toBe(true);
        const slug = CHAPTER_FILE.exec(one)?.[2];
        if (slug !== undefined) expect(isSafe(slug), slug).toBe(true);
        if (EDITION_NAME.test(one)) expect(isSafe(one), one).toBe(true);
        const key = readValue(one, KEY, true);
        if (!key.fault) expect(isSafe(String(key.value)), one).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is all that a file is known by', () => {
    expect(baseName('data/../../x.yaml')).toBe('x');
  });
});

describe('a file', () => {
  it.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])(
    'may not be called %s, as a device is in Windows',
    (device) => {
      for (const file of [
        `data/${device}.yaml`,
        `src/content/charts/${device}.yaml`,
        `src/content/chapters/03-${device}.mdx`,
      ])
        expect(faults([file, 'a: 1\n'])).toEqual([
          `${file}:1: «${device}» атауын Windows өзіне алған. Файлға басқа атау беріңіз.`,
        ]);
    },
  );

  it('may not have a name that grows too long with its endings', () => {
    const file = `src/content/charts/${'a'.repeat(100)}.yaml`;
    expect(faults([file, 'a: 1\n'])).toEqual([
      `${file}:1: Файл атауы тым ұзын. 100 таңбадан асырмаңыз.`,
    ]);
  });

  it('may be called almost so', () => {
    const other = FILES.chapter.replace('02-literacy', '03-console');
    expect(faults([other, 'a: 1\n']).join()).not.toContain('Windows');
  });
});
