import type { APIRoute } from 'astro';
import { siteCardFile } from '../build/picture/files.ts';

/** Draw what messengers and social networks show of a link to any other page. */
export const GET: APIRoute = async () =>
  new Response((await siteCardFile()) as BodyInit, { headers: { 'content-type': 'image/png' } });
