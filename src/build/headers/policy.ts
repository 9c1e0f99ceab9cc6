import { CITATION_FILES } from '../cite/citations.ts';
import { TABLE_FORMATS } from '../table/format.ts';

/**
 * Headers of every answer, by name. All that stands here is public and nobody signs in, so any site may
 * read it, as on GitHub Pages; fonts need that, for a chart may stand in a sandboxed frame, which has no
 * origin. There is no Cross-Origin-Opener-Policy: a link out of such a frame would open an error.
 */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Kept for good (RFC 8246): the address changes with the content, or the content never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Asked for anew each time, answered with 304 if nothing changed: a corrected number shows at once. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Who may frame a page that is not named in `FRAMES` (CSP level 3). */
export const FRAMED_BY_NOBODY = "frame-ancestors 'none'";

/**
 * Addresses from the site's root. `:name` stands for one part of a path, `*` for anything, as in the
 * `_headers` files of hosts.
 */
type Pattern = `/${string}`;

/** What pages with frames of their own send; a chart may stand anywhere, so its page sends nothing. */
export const FRAMES: Readonly<Record<Pattern, string>> = {
  '/charts/:id/embed/': '',
  '/editions/:date/status/*': "frame-ancestors 'self'",
};

/** How long answers are kept; of several patterns the first holds, and where none does, `REVALIDATE`. */
export const CACHES: Readonly<Record<Pattern, string>> = {
  '/editions/:date/status/*': REVALIDATE,
  '/editions/:date/*': IMMUTABLE,
  '/assets/*': IMMUTABLE,
  '/sw.js': 'no-cache',
};

const OFFERED: Record<string, string> = Object.fromEntries([
  ...CITATION_FILES.map(({ ending, mediaType }) => [ending, mediaType]),
  ...TABLE_FORMATS.map(({ id, mediaType }) => [id, mediaType]),
]);

/** Media types by the last part of a file's ending (IANA), texts with their charset. */
export const TYPES: Readonly<Record<string, string>> = withCharset({
  bib: OFFERED['bib'],
  css: 'text/css',
  csv: OFFERED['csv'],
  html: 'text/html',
  js: 'text/javascript',
  json: OFFERED['json'],
  png: 'image/png',
  ris: OFFERED['ris'],
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xlsx: OFFERED['xlsx'],
  xml: 'application/xml',
  zip: 'application/zip',
});

/** Media types of files whose last ending says too little or nothing. */
export const TYPES_BY_NAME: Readonly<Record<Pattern, string>> = withCharset({
  '/*.csl.json': OFFERED['csl.json'],
  '/feed.xml': 'application/rss+xml',
  '/editions/:date/SHA256SUMS': 'text/plain',
});

/** Text is UTF-8; of binary formats, and of JSON by RFC 8259, nothing is to be said. */
function withCharset(types: Record<string, string | undefined>): Record<string, string> {
  const full = (type = '') =>
    /^text\/[^;]*$|xml$|^application\/x-/.test(type) ? `${type}; charset=utf-8` : type;
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, full(type)]));
}
