import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unpackLibraries } from './chromium.ts';

it('brings the libraries that Chromium needs for machines that lack them', async () => {
  const before = { ...process.env };
  await unpackLibraries();
  const folder = process.env['LD_LIBRARY_PATH']?.split(':')[0] ?? '';
  process.env = before;
  expect(existsSync(`${folder}/libnss3.so`)).toBe(true);
});
