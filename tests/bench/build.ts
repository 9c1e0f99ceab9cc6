// Measures how time and memory of a build grow with the story, beside plain Markdown chapters of the same
// words in the same Astro: `node tests/bench/build.ts 10 100`, with `--times 3` for the spread.
// What else runs on the machine shows in the seconds, less in the seconds of the processor.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chartedProject, type Project, plainProject } from './projects.ts';
import type { Usage } from './usage.ts';

/** What is built, the plain site first: pages alone, then all files beside them too, each for the first and a second time. */
const SITES = ['plain Markdown', 'pages', 'pages, again', 'all', 'all, again'] as const;

const USAGE = new URL('usage.ts', import.meta.url).href;

function built({ folder }: Project): Usage {
  const report = join(folder, 'usage.json');
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  execFileSync(process.execPath, ['--import', USAGE, 'node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: 'https://site.example',
      BENCH_USAGE: report,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** Build the sites with so many chapters, one after another, each in a folder of its own. */
function measure(chapters: number): Usage[] {
  const [plain, pages, all] = [
    plainProject(chapters),
    chartedProject(chapters, { alone: true }),
    chartedProject(chapters),
  ];
  try {
    return [plain, pages, pages, all, all].map(built);
  } finally {
    for (const project of [plain, pages, all]) project.remove();
  }
}

/** Write the least of some values, and the most where it differs. */
function spread(values: number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((one) =>
    one.toFixed(digits),
  );
  return least === most ? `${least}` : `${least}–${most}`;
}

const least = (usages: readonly Usage[], what: keyof Usage) =>
  Math.min(...usages.map((usage) => usage[what]));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '1' } },
});
const HEAD = ['chapters', 'site', 'seconds', 'CPU s', 'MB', '× Markdown', 'CPU ms a chapter more'];
const WIDTHS = [8, 15, 13, 13, 11, 10, 22];
const line = (cells: string[]) => cells.map((cell, i) => cell.padStart(WIDTHS[i] ?? 0)).join('  ');
console.log(line(HEAD));
let before: { chapters: number; usages: Usage[][] } | undefined;
for (const chapters of positionals.length > 0 ? positionals.map(Number) : [10, 100]) {
  const runs = Array.from({ length: Number(values.times) }, () => measure(chapters));
  const usages = SITES.map((_, i) => runs.flatMap((run) => run[i] ?? []));
  for (const [i, site] of SITES.entries()) {
    const [own, plain, fewer] = [usages[i] ?? [], usages[0] ?? [], before?.usages[i]];
    const more =
      fewer && (least(own, 'cpu') - least(fewer, 'cpu')) / (chapters - (before?.chapters ?? 0));
    console.log(
      line([
        String(chapters),
        site,
        spread(
          own.map(({ seconds }) => seconds),
          1,
        ),
        spread(
          own.map(({ cpu }) => cpu),
          1,
        ),
        spread(
          own.map(({ megabytes }) => megabytes),
          0,
        ),
        (least(own, 'cpu') / least(plain, 'cpu')).toFixed(1),
        more === undefined ? '' : (1000 * more).toFixed(1),
      ]),
    );
  }
  before = { chapters, usages };
}
