import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { digestOf } from '../../src/build/site/digest.ts';
import { ROOT_SITE, TWIN_SITE } from '../built-site.ts';

/** Files of a built site with the digests of their bytes. */
const digests = (site: string) =>
  filesBelow(site).map((file) => `${digestOf(readFileSync(join(site, file)))} ${file}`);

describe('the site', () => {
  it('is the same byte for byte in another folder, time zone and language, and from nothing kept', () => {
    const built = digests(ROOT_SITE);
    expect(built.length).toBeGreaterThan(1000);
    expect(digests(TWIN_SITE)).toEqual(built);
  });
});
