import { preview } from 'vite';

/** A folder served on a port of this machine, and how to stop. */
export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Serve a built site as a host of static files would. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    base,
    build: { outDir: folder },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
