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

/** Notes, in the page, when the first chart has its place, what was the largest paint and what blocked. */
function watch(): void {
  const seen = { chart: 0, lcp: 0, blocked: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
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
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Omit<Cost, 'bytes'> }).seen,
  );
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

/** Measure how long after a mark is pointed at its tip stands, in milliseconds, on the same slow phone. */
export async function tipDelay(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.locator('figure .chart:visible').first().scrollIntoViewIfNeeded();
  const delays = await page.evaluate(async () => {
    const marks = [...document.querySelectorAll('figure .chart:not(.narrow) a[data-cell]')];
    const found: number[] = [];
    for (const mark of marks.slice(0, 10)) {
      const start = performance.now();
      mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
      mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      if (document.querySelector('.tip:not([hidden])')) found.push(performance.now() - start);
    }
    return found;
  });
  await context.close();
  return delays;
}
