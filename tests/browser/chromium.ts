import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Packed, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Unpack the browser, if need be: two that start at once would write one file. */
export async function browserPath(): Promise<string> {
  return process.env['CHROMIUM'] ?? (await Packed.executablePath());
}

/**
 * Start the Chromium that comes with the packages; nothing has to be installed by hand.
 * On a machine without the libraries it needs, those packed with it are used.
 */
export async function launch(): Promise<Browser> {
  const executablePath = await browserPath();
  try {
    return await chromium.launch({ executablePath, args: ARGS });
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    await unpackLibraries();
    return chromium.launch({ executablePath, args: ARGS });
  }
}

/** Unpack the libraries beside the browser and let it find them. */
export async function unpackLibraries(): Promise<void> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packed = join(dirname(entry), '../bin/al2023.tar.br');
  const libraries = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(libraries)) await inflate(packed);
  setupLambdaEnvironment(libraries);
}
