import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from '../../lib/citation.ts';
import { escapeMarkup } from '../../lib/markup.ts';
import { cover, uncover } from './cover.ts';

/** A reference as it is copied, and as HTML whose only markup is `<i>`. */
export interface Reference {
  text: string;
  html: string;
}

const { styles, locales } = plugins.config.get('@csl');

const read = (file: string) =>
  readFileSync(new URL(`../../assets/csl/${file}`, import.meta.url), 'utf8');

/**
 * Leave out of a style how works are sorted and cited within a text. A reference is printed alone;
 * citeproc would take thirteen times as long to read the styles and twice as long to print.
 */
const forOne = (style: string) =>
  style
    .replace(/<citation\b.*<\/citation>/s, '<citation><layout/></citation>')
    .replace(/<sort>.*?<\/sort>/gs, '');

const STYLES = {
  apa: styles.get('apa'),
  'gost-7-1-2003-kk': read('gost-7-1-2003-kk.csl'),
  'modern-language-association': read('modern-language-association.csl'),
};
for (const [name, style] of Object.entries(STYLES)) styles.add(name, forOne(style));
for (const name of ['kk-KZ', 'ru-RU']) locales.add(name, read(`locales-${name}.xml`));

/**
 * Signs that citeproc would read: quotes, tags and entities, raised signs, which it prints as tags,
 * digits, which it counts («Versions 2026-11-22», «2026-ншы-11-інші-22 басылымы»), and a punctuation mark
 * after a space, which it moves.
 */
const READ_BY_CSL = /[<>&"'’ªº™℠\u3196-\u319f\p{Lm}\p{N}]|(?<=^| )[:;?!»]|«(?= )/gu;

/**
 * Print an item in a CSL style, `apa` among them, with the words of a locale.
 *
 * The entry's number in its list is left out. Throws RangeError for a style or locale that is not
 * known (citeproc would take the last one it used) and Error for markup that is not expected.
 */
export function printReference(item: CslItem, style: string, locale: string): Reference {
  if (!styles.has(style)) throw new RangeError(`no CSL style ${style}`);
  if (!locales.has(locale)) throw new RangeError(`no CSL locale ${locale}`);
  const printed = plugins.output.format('bibliography', [cover(item, READ_BY_CSL)], {
    template: style,
    lang: locale,
    format: 'html',
  });
  const parts = printed
    .replace(/<div class="csl-left-margin">[^<]*<\/div>/, '')
    .replace(/<\/?div[^>]*>/g, '')
    .trim()
    .split(/(<\/?i>)/)
    .map((part, i) => (i % 2 ? { tag: part } : { words: wordsOf(part) }));
  return {
    text: parts.map(({ words = '' }) => words).join(''),
    html: parts.map(({ tag, words = '' }) => tag ?? escapeMarkup(words)).join(''),
  };
}

function wordsOf(printed: string): string {
  if (printed.includes('<')) throw new Error(`unexpected markup in a reference: ${printed}`);
  const words = printed.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return uncover(words, (sign) => sign);
}
