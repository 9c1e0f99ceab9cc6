import { STRINGS } from '../kazakh/strings.ts';
import type { Work } from '../work.ts';

/** A meta element of a page's head. */
export interface Meta {
  name?: string;
  property?: string;
  content: string;
}

/** List the tags by which search engines for papers and reference managers read a work (Highwire Press). */
export function highwire(work: Work, live: string): Meta[] {
  const date = work.edition?.replaceAll('-', '/');
  const tags: [string, string | undefined][] = [
    ['citation_title', work.title],
    ['citation_author', STRINGS.site],
    ['citation_publisher', STRINGS.site],
    ['citation_inbook_title', work.kind === 'chapter' ? STRINGS.site : undefined],
    ['citation_publication_date', date],
    ['citation_online_date', date],
    ['citation_language', 'kk'],
    ['citation_public_url', work.url],
    ['citation_fulltext_html_url', work.kind === 'chapter' ? live : undefined],
  ];
  const said = tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
  return work.kind === 'chapter' ? said : [...said, { property: 'z:itemType', content: 'dataset' }];
}
