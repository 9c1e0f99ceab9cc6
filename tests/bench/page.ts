// Measures built chapters side by side with the floor: `node tests/bench/page.ts [runs]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { site } from '../../src/build/site/address.ts';
import { launch } from '../browser/chromium.ts';
import { floorOf } from './floor.ts';
import { host } from './host.ts';
import { type Cost, tipDelay, visit } from './visit.ts';

/** The chapter with the most charts. */
const CHAPTER = 'chapters/skills/';
const runs = Number(process.argv[2] ?? 7);
const { outDir } = site(process.env);

const html = readFileSync(join(outDir, CHAPTER, 'index.html'), 'utf8');
const floor = floorOf(html);

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const spread = (values: number[]) =>
  `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`;
const brotli = (text: string) => brotliCompressSync(text).length;

const server = await host(outDir, floor);
const browser = await launch();
try {
  await visit(browser, `${server.url}/floor/`);
  const [ours, least]: [Cost[], Cost[]] = [[], []];
  // In turn, so that what else the machine does falls on both.
  for (let i = 0; i < runs; i++) {
    least.push(await visit(browser, `${server.url}/floor/`));
    ours.push(await visit(browser, `${server.url}/${CHAPTER}`));
  }
  console.log(`${CHAPTER}, ${runs} cold visits each, median (least–most)`);
  console.log(`HTML, brotli: ${brotli(html)} B, floor ${brotli(floor)} B`);
  for (const [name, key] of [
    ['first chart, ms', 'chart'],
    ['largest paint, ms', 'lcp'],
    ['blocked, ms', 'blocked'],
    ['bytes', 'bytes'],
  ] as const) {
    const [a, b] = [ours.map((cost) => cost[key]), least.map((cost) => cost[key])];
    const ratio = median(b) > 0 ? (median(a) / median(b)).toFixed(2) : '–';
    console.log(`${name}: ${spread(a)}, floor ${spread(b)}, ratio ${ratio}`);
  }
  const tips = await tipDelay(browser, `${server.url}/${CHAPTER}`);
  console.log(`tip after pointing, ms: ${spread(tips)}, ${tips.length} marks`);
} finally {
  await browser.close();
  server.close();
}
