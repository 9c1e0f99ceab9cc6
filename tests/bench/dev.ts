// Measures how soon a change shows while one writes, with so many generated chapters:
// `node tests/bench/dev.ts 200`. A change shows when a page that is fetched after saving has it.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartedProject, fileName } from './projects.ts';

const PORT = 4747;
const TIMES = 3;

/** What an editor changes the n-th time: a text of a file, and how the page then shows it. */
interface Change {
  file: string;
  from: string;
  to(n: number): string;
  shown(n: number): string;
}

const word = (stem: string) => (n: number) => stem + 'а'.repeat(n);

const changes = (chapter: number): Record<string, Change> => ({
  prose: {
    file: `src/content/chapters/${fileName(chapter)}.mdx`,
    from: 'Тексеріп көрейік.',
    to: (n) => `Тексеріп көрейік: ${word('сөз')(n)}.`,
    shown: word('сөз'),
  },
  chart: {
    file: `src/content/charts/internet-${chapter}.yaml`,
    from: 'жақындап қалды',
    to: word('сурет'),
    shown: word('сурет'),
  },
  number: {
    file: 'data/skills.csv',
    from: '47.83',
    to: (n) => `4${n}.83`,
    shown: (n) => `value="4${n}.83"`,
  },
});

async function main(chapters: number): Promise<void> {
  const { folder, remove } = chartedProject(chapters);
  const server = spawn('astro', ['dev', '--port', String(PORT)], { cwd: folder, stdio: 'ignore' });
  try {
    const middle = Math.ceil(chapters / 2);
    const page = `http://localhost:${PORT}/chapters/literacy-${middle}/`;
    console.log(
      `${chapters} chapters: first page after ${seconds([await until(page, '</html>')])} s`,
    );
    for (const [name, { file, from, to, shown }] of Object.entries(changes(middle))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const times: number[] = [];
      for (let n = 1; n <= TIMES; n += 1) {
        writeFileSync(join(folder, file), text.replace(from, to(n)));
        times.push(await until(page, shown(n)));
      }
      console.log(`${name} shown after ${seconds(times)} s`);
    }
  } finally {
    server.kill();
    remove();
  }
}

const seconds = (times: number[]) => times.map((time) => time.toFixed(2)).join(', ');

/** Fetch a page until it has some words, and tell how many seconds that took. */
async function until(page: string, words: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const text = await fetch(page, { headers: { accept: 'text/html' } }).then(
      (r) => r.text(),
      () => '',
    );
    if (text.includes(words)) return (performance.now() - start) / 1000;
  }
}

await main(Number(process.argv[2] ?? 200));
