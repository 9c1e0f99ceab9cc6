import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DESK_SCRIPT, deskRoutes, openDesk, watchStory } from './desk.ts';
import { cuttingEdition } from './edition/editions.ts';
import { reportOf } from './fault/fault-report.ts';
import { nodeOnly } from './node-only.ts';
import { site } from './site/address.ts';
import { writeClassSets } from './site/class-set.ts';
import { kept } from './site/kept.ts';
import { writeWorker } from './site/offline.ts';
import { storyFault } from './story.ts';

/**
 * Check the whole story before Astro builds, write the sets for classes after, and read the story
 * again when one of its files changes.
 */
export function storyIntegration(): AstroIntegration {
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute, injectScript }) => {
        updateConfig({ vite: { plugins: [nodeOnly()] } });
        if (command === 'dev') {
          openDesk();
          for (const page of deskRoutes()) injectRoute(page);
          injectScript('page', `import ${JSON.stringify(DESK_SCRIPT)};`);
        }
        if (command === 'build') check();
      },
      'astro:build:done': async ({ dir }) => {
        kept.tidy();
        // An edition keeps what a set is made of, and no worker may ever stand before it.
        if (cuttingEdition()) return;
        const [built, { base }] = [fileURLToPath(dir), site(process.env)];
        await writeClassSets(built, base);
        await writeWorker(built, base);
      },
      'astro:server:setup': ({ server }) => watchStory(server),
    },
  };
}

/** Stop the build with all problems and nothing else: a stack says nothing to an editor. */
function check(): void {
  const fault = storyFault();
  if (!fault) return;
  process.stderr.write(`\nСайт құрастырылмады. ${reportOf(fault.problems)}\n\n`);
  process.exit(1);
}
