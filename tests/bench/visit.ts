// One cold visit on a slow phone: what it weighs, when it shows, how long it blocks.
import type { Browser, CDPSession } from 'playwright-core';

/** What a visit costs: milliseconds from the start of the navigation, and bytes over the wire. */
export interface Cost {
  chart: number;
  lcp: number;
  blocked: number;
  bytes: number;
}

/** Slow 4G as it is throttled in a browser: kilobits a second and milliseconds a request. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

/** Notes, in the page, when the first chart is painted, what was the largest paint and what blocked. */
function watch(): void {
  const seen = { chart: 0, lcp: 0, tasks: [] as { start: number; end: number }[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const charts = [...document.querySelectorAll('figure svg')];
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    const isShown = charts.some((chart) => chart.getBoundingClientRect().height > 50);
    if (painted && isShown) seen.chart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Gives, in the page, what `watch` noted; tasks block by what they take above 50 ms after the first paint. */
function noted(): Omit<Cost, 'bytes'> {
  const { chart, lcp, tasks } = Reflect.get(globalThis, 'seen');
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  let blocked = 0;
  for (const { start, end } of tasks) blocked += Math.max(0, end - Math.max(start, first) - 50);
  return { chart, lcp, blocked };
}

/** Visit a page cold, on Slow 4G with a processor four times slower. */
export async function visit(browser: Browser, url: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weight = weigh(session);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(noted);
  await context.close();
  return { ...seen, bytes: weight.bytes };
}

function weigh(session: CDPSession): { bytes: number } {
  const weight = { bytes: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight.bytes += encodedDataLength;
  });
  return weight;
}

/** Notes, in the page, how long after the mouse moved a tip was painted. */
function watchTips(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  addEventListener('pointermove', ({ timeStamp }) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (document.querySelector('.tip:not([hidden])'))
          delays.push(performance.now() - timeStamp);
      }),
    ),
  );
}

/** Measure how long after a mark is pointed at its tip stands, in milliseconds, on the same slow phone. */
export async function tipDelay(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchTips);
  await page.goto(url, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const chart = page.locator('.drawing:not([data-veil]) .chart:visible').first();
  await chart.scrollIntoViewIfNeeded();
  for (const mark of (await chart.locator('a[data-cell]').all()).slice(0, 10)) {
    const box = await mark.boundingBox();
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(500);
  }
  const delays = await page.evaluate(() => Reflect.get(globalThis, 'delays'));
  await context.close();
  return delays;
}
