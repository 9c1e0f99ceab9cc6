// Keeps the story on the device, so that it opens without a network. Online a reader always gets what
// the site shows now: only files whose names change with their content come from the device first.
import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;

/** What is kept, put in when the site is built; a file named after its content has no revision. */
declare const KEPT: { url: string; revision: string | null }[];

/** Address of the page shown in place of one that is not kept, put in when the site is built. */
declare const ABSENT: string;

/** How long a reader waits for the network before the kept page is shown, in seconds. */
const PATIENCE = 3;

const files = KEPT;
const revisions = new Map(files.map(({ url, revision }) => [url, revision]));
const editions = new URL('editions/', self.registration.scope).href;
const controller = new PrecacheController();
const { cacheName } = controller.strategy;
controller.precache(files);

const kept = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyOf(request.url),
};
// What is kept belongs together: a newer page does not come in before all of its build is here.
const unmixed = { cacheWillUpdate: async () => null };
const absent = {
  handlerDidError: async () => (await caches.match(keyOf(ABSENT))) ?? Response.error(),
};

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && revisions.get(url.pathname) === null,
  new CacheFirst({ cacheName, plugins: [kept] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && revisions.has(url.pathname),
  new NetworkFirst({ cacheName, networkTimeoutSeconds: PATIENCE, plugins: [kept, unmixed] }),
);
// Any other page needs the network. An edition is what its host serves, whatever is kept here.
registerRoute(
  ({ url, request }) => request.destination === 'document' && !url.href.startsWith(editions),
  new NetworkOnly({ plugins: [absent] }),
);

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** Name a page among what is kept, whatever its address asks or points at. */
function keyOf(url: string): string {
  return controller.getCacheKeyForURL(url.replace(/[?#].*/, '')) ?? url;
}

/** Serve the open pages too, and tell each which revision of it stands now. */
async function takeOver(): Promise<void> {
  await self.clients.claim();
  for (const client of await self.clients.matchAll())
    client.postMessage({ revision: revisions.get(new URL(client.url).pathname) });
}
