import type { Cell } from '../cell.ts';
import type { License } from '../dataset.ts';
import { STRINGS } from '../kazakh/strings.ts';
import type { Source } from '../source.ts';
import { shortDigest, type Work } from '../work.ts';

/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

/** A file that can be had: its full address, its name for people and its media type. */
export interface Distribution {
  url: string;
  label: string;
  type: string;
}

/** What schema.org is told of a chart or a dataset. */
export interface DatasetFacts {
  work: Work;
  /** Address of the page that goes with the times. */
  live: string;
  /** Address of the site's root. */
  root: string;
  description: string;
  /** First and last year of the data. */
  years: readonly number[];
  cells: readonly Cell[];
  sources: readonly Source[];
  license: License['path'];
  files: readonly Distribution[];
  image?: string | undefined;
}

const CONTEXT = 'https://schema.org';

/** The licence of texts and charts. */
export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** Describe the site itself, which stands as author and publisher: no person is known. */
function publisher(root: string): Node {
  return { '@type': 'Organization', name: STRINGS.site, url: root };
}

/** Describe a chart or a dataset as a schema.org Dataset with its files. */
export function datasetNode(facts: DatasetFacts): Node {
  const { work, live, root, cells, files } = facts;
  const [from, to] = [Math.min(...facts.years), Math.max(...facts.years)];
  const measures = new Map(cells.map((cell) => [cell.measure, cell.unit]));
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    ...named(work, live),
    description: facts.description,
    ...shared(work, root),
    license: facts.license,
    isAccessibleForFree: true,
    temporalCoverage:
      facts.years.length === 0 ? undefined : from === to ? `${from}` : `${from}/${to}`,
    variableMeasured: [...measures].map(([name, unitText]) => ({
      '@type': 'PropertyValue',
      name,
      unitText,
    })),
    isBasedOn: facts.sources.map(sourceNode),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': `${root}data/` },
    image: facts.image,
    distribution: files.map(({ url, label, type }) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: type,
      contentUrl: url,
    })),
  };
}

function named({ url, title, translations }: Work, live: string): Node {
  return {
    '@id': url,
    name: title,
    alternateName: translations && [translations.ru, translations.en],
    url: live,
    inLanguage: 'kk',
  };
}

function shared(work: Work, root: string): Node {
  return {
    identifier: `sha256:${work.digest}`,
    version: work.edition ?? shortDigest(work.digest),
    datePublished: work.edition,
    author: publisher(root),
    creator: publisher(root),
    publisher: publisher(root),
  };
}

function sourceNode(source: Source): Node {
  const author = source.author?.map(({ literal, family, given }) => ({
    '@type': literal ? 'Organization' : 'Person',
    name: literal ?? [given, family].filter(Boolean).join(' '),
  }));
  return {
    '@type': 'CreativeWork',
    name: source.title,
    url: source.URL,
    inLanguage: source.language,
    author,
    datePublished: source.issued?.['date-parts'][0]
      ?.map((part) => String(part).padStart(2, '0'))
      .join('-'),
  };
}

/** What schema.org is told of a chapter. */
export interface ChapterFacts {
  work: Work;
  live: string;
  root: string;
  description: string;
  position: number;
  image: string;
  words: number;
  /** Works shown in it: its charts. */
  parts: readonly Work[];
}

/** Describe a chapter as an article that is a part of the book. */
export function chapterNode({ work, live, root, parts, ...facts }: ChapterFacts): Node {
  return {
    '@context': CONTEXT,
    '@type': ['Article', 'Chapter'],
    ...named(work, live),
    headline: work.title,
    description: facts.description,
    ...shared(work, root),
    license: LICENSE,
    position: facts.position,
    wordCount: facts.words,
    image: facts.image,
    isPartOf: { '@type': 'Book', '@id': root, name: STRINGS.site },
    hasPart: parts.map(({ url, title }) => ({ '@type': 'Dataset', '@id': url, name: title })),
  };
}

/** Describe the whole story as a book with its chapters. */
export function bookNode({ work, root, parts, ...facts }: ChapterFacts): Node {
  return {
    '@context': CONTEXT,
    '@type': 'Book',
    '@id': root,
    name: STRINGS.site,
    alternateName: STRINGS.tagline,
    description: facts.description,
    url: root,
    inLanguage: 'kk',
    bookFormat: 'https://schema.org/EBook',
    ...shared(work, root),
    license: LICENSE,
    image: facts.image,
    hasPart: parts.map(({ url, title }) => ({ '@type': 'Chapter', '@id': url, name: title })),
  };
}

/** A dataset as the list of all of them names it. */
export interface CatalogPart {
  work: Work;
  description: string;
  license: string;
}

/** Describe the list of all datasets. */
export function catalogNode(root: string, parts: readonly CatalogPart[]): Node {
  return {
    '@context': CONTEXT,
    '@type': 'DataCatalog',
    '@id': `${root}data/`,
    name: `${STRINGS.site}: ${STRINGS.data}`,
    description: STRINGS.promise,
    url: `${root}data/`,
    inLanguage: 'kk',
    license: LICENSE,
    publisher: publisher(root),
    dataset: parts.map(({ work, description, license }) => ({
      '@type': 'Dataset',
      '@id': work.url,
      name: work.title,
      description,
      license,
    })),
  };
}

/** Write JSON that may stand inside a script element: no sign of it can end the element. */
export function scriptJson(node: Node): string {
  return JSON.stringify(node).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
