import { type BibtexEntry, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type CslItem, editionOf } from '../../lib/citation.ts';
import { cover, uncover } from './cover.ts';

// By default Cyrillic letters are deleted and keys are made from the ASCII letters that are left.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
});

/** Signs that TeX would read, as they are written; as commands, braces need not stand in pairs. */
const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '$\\lbrace$',
  '}': '$\\rbrace$',
  '~': '{\\textasciitilde}',
  '^': '\\^{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** Those signs, tags, which the plugin would read, and capitals, which it would put in braces one by one. */
const READ_BY_BIBTEX = /[\\{}~^%&#_$<>A-Z]/g;

/**
 * Write an item as a BibTeX record, which BibLaTeX reads too.
 *
 * The edition stands in the note, as BibTeX knows no versions. The site is given as publisher, or
 * else the plugin prints the address a second time.
 */
export function bibtex(item: CslItem): string {
  const { id, URL, 'container-title': publisher, version, note, ...texts } = item;
  const edition = version && editionOf(version, 'kk');
  const record = { ...texts, publisher, note: [edition, note].filter(Boolean).join('. ') };
  const covered = { ...cover(record, READ_BY_BIBTEX), id, URL };
  const entries = plugins.output.format('bibtex', [covered], { format: 'object' });
  return entries.map(writeEntry).join('');
}

function writeEntry({ type, label, properties }: BibtexEntry): string {
  const fields = Object.entries(properties).map(
    ([name, value]) => `  ${name} = ${writeField(name, value)},\n`,
  );
  return `@${type}{${label},\n${fields.join('')}}\n`;
}

function writeField(name: string, value: string): string {
  // The plugin writes «{nov 22}», but a month is one of BibTeX's own words, and the day has no field.
  if (name === 'month') return value.slice(0, 3);
  if (name === 'url') return `{${value}}`;
  const tex = apart(uncover(value, (sign) => TEX[sign] ?? sign));
  // A Kazakh title is a sentence: no style may change its capitals.
  return name === 'title' ? `{{${tex}}}` : `{${tex}}`;
}

/** Keep signs side by side what they are: TeX makes a dash of `--` and a quotation mark of `''`. */
function apart(tex: string): string {
  return tex.replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, '$&{}');
}

/**
 * Write an item as an RIS record.
 *
 * Unlike the plugin's own text: lines are never broken, which would split words; the id is whole; a
 * web page has its site and its edition.
 */
export function ris(item: CslItem): string {
  const { 'container-title': site, version, type, id } = item;
  const data = [{ ...item, publisher: site }];
  const [{ TY, ...fields } = {}] = plugins.output.format('ris', data, { format: 'object' });
  const repaired = { ...fields, ID: id, ET: version, T2: type === 'webpage' ? site : undefined };
  const lines = Object.entries(repaired).flatMap(([tag, value]) =>
    [value ?? []].flat().map((one) => `${tag}  - ${one}\n`),
  );
  return `TY  - ${TY}\n${lines.join('')}ER  - \n`;
}
