import { slug } from './kazakh/slug.ts';
import { STRINGS } from './kazakh/strings.ts';
import type { CslDate } from './source.ts';
import { shortDigest, type Work, type WorkKind } from './work.ts';

/** A language that references are written in. */
export type CitationLanguage = 'kk' | 'ru' | 'en';

/** A work as CSL-JSON, the one source of every reference to it and of every citation file. */
export interface CslItem {
  id: string;
  type: 'dataset' | 'webpage';
  author?: { literal: string }[];
  title: string;
  'container-title'?: string;
  version?: string;
  edition?: string;
  issued?: CslDate;
  accessed?: { literal: string };
  genre: string;
  language: string;
  URL: string;
  note: string;
}

/** Stands where readers put the day on which they read the work. */
export const ACCESSED_BLANK = '__.__.____';

/**
 * A chapter is a web page: as a `chapter`, which is a part of a book, APA would write «In» before
 * the site, and BibTeX and RIS would ask for a publisher, editors and pages.
 */
const TYPES: Record<WorkKind, CslItem['type']> = {
  chart: 'dataset',
  dataset: 'dataset',
  number: 'dataset',
  chapter: 'webpage',
};

const GENRES: Record<CitationLanguage, Record<WorkKind, string>> = {
  kk: { chart: 'диаграмма', dataset: 'деректер жиынтығы', chapter: 'тарау', number: 'сан' },
  ru: { chart: 'диаграмма', dataset: 'набор данных', chapter: 'глава', number: 'число' },
  en: { chart: 'chart', dataset: 'data set', chapter: 'chapter', number: 'number' },
};

const EDITIONS: Record<CitationLanguage, (name: string) => string> = {
  kk: (name) => `${name} басылымы`,
  ru: (name) => `издание ${name}`,
  en: (name) => `${name} edition`,
};

/** Say which edition of the site is meant: «2026-11-22 басылымы». */
export function editionOf(name: string, language: CitationLanguage): string {
  return EDITIONS[language](name);
}

/**
 * Describe a work as a CSL-JSON item, without a day of access.
 *
 * The id is a key that BibTeX takes: small Latin letters, digits and hyphens. The work stays Kazakh
 * in every language; for Russian and English its title is followed by a translation in brackets, as
 * APA and MLA ask for. Every text is one line without invisible signs.
 */
export function cslItem(work: Work, language: CitationLanguage): CslItem {
  const { edition, issued } = work;
  return {
    id: slug([STRINGS.site, work.id, edition ?? ''].join(' ')),
    type: TYPES[work.kind],
    author: [{ literal: STRINGS.site }],
    title: titleOf(work, language),
    'container-title': STRINGS.site,
    ...(edition && { version: line(edition) }),
    ...(issued && { issued }),
    genre: GENRES[language][work.kind],
    language: 'kk',
    URL: line(work.url),
    note: `SHA-256: ${shortDigest(work.digest)}`,
  };
}

function titleOf({ title, translations }: Work, language: CitationLanguage): string {
  const translation = language === 'kk' ? undefined : translations?.[language];
  return line(translation ? `${title} [${translation}]` : title);
}

/** A break would start a new field in RIS; soft hyphens and signs for private use mean nothing there. */
function line(text: string): string {
  return text
    .replace(/[\u00ad\u2060\p{Co}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
