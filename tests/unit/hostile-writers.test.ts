import { getRssString } from '@astrojs/rss';
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { JSDOM } from 'jsdom';
import readExcelFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, citationFile, reference } from '../../src/build/cite/citations.ts';
import { faultPage } from '../../src/build/fault/fault-page.ts';
import { escapeXml, tag } from '../../src/build/picture/markup.ts';
import { csvOf } from '../../src/build/table/canonical.ts';
import { csvwMetadata } from '../../src/build/table/csvw.ts';
import { excelCsv } from '../../src/build/table/excel-csv.ts';
import { dataPackage } from '../../src/build/table/package.ts';
import { resourceJson } from '../../src/build/table/resource.ts';
import { xlsx } from '../../src/build/table/xlsx.ts';
import { cslItem } from '../../src/lib/citation.ts';
import { embedCode, oembed } from '../../src/lib/embed.ts';
import { firstMentions } from '../../src/lib/glossary.ts';
import { hiddenSign } from '../../src/lib/hidden-sign.ts';
import { slug } from '../../src/lib/kazakh/slug.ts';
import { escapeMarkup } from '../../src/lib/markup.ts';
import { coins } from '../../src/lib/metadata/coins.ts';
import { scriptJson } from '../../src/lib/metadata/schema-org.ts';
import { chunks, HOSTILE_TEXTS, hostileText } from './fixtures/hostile.ts';
import { tableWith } from './fixtures/table.ts';
import { work } from './fixtures/work.ts';

/** What a story may hold. */
const told = hostileText.filter((text) => text.trim() !== '' && !hiddenSign(text));
const TOLD = HOSTILE_TEXTS.filter((text) => !hiddenSign(text));
const each = (check: (text: string) => void, texts = told, runs = 300) => {
  for (const text of texts === told ? TOLD : HOSTILE_TEXTS) check(text);
  fc.assert(fc.property(texts, check), { numRuns: runs });
};
const { document } = new JSDOM('').window;

/** What a parser of HTML makes of line breaks and of NUL. */
const inHtml = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');

/** Read XML strictly: its elements with their attributes, and its texts. */
function readXml(xml: string) {
  const found = { elements: [] as string[], texts: [] as string[], values: [] as string[] };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.push([name, ...Object.keys(attributes)].join(' '));
    found.values.push(...Object.values(attributes));
  });
  parser.on('text', (text) => void found.texts.push(text));
  parser.on('cdata', (text) => void found.texts.push(text));
  parser.write(xml).close();
  return found;
}

describe('any text', () => {
  it('is a text in an element of HTML and in an attribute', () => {
    each((text) => {
      const holder = document.createElement('div');
      holder.innerHTML = `<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p>`;
      expect(holder.querySelectorAll('*')).toHaveLength(1);
      const p = holder.firstElementChild;
      expect(p?.attributes).toHaveLength(1);
      expect(inHtml(p?.textContent ?? '')).toBe(inHtml(text));
    }, hostileText);
  });

  it('is a text in a picture, read strictly', () => {
    each((text) => {
      const title = tag('title', {}, escapeXml(text));
      const { elements, texts, values } = readXml(tag('svg', { id: text }, title));
      expect(elements).toEqual(['svg id', 'title']);
      expect(texts.join('')).toBe(text.replace(/\r\n?/g, '\n'));
      expect(values).toEqual([text.replace(/\r\n?|[\t\n]/g, ' ')]);
    }, told);
  });

  it('cannot end a script element', () => {
    each((text) => {
      const node = { name: text, [text]: [text] };
      const holder = document.createElement('div');
      holder.innerHTML = `<script type="application/ld+json">${scriptJson(node)}</script><p></p>`;
      expect(holder.children).toHaveLength(2);
      expect(JSON.parse(holder.firstElementChild?.textContent ?? '')).toEqual(
        JSON.parse(JSON.stringify(node)),
      );
    }, hostileText);
  });
});

describe('any text of a story', () => {
  it('is one cell of a table in CSV, and runs nothing in the one for Excel', () => {
    each((text) => {
      const table = tableWith(text);
      expect(parse(csvOf(table))[1]).toEqual([text, '-1.5']);
      const [head = [], first = [], ...rest] = parse(excelCsv(table), {
        bom: true,
        delimiter: ';',
      }) as string[][];
      expect(rest).toHaveLength(2);
      for (const [cell, meant] of [
        [head[0], text],
        [head[1], `${text}, ${text}`],
        [first[0], text],
      ] as const) {
        expect([meant, `'${meant}`, `\u2060${meant}`]).toContain(cell);
        expect(cell).not.toMatch(FORMULA);
      }
    });
  });

  it('is one value in JSON, and the only one that changed', () => {
    const parsed = (text: string) => {
      const table = tableWith(text);
      const about = { address: 'https://site.example/', digest: '0' };
      const files = [
        resourceJson(table, about),
        JSON.stringify(csvwMetadata(table, about)),
        JSON.stringify(dataPackage({ tables: [table], address: about.address })),
      ];
      return files.map((file) => JSON.parse(file));
    };
    const plain = (text: string) =>
      JSON.stringify(parsed(text)).replace(/sha256:[0-9a-f]{64}|"bytes":\d+/g, '');
    const usual = plain('\ue000');
    each((text) => {
      // A title that begins with «[» is ours: its language is another.
      const said = JSON.stringify(`ә${text}`).slice(1, -1);
      expect(plain(`ә${text}`)).toBe(usual.replaceAll('\ue000', () => said));
    });
  });

  it('is a text in the code for other sites', () => {
    each((text) => {
      const given = {
        title: text,
        reference: text,
        frame: 'https://site.example/a/embed/',
        page: 'https://site.example/a/',
        width: 1,
        height: 1,
        least: 1,
      };
      expect(JSON.parse(JSON.stringify(oembed(given, '')))).toMatchObject({
        title: text,
        html: embedCode(given),
      });
      const holder = document.createElement('div');
      holder.innerHTML = embedCode(given);
      expect([...holder.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
        'blockquote',
        'iframe',
        'p',
        'a',
      ]);
      expect(holder.querySelector('iframe')?.getAttributeNames()).toEqual([
        'src',
        'title',
        'width',
        'height',
        'style',
        'loading',
        'sandbox',
      ]);
      expect(holder.querySelector('iframe')?.title).toBe(inHtml(text));
    });
  });

  it('is one field of what reference managers pick from a page', () => {
    each((text) => {
      const told = new URLSearchParams(coins(work('chart', { title: text })));
      expect([...told.keys()]).toEqual([...new URLSearchParams(coins(work('chart'))).keys()]);
      expect(told.get('rft.title')).toBe(text);
    });
  });

  it('is a text in the page of faults', () => {
    const shape = (text: string) => {
      const holder = document.createElement('div');
      holder.innerHTML = faultPage(
        [{ file: text, line: 1, what: text, expected: text }],
        () => text,
      );
      const elements = [...holder.querySelectorAll('*')].map((one) =>
        [one.localName, ...one.getAttributeNames()].join(' '),
      );
      // A line that is blank is not shown.
      return {
        elements: elements.filter((one) => one !== 'pre'),
        said: holder.querySelector('b')?.textContent,
      };
    };
    const { elements } = shape('a');
    each((text) => void expect(shape(text)).toEqual({ elements, said: `${inHtml(text)}.` }));
  });

  it('makes ids of small letters, digits and hyphens alone', () => {
    each((text) => {
      expect(slug(text)).toMatch(/^[a-z0-9-]*$/);
      expect(cslItem(work('chart', { id: text }), 'kk').id).toMatch(/^uade-men-derek[a-z0-9-]*$/);
    }, hostileText);
  });

  it('is found where it is used, if it is a term', () => {
    // Those for the formats, and some of the others: patterns of many terms take their time.
    const some = TOLD.filter((_, i) => i < 50 || i % 8 === 0);
    for (let i = 0; i < some.length; i += 30) {
      const terms = some.slice(i, i + 30).map((term, n) => ({ id: `t${n}`, term, meaning: '' }));
      const used = terms.map(({ term }) => `х ${term} у`);
      const found = firstMentions(used, terms, terms.length);
      expect(found.every(({ start, end }) => end > start)).toBe(true);
      expect(found.length).toBeGreaterThan(terms.length / 2);
    }
  });
});

const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The titles of the records that were read. */
const titlesOf = (entries: object) =>
  Object.values(entries).map(({ fields }: { fields: Record<string, unknown> }) =>
    (fields['title'] as { text: string }[]).map(({ text }) => text).join(''),
  );

describe('many texts at once', () => {
  it('stand in a feed that is XML', async () => {
    const item = (text: string, i: number) => ({
      title: text,
      description: text,
      link: `https://site.example/${i}/`,
      pubDate: new Date(0),
    });
    const texts = [...TOLD, ...fc.sample(told, 200)].filter((text) => text.trim() !== '');
    const feed = await getRssString({
      title: 'a',
      description: 'b',
      site: 'https://site.example',
      items: texts.map(item),
    });
    expect(readXml(feed).elements.filter((name) => name === 'item')).toHaveLength(texts.length);
    const read = parseRssFeed(feed).items ?? [];
    for (const [i, text] of texts.entries())
      expect([read[i]?.title, read[i]?.description]).toEqual(
        [text, text].map((one) => one.replace(/\r\n?/g, '\n').trim()),
      );
  });

  it.each(chunks(TOLD, 6))('come back from a workbook: %j', async (text) => {
    const [data] = await readExcelFile(Buffer.from(await xlsx(tableWith(text))), { trim: false });
    expect(String(data?.data[1]?.[0]).replaceAll('\u2060', '').replace(/\r\n?/g, '\n')).toBe(
      text.replaceAll('\u2060', '').replace(/\r\n?/g, '\n'),
    );
  });

  it.each(chunks(TOLD, 6))('stand in every reference and come back from its files: %j', (text) => {
    const one = work('chart', { title: text, translations: undefined });
    const { title } = cslItem(one, 'kk');
    for (const { name } of CITATION_STYLES) {
      const printed = reference(one, name);
      const paragraph = JSDOM.fragment(`<p>${printed.html}</p>`);
      expect(paragraph.querySelectorAll('p :not(i)')).toHaveLength(0);
      expect(paragraph.textContent).toBe(printed.text);
    }
    expect(reference(one, 'gost').text).toContain(title);
    const bib = new BibLatexParser(citationFile(one, 'bibtex'), { processUnexpected: true });
    const ris = new RISParser(citationFile(one, 'ris')).parse();
    expect(titlesOf(bib.parse().entries)).toEqual([title]);
    // This reader takes references to signs for signs.
    expect(titlesOf(ris.entries)).toEqual([
      title.replace(/&(?:lt|gt|amp);/g, (name) => NAMED[name] ?? ''),
    ]);
    expect([bib.errors, ris.errors]).toEqual([[], []]);
    expect(JSON.parse(citationFile(one, 'csl'))[0].title).toBe(title);
  });
});

/** Spreadsheets run a cell that begins so (OWASP, CSV injection), some also after what cannot be seen. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
