import { href } from '../components/href.ts';
import { STRINGS } from '../lib/kazakh/strings.ts';

/** Say how the site stands among the applications of a device; colours are those of the light theme. */
export const GET = () =>
  new Response(
    JSON.stringify({
      name: STRINGS.site,
      description: STRINGS.tagline,
      lang: 'kk',
      start_url: href(''),
      scope: href(''),
      display: 'minimal-ui',
      background_color: '#faf6ee',
      theme_color: '#faf6ee',
      icons: [{ src: href('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
