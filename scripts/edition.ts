// Cuts an edition, a copy of the site that is never changed again:
// `npm run edition -- --note "Не өзгерді"` (and `--date 2027-01-10` for another day than today).
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isKept, newEdition, obstacles } from '../src/build/edition/cut.ts';
import { today } from '../src/build/edition/day.ts';
import { EDITIONS_FOLDER } from '../src/build/edition/editions.ts';
import { reportOf } from '../src/build/fault/fault-report.ts';
import { isDiskFull, writeFault } from '../src/build/fault/system-fault.ts';
import { filesBelow } from '../src/build/files.ts';
import { addressFault, site } from '../src/build/site/address.ts';
import { copySite } from '../src/build/site/copy-site.ts';
import { digestOf } from '../src/build/site/digest.ts';
import { progressOn } from '../src/build/site/progress.ts';
import { ProblemError } from '../src/lib/problem.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const BUILT = join(ROOT, '.tmp/edition');
const progress = progressOn();

/** Build the site as the edition shows it, and copy its pages into the edition's folder. */
function fill(folder: string, date: string): void {
  // The build tells of its own steps below.
  progress.end('2/3 Сайт құрастырылып жатыр:');
  rmSync(BUILT, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production', OUT_DIR: BUILT, EDITION: date };
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { base } = site(process.env);
  const files = copySite({
    built: BUILT,
    base,
    paths: filesBelow(BUILT).filter(isKept),
    place: (path) => path,
    named: false,
    outside: (path, up) => `${up}../../${path}`,
  });
  for (const [i, { path, bytes }] of files.entries()) {
    progress.show('3/3 Файлдар көшіріліп жатыр', i, files.length);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  rmSync(BUILT, { recursive: true, force: true });
}

/** List the SHA-256 of every file as `sha256sum` does, so that `sha256sum --check` can read it. */
function sums(folder: string): string {
  return filesBelow(folder)
    .map((path) => `${digestOf(readFileSync(join(folder, path)))}  ${path}\n`)
    .join('');
}

function stop(words: string): never {
  process.stderr.write(`Басылым жасалмады.\n\n${words}\n`);
  process.exit(1);
}

/** Read what the editor wrote behind the command. */
function optionsOf(): { note: string; date: string } {
  const options = {
    note: { type: 'string', default: '' },
    date: { type: 'string', default: today() },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch {
    return stop('Былай жазылады: npm run edition -- --note "Не өзгерді" --date 2027-01-10');
  }
}

/** End with what an editor can do about an error, if that is known. */
function explain(error: unknown, folder: string): never {
  if (error instanceof ProblemError) stop(reportOf(error.problems));
  const fault = writeFault(error, folder);
  if (fault && isDiskFull(error)) stop(fault);
  if (fault) stop(`«${folder}» қалтасына жазылмады. Оның орны мен рұқсатын тексеріңіз.`);
  // A build that failed has said why.
  if (error instanceof Error && 'status' in error) process.exit(1);
  throw error;
}

const { note, date } = optionsOf();
const folder = join(ROOT, EDITIONS_FOLDER, date);
try {
  const faults = [addressFault(process.env) ?? [], obstacles(date, note)].flat();
  if (faults.length > 0) stop(faults.join('\n'));
} catch (error) {
  explain(error, folder);
}
try {
  progress.show(`1/3 ${date} басылымы: сандар мен таңбалар жазылып жатыр`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'edition.json'),
    `${JSON.stringify(newEdition(date, note), null, 1)}\n`,
  );
  fill(folder, date);
  writeFileSync(join(folder, 'SHA256SUMS'), sums(folder));
  progress.end(
    `Дайын: ${EDITIONS_FOLDER}/${date}/. Енді git-ке қосыңыз: бұл қалта бұдан былай өзгермейді.`,
  );
} catch (error) {
  // Half an edition would be read as a whole one.
  rmSync(folder, { recursive: true, force: true });
  explain(error, folder);
}
