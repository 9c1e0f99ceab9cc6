import type { Translations } from './dataset.ts';
import type { CslDate } from './source.ts';

/** What a reader can refer to. */
export const WORK_KINDS = ['chart', 'dataset', 'chapter', 'number'] as const;

/** One of the kinds of work. */
export type WorkKind = (typeof WORK_KINDS)[number];

/** A work of the site that can be cited: everything a reference to it says. */
export interface Work {
  kind: WorkKind;
  /** Name among all works, in ASCII: `chart-literacy`, `number-literacy-2015-share`. */
  id: string;
  /** Title in Kazakh, without markup. */
  title: string;
  /** Titles for those who write in Russian or English. */
  translations?: Translations | undefined;
  /** Address that always shows what was cited, absolute. */
  url: string;
  /** Day of the edition; nothing where the work is in none yet. */
  issued?: CslDate | undefined;
  /** Name of the edition: `2026-11-22`. */
  edition?: string | undefined;
  /** SHA-256 of the work's data in hexadecimal digits, all 64 of them. */
  digest: string;
}

/** Shorten a digest to what a reference has room for; still one in 2⁴⁰. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 10);
}
