// Shows which numbers changed since an edition and what rests on them, and asks why they changed:
// `npm run data:diff`, `npm run data:diff -- --reason literacy="Дереккөз санды түзетті."`.
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runDiff } from '../src/build/data-diff/command.ts';
import { today } from '../src/build/edition/day.ts';

const { stdin, stdout, stderr, argv } = process;
const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;

// Somebody who reads the first lines only, with `head`, is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
terminal?.once('close', () => {
  stderr.write('\nТоқтатылды.\n');
  process.exit(1);
});
process.exitCode = await runDiff({
  words: argv.slice(2),
  root: fileURLToPath(new URL('../', import.meta.url)),
  today: today(),
  ask: terminal && ((words) => terminal.question(words)),
  say: (text) => stdout.write(`${text}\n`),
});
terminal?.removeAllListeners('close');
terminal?.close();
