import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const BUILD = fileURLToPath(new URL('.', import.meta.url));
const PREFIX = '\0node-only:';
const modules = new Map<string, object>();

/**
 * Keep the modules of `src/build/` in Node: pages import them as any module, but get what Node itself
 * has loaded instead of a bundled copy. So the story is read once, a chart is drawn once, and Plot
 * and jsdom never pass through the bundler.
 */
export function nodeOnly(): Plugin {
  (globalThis as Record<symbol, unknown>)[Symbol.for(PREFIX)] = modules;
  return {
    name: 'node-only',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !/\/build\/[\w/-]+\.ts$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id.startsWith(BUILD) ? PREFIX + found.id : null;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length);
      const module: object = await import(pathToFileURL(file).href);
      modules.set(file, module);
      const names = Object.keys(module).join(', ');
      return `export const { ${names} } = globalThis[Symbol.for(${JSON.stringify(PREFIX)})].get(${JSON.stringify(file)});`;
    },
  };
}
