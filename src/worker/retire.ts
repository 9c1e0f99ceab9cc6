// Stands in the place of the worker where the site is built without it: takes back what any build kept.
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const { registration } = self;
  // Other sites may stand on the same host: the names of our caches end with the address of ours.
  for (const name of await caches.keys())
    if (name.endsWith(`-${registration.scope}`)) await caches.delete(name);
  await registration.unregister();
}
