import {
  CACHES,
  EVERYWHERE,
  FRAMED_BY_NOBODY,
  FRAMES,
  REVALIDATE,
  TYPES,
  TYPES_BY_NAME,
} from './policy.ts';

const WRITTEN =
  '# Written from src/build/headers/policy.ts by `npx vitest run --project unit headers -u`.\n';

/** Media types that `charset` and `gzip` of nginx hold for anyway; naming them again is a warning. */
const BUILT_IN = 'text/html';

/** Write the part of the configuration of nginx that stands outside `server`: what an address is sent with. */
export function nginxMaps(): string {
  return (
    WRITTEN + map('site_cache', REVALIDATE, CACHES) + map('site_frames', FRAMED_BY_NOBODY, FRAMES)
  );
}

/** Write the part of the configuration of nginx that stands inside `server`: headers and media types. */
export function nginxHeaders(): string {
  const headers = {
    ...EVERYWHERE,
    'Cache-Control': '$site_cache',
    'Content-Security-Policy': '$site_frames',
  };
  const texts = [...new Set([...Object.values(TYPES), ...Object.values(TYPES_BY_NAME)])]
    .filter((type) => type.includes('charset'))
    .map(bare)
    .filter((type) => type !== BUILT_IN);
  return [
    WRITTEN,
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;\n`),
    `\ncharset utf-8;\ncharset_types ${texts.join(' ')};\n`,
    `gzip_types ${[...texts, bare(TYPES['json']), bare(TYPES['webmanifest'])].join(' ')};\n`,
    '\ntypes {\n',
    ...Object.entries(TYPES).map(([ending, type]) => `    ${bare(type)} ${ending};\n`),
    '}\n',
    ...Object.entries(TYPES_BY_NAME).map(
      ([pattern, type]) =>
        `location ~ ${regex(pattern)} {\n    types {}\n    default_type ${bare(type)};\n}\n`,
    ),
  ].join('');
}

function map(name: string, otherwise: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(
    ([pattern, value]) => `    ~${regex(pattern)} "${value}";\n`,
  );
  return `\nmap $uri $${name} {\n    default "${otherwise}";\n${lines.join('')}}\n`;
}

/** The site may stand below a base path, so a pattern holds wherever it begins; nginx has put `index.html` behind a folder. */
function regex(pattern: string): string {
  return `${pattern
    .replaceAll('.', '\\.')
    .replace(/\*$/, '')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(
      /\/$/,
      pattern.endsWith('*') ? '/' : '/(?:index\\.html)?',
    )}${pattern.endsWith('*') ? '' : '$'}`;
}

function bare(type = ''): string {
  return type.replace(/;.*$/, '');
}
