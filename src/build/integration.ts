import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem, ProblemError } from '../lib/problem.ts';
import { site } from './address.ts';
import { writeClassSets } from './class-set.ts';
import { cuttingEdition } from './edition/editions.ts';
import { baseName } from './files.ts';
import { nodeOnly } from './node-only.ts';
import { writeWorker } from './offline.ts';
import { forgetStory, story } from './story.ts';

/** Where the pages for editors are. */
const DESK = new URL('../desk/', import.meta.url);

const WATCHED = /\/(data\/[^/]+\.(csv|yaml)|src\/content\/.+\.(yaml|mdx))$/;

/**
 * Check the whole story before Astro builds, write the sets for classes after, and read the story
 * again when one of its files changes.
 */
export function storyIntegration(): AstroIntegration {
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig, injectRoute }) => {
        updateConfig({ vite: { plugins: [nodeOnly()] } });
        if (command === 'dev') for (const page of deskPages()) injectRoute(page);
        if (command === 'build') check();
        if (command === 'build' && site(process.env).placeholder)
          logger.info(
            'SITE_URL берілмеген: сілтемелер уақытша мекенжаймен жазылады (https://uade-men-derek.example).',
          );
      },
      'astro:build:done': async ({ dir }) => {
        // An edition keeps what a set is made of, and no worker may ever stand before it.
        if (cuttingEdition()) return;
        const [built, { base }] = [fileURLToPath(dir), site(process.env)];
        writeClassSets(built, base);
        await writeWorker(built, base);
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(fileURLToPath(new URL('../../data/', import.meta.url)));
        server.watcher.on('all', (_event: string, path: string) => {
          if (!WATCHED.test(path)) return;
          forgetStory();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** List the pages that only editors see, while they write: each file of `src/desk/` under its own name. */
function deskPages() {
  return readdirSync(DESK)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => ({ pattern: `/${baseName(file)}`, entrypoint: new URL(file, DESK) }));
}

/** Stop the build with all problems and nothing else: a stack says nothing to an editor. */
function check(): void {
  try {
    story();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const lines = error.problems.map(formatProblem);
    process.stderr.write(
      `\nСайт құрастырылмады. Табылған қате саны: ${lines.length}\n\n${lines.join('\n')}\n\n`,
    );
    process.exit(1);
  }
}
