// Begins a chapter, a chart, a dataset or a source: `npm run new -- dataset --from кесте.xlsx`.
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runNew } from '../src/build/new/command.ts';
import { progressOn } from '../src/build/site/progress.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const { stdin, stdout, stderr, env, argv } = process;
const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;

terminal?.once('close', () => {
  stderr.write('\nТоқтатылды: ештеңе жазылған жоқ.\n');
  process.exit(1);
});
process.exitCode = await runNew({
  words: argv.slice(2),
  root: ROOT,
  folder: env['INIT_CWD'] ?? process.cwd(),
  ask: terminal && ((words) => terminal.question(words)),
  say: (text) => stdout.write(`${text}\n`),
  progress: progressOn(),
});
terminal?.removeAllListeners('close');
terminal?.close();
