/**
 * Set a piece of a page apart from others on one page: its ids, and what points at them, begin with
 * `prefix` (`c3-`), and its headings are one level lower. Attributes must be quoted, as ours are.
 */
export function apart(html: string, prefix: string): string {
  return html
    .replace(
      / (id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"/g,
      (_whole, name: string, ids: string) => ` ${name}="${ids.replace(/\S+/g, `${prefix}$&`)}"`,
    )
    .replace(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/<(\/?)h([1-5])\b/g, (_whole, end: string, level: string) => `<${end}h${+level + 1}`);
}
