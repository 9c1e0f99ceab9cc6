// Looks through the whole story without building it and says how it is, chapter by chapter, and what is to
// be done: `npm run check`, for a copy in another folder `npm run check -- ../copy`.
// Ends with 1 where something has to be put right before publishing.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkHealth } from '../src/build/health/check.ts';
import { printCard } from '../src/build/health/print.ts';
import { formatNumber } from '../src/lib/kazakh/number.ts';

const { stdout, stderr, env, argv } = process;
const [named] = argv.slice(2);
const folder = named && resolve(env['INIT_CWD'] ?? '.', named);

// Somebody who reads the first lines only, with `head`, is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (folder && !existsSync(join(folder, 'src/content'))) {
  stderr.write(`«${folder}» қалтасында баян жоқ: src/content қалтасы табылмады.\n`);
  process.exit(1);
}
const card = await checkHealth(folder);
const seconds = formatNumber(performance.now() / 1000, { decimals: 1 });
stdout.write(
  `${printCard(card, stdout.isTTY && stdout.hasColors())}Тексеруге ${seconds} секунд кетті.\n`,
);
process.exitCode = card.faults > 0 ? 1 : 0;
