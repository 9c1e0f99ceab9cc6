import rss from '@astrojs/rss';
import { absolute } from '../build/site/address.ts';
import { feedItems } from '../build/site/feed.ts';
import { STRINGS } from '../lib/kazakh/strings.ts';

/** Tell feed readers of chapters, editions and corrections. */
export const GET = () =>
  rss({
    title: STRINGS.site,
    description: STRINGS.tagline,
    site: absolute(''),
    trailingSlash: true,
    customData: '<language>kk</language>',
    items: feedItems(),
  });
