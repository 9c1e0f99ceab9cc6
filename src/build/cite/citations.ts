import {
  ACCESSED_BLANK,
  type CitationLanguage,
  type CslItem,
  cslItem,
  editionOf,
} from '../../lib/citation.ts';
import type { Work } from '../../lib/work.ts';
import { kept } from '../site/kept.ts';
import { bibtex, ris } from './records.ts';
import { printReference, type Reference } from './reference.ts';

/** References to copy: their names, the names readers know them by, and how they are printed. */
export const CITATION_STYLES = [
  { name: 'gost', label: 'МЕМСТ (ГОСТ) 7.1-2003', style: 'gost-7-1-2003-kk', language: 'kk' },
  { name: 'apa', label: 'APA 7', style: 'apa', language: 'kk' },
  { name: 'mla', label: 'MLA 9', style: 'modern-language-association', language: 'kk' },
  { name: 'apaRu', label: 'APA 7, орысша', style: 'apa', language: 'ru' },
  { name: 'apaEn', label: 'APA 7, ағылшынша', style: 'apa', language: 'en' },
  {
    name: 'mlaEn',
    label: 'MLA 9, ағылшынша',
    style: 'modern-language-association',
    language: 'en',
  },
] as const;

/** Files for programs that keep references. */
export const CITATION_FILES = [
  {
    name: 'bibtex',
    label: 'BibTeX (LaTeX, JabRef)',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
  },
  {
    name: 'ris',
    label: 'RIS (EndNote, Mendeley)',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
  },
  {
    name: 'csl',
    label: 'CSL-JSON (Zotero, Pandoc)',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
] as const;

type StyleName = (typeof CITATION_STYLES)[number]['name'];
type FileName = (typeof CITATION_FILES)[number]['name'];

const LOCALES: Record<CitationLanguage, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-US' };

/** Refer to a work in a style; where the reference says when the work was read, it holds `ACCESSED_BLANK`. */
export function reference(work: Work, name: StyleName): Reference {
  return printReference(...printable(work, name));
}

/** Refer to a work in every style; what was printed before is kept. */
export function citations(work: Work): Record<StyleName, Reference> {
  const names = CITATION_STYLES.map(({ name }) => name);
  const [own = []] = printed([work], names);
  return Object.fromEntries(own.map((one, i) => [names[i], one])) as Record<StyleName, Reference>;
}

/** Refer to several works in one style; what was printed before is kept. */
export function references(works: readonly Work[], name: StyleName): Reference[] {
  return printed(works, [name]).flat();
}

function printed(works: readonly Work[], names: readonly StyleName[]): Reference[][] {
  const wanted = works.map((work) => names.map((name) => printable(work, name)));
  const print = () => wanted.map((own) => own.map((one) => printReference(...one)));
  return JSON.parse(kept.text(`references-${works[0]?.id}`, wanted, () => JSON.stringify(print())));
}

function printable(work: Work, wanted: StyleName): Parameters<typeof printReference> {
  const { style, language } = CITATION_STYLES.find(
    ({ name }) => name === wanted,
  ) as (typeof CITATION_STYLES)[number];
  const item = itemFor(style, cslItem(work, language), language);
  return [item, style, LOCALES[language]];
}

const WRITERS: Record<FileName, (item: CslItem) => string> = {
  bibtex,
  ris,
  csl: (item) => `${JSON.stringify([item], null, 2)}\n`,
};

/** Write the citation file of a work: it says nothing of when the work was read, and ends in a line break. */
export function citationFile(work: Work, name: FileName): string {
  return WRITERS[name](cslItem(work, 'kk'));
}

/**
 * Fit an item to a style. The site is author, publisher and host in one: APA then names it as author
 * alone, MLA and GOST as the site alone.
 */
function itemFor(style: string, item: CslItem, language: CitationLanguage): CslItem {
  const { author = [], 'container-title': site = '', version, ...rest } = item;
  return {
    ...rest,
    ...(style === 'apa' ? { author } : { 'container-title': site }),
    ...(version && { edition: editionOf(version, language) }),
    accessed: { literal: ACCESSED_BLANK },
  };
}
