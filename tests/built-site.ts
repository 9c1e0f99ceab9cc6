import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { browserPath } from './browser/chromium.ts';
import { copyProject } from './copy-project.ts';

/** Where the built-site tests find the site at the root of a host, and below a base path. */
export const ROOT_SITE = '.tmp/site';
const BASED = '.tmp/based';
export const BASE_SITE = `${BASED}/dist`;
export const BASE = '/uade-men-derek/';

/** The site built once more in another folder, in another time zone and language, from nothing kept. */
const TWIN = '.tmp/twin';
export const TWIN_SITE = `${TWIN}/dist`;

/** A copy of the project in which a number was corrected, and the site built from it. */
const CORRECTED = '.tmp/corrected';
export const CORRECTED_SITE = `${CORRECTED}/dist`;
export const CORRECTION = {
  address: 'literacy/2015/share',
  before: '74.2',
  after: '74.4',
  reason: 'Дереккөз бұл санды түзетті.',
};

/** Build the site, the site below a base path and the corrected site before any test looks at them. */
export default async function setup(): Promise<void> {
  for (const folder of [ROOT_SITE, BASED, CORRECTED, TWIN])
    rmSync(folder, { recursive: true, force: true });
  for (const folder of [BASED, CORRECTED, TWIN]) copy(folder);
  correct();
  const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  // Each in a folder of its own: what Astro notes down while it builds would mix.
  await Promise.all([
    browserPath(),
    build('.', { OUT_DIR: ROOT_SITE, BASE_PATH: '' }),
    build(TWIN, { OUT_DIR: 'dist', BASE_PATH: '', ...elsewhere }),
  ]);
  for (const folder of [BASED, CORRECTED])
    cpSync('.astro/kept', `${folder}/.astro/kept`, { recursive: true });
  await Promise.all([
    build(BASED, { OUT_DIR: 'dist', BASE_PATH: BASE }),
    build(CORRECTED, { OUT_DIR: 'dist', BASE_PATH: '' }),
  ]);
}

async function build(cwd: string, own: Record<string, string>): Promise<void> {
  // The runner's own NODE_ENV would make a build for tests, which is not the one readers get.
  const env = { ...process.env, NODE_ENV: 'production', SITE_URL: 'https://site.example', ...own };
  const running = spawn('astro', ['build', '--silent'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((done) => running.on('close', done));
  if (code !== 0) throw new Error(`the build in ${cwd} failed`);
}

/** Copy all that the site is built from into a folder. */
export function copy(folder: string): void {
  copyProject(folder, ['src', 'data', 'public', 'docs']);
}

/** Correct a number of the copy as an editor would: the cell, and why. */
function correct(): void {
  const { before, after, reason } = CORRECTION;
  edit('data/literacy.csv', (text) => text.replace(before, after));
  edit('data/literacy.yaml', (text) =>
    text.replace('fields:', `changes:\n  - { date: 2999-01-01, reason: ${reason} }\nfields:`),
  );
}

function edit(name: string, change: (text: string) => string): void {
  const file = `${CORRECTED}/${name}`;
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${name} was not changed`);
  writeFileSync(file, changed);
}
