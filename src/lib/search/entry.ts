/** Tells what is found: a part of a chapter, a chart, a fact of the articles, a term. */
export type FoundKind = 'chapter' | 'chart' | 'fact' | 'term';

/** A piece of the story that is searched and shown as one: a paragraph, a chart, a fact, a term. */
export interface SearchEntry {
  /** Address below the site's root with its anchor: `chapters/literacy/#p-mundai`. */
  path: string;
  kind: FoundKind;
  /** The heading it stands under, or its own. */
  title: string;
  /** Name of the chapter it belongs to; empty for what stands alone. */
  chapter: string;
  text: string;
}
