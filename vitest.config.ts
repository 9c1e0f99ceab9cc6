import { defineConfig } from 'vitest/config';

const fast = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 60_000, isolate: false },
});

export default defineConfig({
  test: {
    // One more than the least machine has cores: much of what browsers are asked for is waiting.
    maxWorkers: 3,
    reporters: ['default', './tests/summary.ts'],
    projects: [
      fast('unit'),
      fast('charts'),
      fast('content'),
      fast('architecture'),
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: './tests/built-site.ts',
          // Addresses of works are made from these, as they were when the site was built.
          env: { SITE_URL: 'https://site.example', BASE_PATH: '' },
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at once take each other's time, and some tests are about time.
          retry: 2,
        },
      },
    ],
  },
});
