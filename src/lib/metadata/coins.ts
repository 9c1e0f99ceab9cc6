import { STRINGS } from '../kazakh/strings.ts';
import type { Work } from '../work.ts';

/**
 * Write a work as a COinS title: an OpenURL (Z39.88-2004) that reference managers pick from a page.
 * Chapters are parts of a book, everything else is described in Dublin Core.
 */
export function coins(work: Work): string {
  const date = work.edition ?? '';
  const fields: [string, string][] =
    work.kind === 'chapter'
      ? [
          ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
          ['rft.genre', 'bookitem'],
          ['rft.atitle', work.title],
          ['rft.btitle', STRINGS.site],
          ['rft.aucorp', STRINGS.site],
          ['rft.date', date],
        ]
      : [
          ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
          ['rft.type', 'dataset'],
          ['rft.title', work.title],
          ['rft.creator', STRINGS.site],
          ['rft.publisher', STRINGS.site],
          ['rft.date', date],
          ['rft.identifier', work.url],
          ['rft.language', 'kk'],
        ];
  const all: [string, string][] = [
    ['url_ver', 'Z39.88-2004'],
    ['ctx_ver', 'Z39.88-2004'],
    ...fields,
    ['rft_id', work.url],
  ];
  const said = all.filter(([, value]) => value !== '');
  return said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}
