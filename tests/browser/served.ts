import { type Plugin, preview } from 'vite';

/** A folder served on a port of this machine, and how to stop. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Answers with a worker that keeps nothing: to keep the story takes a browser a second of the processor. */
const IDLE_WORKER: Plugin = {
  name: 'idle-worker',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      if (!request.url?.endsWith('/sw.js')) return next();
      response.setHeader('Content-Type', 'text/javascript').end();
    });
  },
};

/** Serve a built site as a host of static files would; `offline` with the worker that keeps it, which is idle else. */
export async function serve(folder: string, { base = '/', offline = false } = {}): Promise<Served> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    base,
    plugins: offline ? [] : [IDLE_WORKER],
    build: { outDir: folder },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
