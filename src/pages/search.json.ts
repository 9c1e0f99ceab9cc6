import { searchIndex } from '../build/site/search-index.ts';

/** Give what is searched as the browser fetches it, once a reader searches. */
export const GET = () =>
  new Response(searchIndex(), { headers: { 'content-type': 'application/json' } });
