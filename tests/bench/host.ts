// A host of static files that compresses, as the shipped settings do, and one page beside them.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serve a built site, and a page at `/floor/`. Gives its address and how to stop. */
export async function host(folder: string, floor: string): Promise<{ url: string; close(): void }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, ''));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isFloor = path === '/floor/';
    if (!isFloor && !(existsSync(file) && statSync(file).isFile())) {
      response.writeHead(404).end();
      return;
    }
    const type = isFloor ? '.html' : extname(file);
    const isText = type !== '.woff2' && type !== '.png';
    const bytes = kept.get(path) ?? (isFloor ? Buffer.from(floor) : readFileSync(file));
    const coding = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? 'br' : 'gzip';
    const squeeze = coding === 'br' ? brotliCompressSync : gzipSync;
    const sent = isText && !kept.has(path) ? squeeze(bytes) : bytes;
    kept.set(path, sent);
    response.writeHead(200, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...(isText ? { 'content-encoding': coding } : {}),
    });
    response.end(sent);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
