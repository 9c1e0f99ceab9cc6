/** What a service worker is given, as far as ours use it: types of the DOM do not know it. */
export interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: {
    claim(): Promise<void>;
    matchAll(): Promise<{ url: string; postMessage(message: unknown): void }[]>;
  };
}
