import { readFileSync } from 'node:fs';
import { works } from '../../src/build/site/works.ts';
import type { Work } from '../../src/lib/work.ts';
import { ROOT_SITE } from '../built-site.ts';

/** The host that the built sites are made for; the works here, too, by the settings of these tests. */
export const HOST = 'https://site.example';

/** Every chart, dataset and chapter as the built site should tell of it, each with its id before it. */
export const WORKS = [...works().values()].map((work) => [work.id, work] as const);

const FOLDERS: Record<Work['kind'], string> = {
  chart: 'charts',
  dataset: 'data',
  chapter: 'chapters',
  number: 'data',
};

/** Name the file of a work from the site's root: `charts/literacy.svg`. */
export function pathOf({ kind, id }: Work, ending: string): string {
  return `${FOLDERS[kind]}/${id.slice(kind.length + 1)}.${ending}`;
}

/** Read a file of a work from the built site. */
export function fileOf(work: Work, ending: string): Buffer {
  return readFileSync(`${ROOT_SITE}/${pathOf(work, ending)}`);
}

/** A text as one line of plain words: citations hold neither line breaks nor signs of typesetting. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
