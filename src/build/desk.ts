import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { faultPage } from './fault/fault-page.ts';
import { baseName, readText } from './files.ts';
import { forgetStory, ROOT, storyFault } from './story.ts';

/** Where the pages for editors are. */
const DESK = new URL('../desk/', import.meta.url);

/** What helps to write on every page: the addresses of numbers, and the list of cells. */
export const DESK_SCRIPT = '/src/desk/writing/writing.ts';

/** What stands also while the story has faults: it helps to mend them. */
const STANDING = /^\/(?:guide|desk|gallery|health)(?:\/|$)/;

/** A file that the story is made from. */
const STORY_FILE = /\/(data\/[^/]+\.(csv|yaml)|(?:src\/content|docs\/guide)\/.+\.(yaml|mdx))$/;

let open = false;

/** Note that pages are served to an editor who writes. */
export function openDesk(): void {
  open = true;
}

/**
 * Tell whether pages are served to an editor who writes, rather than built for readers. The environment
 * does not say: whoever builds may have any `NODE_ENV` or `PROD` of their own.
 */
export function isDeskOpen(): boolean {
  return open;
}

/** List the pages that only editors see, while they write: each file of `src/desk/` under its own name. */
export function deskRoutes(): { pattern: string; entrypoint: URL }[] {
  return readdirSync(DESK)
    .filter((file) => /\.(?:astro|json\.ts)$/.test(file))
    .map((file) => ({ pattern: `/${baseName(file)}`, entrypoint: new URL(file, DESK) }));
}

/** The part of a development server that is needed here. */
export interface DevServer {
  watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  ws: { send(message: { type: 'full-reload' }): void };
  middlewares: {
    use(handler: (from: IncomingMessage, to: ServerResponse, next: () => void) => void): unknown;
  };
}

/** Read the story again when one of its files changes, and show its faults in place of its pages. */
export function watchStory({ watcher, ws, middlewares }: DevServer): void {
  for (const folder of ['data', 'docs/guide']) watcher.add(`${ROOT}${folder}`);
  watcher.on('all', (_event, path) => {
    if (!STORY_FILE.test(path.replaceAll('\\', '/'))) return;
    forgetStory();
    ws.send({ type: 'full-reload' });
  });
  middlewares.use((request, response, next) => {
    const fault = isPage(request) ? storyFault() : undefined;
    if (!fault) return next();
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(faultPage(fault.problems, (file) => readText(ROOT, file).text));
  });
}

function isPage({ url = '', headers }: IncomingMessage): boolean {
  return Boolean(headers.accept?.includes('text/html')) && !STANDING.test(url);
}
