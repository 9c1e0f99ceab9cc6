import type { APIRoute } from 'astro';
import { siteCard } from '../build/picture/site-card.ts';

/** Draw what messengers and social networks show of a link to any other page. */
export const GET: APIRoute = async () =>
  new Response((await siteCard()) as BodyInit, { headers: { 'content-type': 'image/png' } });
