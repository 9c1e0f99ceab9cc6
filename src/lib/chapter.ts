import type { Translations } from './dataset.ts';
import type { Inline } from './inline.ts';

/** A chapter as lists, heads and links need it; its prose is rendered from the MDX file. */
export interface Chapter {
  /** Path of its MDX file. */
  file: string;
  /** The file's name without its ending: `02-literacy`. */
  id: string;
  /** The part of the address: `literacy`. */
  slug: string;
  /** Its number in the story; 0 is the opening. */
  number: number;
  title: string;
  /** The title for those who cite in Russian or English. */
  translations: Translations;
  name: string;
  question: Inline;
  description: Inline;
  /** The number it opens with. */
  figure: Inline;
  lead: Inline;
  /** First and last year it tells of. */
  years: [number, number];
  summary: Inline[];
  /** Charts in order. */
  charts: string[];
  /** Addresses of the cells its prose uses, each once, in order. */
  cells: string[];
  /** Sources its prose cites, each once. */
  cited: string[];
  words: number;
  /** The MDX file as it stands. */
  text: string;
}

/** Give the path of a chapter from the site's root; the opening stands at it. */
export function chapterPath({ number, slug }: Pick<Chapter, 'number' | 'slug'>): string {
  return number === 0 ? '' : `chapters/${slug}/`;
}

/** Say whether a chapter shows the ledger, whose styles no other chapter needs. */
export function hasLedger({ text }: Pick<Chapter, 'text'>): boolean {
  return /<Ledger\b/.test(text);
}

/** Words that a reader of a documentary takes in a minute; an assumption, on the slow side. */
const WORDS_A_MINUTE = 160;

/** Estimate how many minutes a number of words takes to read, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
