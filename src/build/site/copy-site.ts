import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { hashOf } from './policy.ts';

/** A file of a copy: its path within the copy and its bytes. */
export interface CopiedFile {
  path: string;
  bytes: Uint8Array | string;
}

/** A folder of a built site, and where its pages will stand. */
export interface Copying {
  /** Folder of the built site. */
  built: string;
  /** Path the site was built for, `/` or `/name/`. */
  base: string;
  /** The files that belong to the copy, by their paths in that folder. */
  paths: readonly string[];
  /** Gives a file its place in the copy. */
  place(path: string): string;
  /** Name the index of a folder in links: a host finds it without, a disk does not. */
  named: boolean;
  /** Writes a link to what is not in the copy; `up` leads from the page to the copy's root. */
  outside(path: string, up: string): string;
}

/**
 * Copy pages of a built site so that they need nothing of the host's root: links within the copy are
 * relative, those to anything else go where `outside` says.
 */
export function copySite({ built, base, paths, outside, place, named }: Copying): CopiedFile[] {
  const copied = new Set(paths);
  const link = (address: string, from: string) => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
    const folder = posix.dirname(place(from));
    const file = [path, posix.join(path, 'index.html')].find((one) => copied.has(one));
    const up = posix.relative(folder, '.');
    if (file === undefined) return outside(path, up === '' ? '' : `${up}/`) + rest;
    const target = posix.relative(folder, place(file));
    return (named ? target : target.replace(/(^|\/)index\.html$/, '$1') || './') + rest;
  };
  return paths.map((path) => {
    const bytes = readFileSync(join(built, path));
    if (path.endsWith('.html'))
      return { path: place(path), bytes: relinked(bytes.toString(), path, base, link) };
    return { path: place(path), bytes };
  });
}

type Link = (address: string, from: string) => string;

/** Our pages quote every attribute, and text in them holds no quotation mark after `href=`. */
function relinked(html: string, from: string, base: string, link: Link): string {
  const to = (address: string) => (address.startsWith(base) ? link(address, from) : address);
  const linked = html.replace(
    / (href|src)="(\/[^"]*)"/g,
    (_whole, name: string, address: string) => ` ${name}="${to(address)}"`,
  );
  const sheet = /<style>(.*?)<\/style>/s.exec(linked)?.[1] ?? '';
  const moved = sheet.replace(
    /url\((\/[^)]*)\)/g,
    (_whole, address: string) => `url(${to(address)})`,
  );
  // The policy of the page names its sheet by what stands in it.
  return linked.replace(sheet, () => moved).replace(hashOf(sheet), () => hashOf(moved));
}
