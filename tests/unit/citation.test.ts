import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  CITATION_FILES,
  CITATION_STYLES,
  citationFile,
  reference,
} from '../../src/build/cite/citations.ts';
import { bibtex } from '../../src/build/cite/records.ts';
import { printReference } from '../../src/build/cite/reference.ts';
import { ACCESSED_BLANK, cslItem } from '../../src/lib/citation.ts';
import { WORK_KINDS, type Work } from '../../src/lib/work.ts';
import { bibliography, cslFile } from './fixtures/citeproc.ts';
import { work } from './fixtures/work.ts';

const SITE = 'Уәде мен дерек';
const ALPHABET =
  'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя';

/** Titles that would be markup, commands or new fields, were they read as such. */
const HOSTILE = [
  '<script>alert(1)</script> & <i>жылда</i>',
  'бір { ашық',
  'бір } жабық',
  'бір \\ екі \\textbf{үш}',
  '50% & 3_4 # $x$ ~ ^2',
  '}, url = {https://evil.example}, note = {',
  '}}\n@misc{other, title = {Басқа}',
  'Бір\r\nTY  - BOOK\r\nER  - \r\nTI  - Басқа',
  'Бір\u2028UR  - https://evil.example',
  '\u{f0041}\ue000жеке\u00adше белгі',
  '"тырнақша" және O’Brien, O\'Brien',
  'м² пен ₸, № 5 — «Болашақ»',
  ': бір™ ; екі ! « үш » ? 𝟗 төрт',
  "бір '' екі ``үш'' -- төрт --- бес ,, алты",
  `${ACCESSED_BLANK} ${ALPHABET}`,
];

const flat = (nodes: unknown) => (nodes as { text: string }[]).map(({ text }) => text).join('');

function readBibtex(text: string) {
  const parser = new BibLatexParser(text, { processUnexpected: true });
  const entries = Object.values(parser.parse().entries);
  expect(parser.errors).toEqual([]);
  expect(entries.length).toBe(1);
  const [entry] = entries;
  return { fields: entry?.fields ?? {}, key: entry?.entry_key };
}

function readRis(text: string) {
  const { entries, errors } = new RISParser(text).parse();
  expect(errors).toEqual([]);
  expect(Object.keys(entries)).toEqual(['1']);
  return entries[1]?.fields ?? {};
}

const byName = <Name extends string, Value>(
  list: readonly { name: Name }[],
  make: (name: Name) => Value,
) => Object.fromEntries(list.map(({ name }) => [name, make(name)])) as Record<Name, Value>;

/** Every reference to a work and every citation file of it. */
const citations = (of: Work) => ({
  ...byName(CITATION_STYLES, (name) => reference(of, name)),
  ...byName(CITATION_FILES, (name) => citationFile(of, name)),
});

describe('citations', () => {
  it.each(WORK_KINDS)('of a %s are as they were read and approved', async (kind) => {
    const all = citations(work(kind));
    const references = CITATION_STYLES.map(
      ({ name }) => `${name}\n${all[name].text}\n${all[name].html}\n`,
    );
    const golden = (name: string) => `./golden/citations/${kind}.${name}`;
    await expect(references.join('\n')).toMatchFileSnapshot(golden('txt'));
    await expect(all.bibtex).toMatchFileSnapshot(golden('bib'));
    await expect(all.ris).toMatchFileSnapshot(golden('ris'));
    await expect(all.csl).toMatchFileSnapshot(golden('csl-json.txt'));
  });

  it('of a work in no edition give no date but when it was read', () => {
    const all = citations(work('chart', { issued: undefined, edition: undefined }));
    expect(all.gost.text).toContain('// Уәде мен дерек. – URL: ');
    expect(all.apa.text).toContain('(күні жоқ)');
    for (const { name } of CITATION_STYLES)
      expect(all[name].text.split(ACCESSED_BLANK).length, name).toBe(2);
    expect(JSON.parse(all.csl)[0].id).toBe('uade-men-derek-chart-literacy');
  });

  it('leave one blank for the day of access in GOST and none in files', () => {
    const all = citations(work('chart'));
    expect(all.gost.text.split(ACCESSED_BLANK).length).toBe(2);
    expect(all.gost.html.split(ACCESSED_BLANK).length).toBe(2);
    for (const { name } of CITATION_FILES) {
      expect(all[name]).not.toContain('__');
      expect(all[name]).toMatch(/[^\n]\n$/);
    }
  });

  it('name the site once', () => {
    for (const kind of WORK_KINDS) {
      const all = citations(work(kind));
      for (const { name } of CITATION_STYLES)
        expect(all[name].text.split(SITE).length, name).toBe(2);
    }
  });

  it('in GOST are what citeproc prints of the CSL-JSON file', () => {
    for (const kind of WORK_KINDS) {
      const all = citations(work(kind));
      const [{ author, ...item }] = JSON.parse(all.csl);
      expect(author).toEqual([{ literal: SITE }]);
      const read = { ...item, accessed: { 'date-parts': [[2026, 11, 22]] } };
      expect(bibliography(cslFile('gost-7-1-2003-kk.csl'), [read])).toEqual([
        all.gost.text.replace(ACCESSED_BLANK, '22.11.2026'),
      ]);
    }
  });

  it('take their words from the language they are in', () => {
    const all = citations(work('chapter'));
    expect(all.apa.text).toContain('(2026, қараша 22)');
    expect(all.apaRu.text).toContain('(2026, ноябрь 22)');
    expect(all.apaEn.text).toContain('(2026, November 22)');
    expect(all.mla.text).toContain('2026 ж. 22 қараша');
    for (const { text } of [all.gost, all.apa, all.mla])
      expect(text).not.toMatch(/Nov|ноя|Chapter|Глава|edition|издание/);
  });
});

describe('a hostile title', () => {
  it.each(HOSTILE)('%j is text in every reference', (title) => {
    const hostile = work('chart', { title });
    const all = citations(hostile);
    for (const { name, language } of CITATION_STYLES) {
      const { text, html } = all[name];
      const paragraph = JSDOM.fragment(`<p>${html}</p>`);
      expect(paragraph.querySelectorAll('p :not(i)').length, name).toBe(0);
      expect(paragraph.textContent).toBe(text);
      if (!name.startsWith('mla')) expect(text).toContain(cslItem(hostile, language).title);
    }
  });

  it.each(HOSTILE)('%j comes back from BibTeX and RIS and adds nothing', (title) => {
    const plain = citations(work('chart'));
    const all = citations(work('chart', { title, translations: undefined }));
    const { title: expected } = cslItem(work('chart', { title }), 'kk');
    for (const read of [(text: string) => readBibtex(text).fields, readRis]) {
      const format = read === readRis ? 'ris' : 'bibtex';
      const { title: back, ...others } = read(all[format]);
      const { title: _, ...same } = read(plain[format]);
      expect(flat(back)).toBe(expected);
      expect(others).toEqual(same);
    }
    expect(
      all.ris
        .trimEnd()
        .split('\n')
        .every((one) => /^[A-Z][A-Z0-9] {2}-/.test(one)),
    ).toBe(true);
  });

  it('keeps any two signs side by side in BibTeX', () => {
    const signs = [...'\\{}%&#_$~^<>"@,=:A-`\'!?'];
    for (const one of signs)
      for (const two of signs) {
        const title = `ә${one}${two}і`;
        const { fields } = readBibtex(bibtex(cslItem(work('chart', { title }), 'kk')));
        expect(flat(fields['title'])).toBe(title);
      }
  });
});

describe('files for reference managers', () => {
  it.each(WORK_KINDS)('say of a %s what it is, read by software of others', (kind) => {
    const one = work(kind);
    const all = citations(one);
    const { fields, key } = readBibtex(all.bibtex);
    expect(key).toBe(`uade-men-derek-${one.id}-2026-11-22`);
    expect(fields).toMatchObject({ date: '2026-11', url: one.url });
    expect(fields['author']).toEqual([{ literal: [{ type: 'text', text: SITE }] }]);
    expect(flat(fields['note'])).toBe('2026-11-22 басылымы. SHA-256: 3b5d5c3712');
    const ris = readRis(all.ris);
    expect(ris).toMatchObject({ date: '2026', url: one.url });
    const [author] = ris['author'] as Record<'given' | 'family', unknown>[];
    expect(`${flat(author?.given)} ${flat(author?.family)}`).toBe(SITE);
    for (const title of [fields['title'], ris['title']]) expect(flat(title)).toBe(one.title);
  });

  it('never break a line, whatever its length', () => {
    const title = 'Ұзын тақырып '.repeat(20).trim();
    expect(citations(work('number', { title })).ris).toContain(`TI  - ${title}\n`);
  });
});

describe('printReference', () => {
  it('refuses a style or a locale that is not known instead of taking another', () => {
    const item = cslItem(work('chart'), 'kk');
    expect(() => printReference(item, 'gost', 'kk-KZ')).toThrow('no CSL style gost');
    expect(() => printReference(item, 'apa', 'kk')).toThrow('no CSL locale kk');
  });
});
