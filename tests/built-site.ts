import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Where the built-site tests find the site at the root of a host, and below a base path. */
export const ROOT_SITE = '.tmp/site';
export const BASE_SITE = '.tmp/site-with-base';
export const BASE = '/uade-men-derek/';

/** Build the site twice, once below a base path, before any test looks at it. */
export default function setup(): void {
  for (const [outDir, base] of [
    [ROOT_SITE, ''],
    [BASE_SITE, BASE],
  ] as const) {
    rmSync(outDir, { recursive: true, force: true });
    // The runner's own NODE_ENV would make a build for tests, which is not the one readers get.
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      OUT_DIR: outDir,
      BASE_PATH: base,
      SITE_URL: 'https://site.example',
    };
    execFileSync('astro', ['build', '--silent'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
