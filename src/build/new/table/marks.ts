/** A text and the signs of footnotes that were set after it. */
export interface Marked {
  text: string;
  /** `*`, `**`, `¹`, `1)`; empty without a mark. */
  mark: string;
}

/** Raised digits of square and cubic metres are no marks. */
const TRAILING = /[\s\u00a0]*((?:\*|(?<!(?:^|[^\p{L}])[кмсд]?м)[⁰¹²³⁴⁵⁶⁷⁸⁹]|[†‡])+\)?)$/u;
const NUMBERED = /(?<=[\d%\p{L}»)])[\s\u00a0]+(\d{1,2}\))$/u;
const LEADING = /^(\*+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\)?|[†‡]|\d{1,2}\))[\s\u00a0]*(?=[^\s*])/u;

/** Part a text from the marks of footnotes after it. */
export function unmarked(text: string): Marked {
  const match = TRAILING.exec(text) ?? NUMBERED.exec(text);
  if (!match || match.index === 0) return { text, mark: '' };
  return { text: text.slice(0, match.index).trimEnd(), mark: match[1] ?? '' };
}

/** Part a footnote from the mark before it: `* Алдын ала дерек`. */
export function footnote(text: string): Marked | undefined {
  const match = LEADING.exec(text);
  return match ? { mark: match[1] ?? '', text: text.slice(match[0].length).trim() } : undefined;
}

const ABSENT =
  /^(?:[-–—−]+|\.{2,4}|…|:|[xх]|н\/д|н\. ?д\.?|нет данных|нет|деректер? (?:жоқ|табылмады)|жоқ|мәлімет жоқ|n\/?a|#n\/a|#н\/д|null|nan|none)$/iu;

/** Tell whether a text among numbers says that there is none. */
export function isAbsent(text: string): boolean {
  return ABSENT.test(text.trim());
}
