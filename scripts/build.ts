// Builds the site beside the folder it shall stand in and puts it there only when it is whole, so that a
// build that fails or is killed leaves the site that stood there: `npm run build`.
import { writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { cuttingEdition } from '../src/build/edition/editions.ts';
import { isDiskFull, readFault, writeFault } from '../src/build/fault/system-fault.ts';
import { addressFault, site } from '../src/build/site/address.ts';
import { BUILD_STEPS, buildProgress } from '../src/build/site/build-progress.ts';
import { progressOn } from '../src/build/site/progress.ts';
import { discard, replace, type Staged, stage } from '../src/build/site/replace.ts';

const { url, base, outDir, placeholder } = site(process.env);
const progress = progressOn();

function stop(words: string): never {
  process.stderr.write(`\nСайт құрастырылмады. ${words}\n\n`);
  process.exit(1);
}

/** Do something to the folder of the site, or say why the system does not let us. */
function onFolder<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const fault = writeFault(error, outDir);
    if (!fault) throw error;
    return stop(fault);
  }
}

/** Build into a folder; its own faults pass as they are, for they name a file and a line. */
async function buildInto({ folder }: Staged): Promise<void> {
  // Both take seconds to load: a folder that cannot be written to is told of before.
  const { build } = await import('astro');
  const { hostHeaders } = await import('../src/build/headers/hosts.ts');
  try {
    await build({
      outDir: folder,
      // Astro names every file it writes; how far it is can be said in one line.
      logLevel: 'warn',
      integrations: [buildProgress(progress)],
    });
    // Hosts read it at their root only.
    if (base === '/') writeFileSync(join(folder, '_headers'), hostHeaders(folder));
  } catch (error) {
    const fault = isDiskFull(error, folder)
      ? writeFault(new Error('ENOSPC', { cause: error }), outDir)
      : readFault(error);
    if (!fault) throw error;
    stop(fault);
  }
}

const wrong = addressFault(process.env);
if (wrong) stop(wrong);
const inside = relative(outDir, process.cwd());
if (!inside.startsWith('..') && !isAbsolute(inside))
  stop(
    `OUT_DIR («${outDir}») жобаның өзі тұрған қалтаны көрсетіп тұр: оның орнына сайт жазылып кетер еді. Басқа қалтаны көрсетіңіз.`,
  );
const staged = onFolder(() => stage(outDir));
// A check that fails ends the process at once, wherever it is.
process.once('exit', () => {
  progress.end();
  discard(staged);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1));
progress.show(BUILD_STEPS.check);
await buildInto(staged);
onFolder(() => replace(staged));
progress.end(cuttingEdition() ? undefined : `Сайт дайын: ${outDir}`);
if (placeholder)
  process.stderr.write(`SITE_URL берілмеген: сілтемелер уақытша мекенжаймен жазылды (${url}).\n`);
