import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem, ProblemError } from '../lib/problem.ts';
import { site } from './address.ts';
import { forgetStory, story } from './story.ts';

const BUILD = fileURLToPath(new URL('.', import.meta.url));
const WATCHED = /\/(data\/[^/]+\.(csv|yaml)|src\/content\/.+\.(yaml|mdx))$/;

/**
 * Check the whole story before Astro begins, and keep `src/build/` in Node:
 * pages import it, but it is run as it stands instead of being bundled, so a chart is drawn once.
 */
export function storyIntegration(): AstroIntegration {
  return {
    name: 'story',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        updateConfig({ vite: { plugins: [nodeOnly()] } });
        if (command === 'build') check();
        if (command === 'build' && site(process.env).placeholder)
          logger.info(
            'SITE_URL берілмеген: сілтемелер уақытша мекенжаймен жазылады (https://uade-men-derek.example).',
          );
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

function nodeOnly() {
  return {
    name: 'node-only',
    enforce: 'pre' as const,
    async resolveId(
      this: {
        resolve(
          source: string,
          importer?: string,
          options?: object,
        ): Promise<{ id: string } | null>;
      },
      source: string,
      importer: string | undefined,
    ) {
      if (!/\/build\/[\w-]+\.ts$/.test(source) || !importer) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.startsWith(BUILD)
        ? { id: pathToFileURL(found.id).href, external: true }
        : null;
    },
  };
}
