import type { APIRoute } from 'astro';
import { absolute } from '../build/site/address.ts';

/** Let everything be read; frames and old editions say themselves that they want no place in an index. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
