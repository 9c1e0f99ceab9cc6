// Loaded into a process that is measured: writes what it took into the file named in BENCH_USAGE.
import { writeFileSync } from 'node:fs';

/** What a process took: seconds by the clock and of the processor, and memory in MB at its most. */
export interface Usage {
  seconds: number;
  cpu: number;
  megabytes: number;
}

const report = process.env['BENCH_USAGE'];
if (report)
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = {
      seconds: process.uptime(),
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
    };
    writeFileSync(report, JSON.stringify(usage));
  });
