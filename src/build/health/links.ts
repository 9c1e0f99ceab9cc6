import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { chapterPath } from '../../lib/chapter.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Finding, Level } from './finding.ts';
import { addressesOf, isPublic } from './links/addresses.ts';
import { anchorsIn, anchorsOf } from './links/anchors.ts';
import type { Manuscript, Prose } from './manuscript.ts';

/** What links are looked up in. */
interface Site {
  root: string;
  addresses: ReadonlySet<string>;
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Report links of the texts that lead nowhere within the site, or out of it without encryption. */
export function links(manuscript: Manuscript): Finding[] {
  const { chapters, pages, draft } = manuscript;
  const linking = [...chapters, ...pages].filter((file) => linksIn(file).length > 0);
  if (linking.length === 0) return [];
  const site: Site = {
    root: manuscript.root,
    addresses: addressesOf(manuscript),
    anchors: anchorsOf(manuscript),
  };
  return linking.flatMap((file) => {
    const chapter = chapters.find((one) => one.file === file.file);
    const own = chapter ? site.anchors.get(chapterPath(chapter)) : new Set(anchorsIn(file, draft));
    return linksIn(file).flatMap(({ url, line }) => {
      const fault = explain(url, own, site);
      return fault ? [{ concern: 'links' as const, file: file.file, line, ...fault }] : [];
    });
  });
}

function linksIn({ tree }: Prose): { url: string; line: number }[] {
  const found: { url: string; line: number }[] = [];
  if (!tree) return found;
  visit(tree, (node: Node & { url?: string }) => {
    if (typeof node.url === 'string')
      found.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  return found;
}

interface Fault {
  level: Level;
  what: string;
  todo: string;
}

function explain(url: string, own: ReadonlySet<string> | undefined, site: Site): Fault | undefined {
  if (/^(?:https|mailto):/i.test(url)) return undefined;
  if (/^http:/i.test(url))
    return {
      level: 'advice',
      what: `«${url}» сілтемесі шифрланбаған`,
      todo: 'Ол бетте https болса, сілтемені https:// деп бастаңыз',
    };
  if (url.startsWith('#')) return own && missing(url.slice(1), own, url);
  if (!/^\/(?!\/)/.test(url))
    return {
      level: 'fault',
      what: `«${url}» сілтемесі түсініксіз`,
      todo: 'Сайт ішіндегі сілтеме «/» таңбасынан басталады: /charts/literacy/, сырттағысы https:// деп басталады',
    };
  const [, address = '', anchor] = /^\/([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (!site.addresses.has(address) && !isPublic(site.root, address))
    return {
      level: 'fault',
      what: `«${url}» сілтемесі жоқ бетке апарады`,
      todo: meant(address, site.addresses, '/'),
    };
  const ids = site.anchors.get(address);
  return anchor && ids ? missing(anchor, ids, url) : undefined;
}

function missing(anchor: string, ids: ReadonlySet<string>, url: string): Fault | undefined {
  if (ids.has(anchor)) return undefined;
  const what = `«${url}» сілтемесі беттің жоқ жеріне апарады`;
  return { level: 'fault', what, todo: meant(anchor, ids, '#') };
}

function meant(name: string, valid: Iterable<string>, sign: string): string {
  const near = nearest(name, valid);
  return near === undefined
    ? 'Сілтемені түзетіңіз не алып тастаңыз'
    : `Бәлкім, «${sign}${near}» болар`;
}
