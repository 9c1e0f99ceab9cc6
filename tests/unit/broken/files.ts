import { FILES } from '../fixtures/project.ts';
import type { Broken } from './case.ts';

const { csv, yaml, sources, derived, chart, chapter } = FILES;
const CHAPTER = `---
title: Оқу
translations: { ru: Чтение, en: Reading }
name: Оқу
question: Неге?
description: Бір сөз.
number: "{literacy/2015/share}"
lead: Бір сөз.
years: [2013, 2015]
---

Мәтін.
`;
const SMALL = `name: NAME
title: { kk: Оқу, ru: Чтение, en: Reading }
description: { kk: Оқу, ru: Чтение, en: Reading }
kind: measured
sources: [{ source: article-c }]
licenses: [{ name: CC0, title: CC0, path: https://example.org/ }]
primaryKey: [year]
fields:
  - { name: year, type: year, title: { kk: Жыл, ru: Год, en: Year } }
`;
const named = (name: string) => SMALL.replace('NAME', name);
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

/** Files that are missing, are no files, cannot be read as text or have odd names. */
export const PLACES: Broken[] = [
  { name: 'no bibliography', at: `${sources}:1`, edits: [{ remove: sources }] },
  { name: 'a dataset without its YAML', at: `${csv}:1`, edits: [{ remove: yaml }] },
  { name: 'a dataset without its CSV', at: `${yaml}:1`, edits: [{ remove: csv }] },
  { name: 'no data at all', at: `${sources}:1`, edits: [{ remove: 'data' }] },
  {
    name: 'a file in the place of the folder of data',
    at: 'data:1',
    edits: [{ remove: 'data' }, ['data', 'year,share\n']],
  },
  {
    name: 'a file in the place of the folder of charts',
    at: 'src/content/charts:1',
    edits: [{ remove: 'src/content/charts' }, ['src/content/charts', 'title: Сауаттылық\n']],
  },
  { name: 'a folder in the place of a table', at: `${csv}:1`, edits: [{ folder: csv }] },
  { name: 'a folder in the place of a description', at: `${yaml}:1`, edits: [{ folder: yaml }] },
  {
    name: 'a folder in the place of the bibliography',
    at: `${sources}:1`,
    edits: [{ folder: sources }],
  },
  {
    name: 'a folder in the place of the formulas',
    at: `${derived}:1`,
    edits: [{ folder: derived }],
  },
  { name: 'a folder in the place of a chart', at: `${chart}:1`, edits: [{ folder: chart }] },
  { name: 'a folder in the place of a chapter', at: `${chapter}:1`, edits: [{ folder: chapter }] },
  {
    name: 'a link that leads to itself',
    at: `${sources}:1`,
    edits: [{ link: sources, to: 'sources.yaml' }],
  },
  {
    name: 'links that lead in a circle',
    at: ['data/a.csv:1', 'data/b.csv:1'],
    edits: [
      { link: 'data/a.csv', to: 'b.csv' },
      { link: 'data/b.csv', to: 'a.csv' },
    ],
  },
  {
    name: 'a link that leads nowhere',
    at: `${chart}:1`,
    edits: [{ link: chart, to: 'gone.yaml' }],
  },
  { name: 'a link to a folder', at: `${csv}:1`, edits: [{ link: csv, to: '../src' }] },
  { name: 'YAML in UTF-16', at: `${yaml}:1`, edits: [[yaml, utf16(named('literacy'))]] },
  { name: 'a chapter in UTF-16', at: `${chapter}:1`, edits: [[chapter, utf16(CHAPTER)]] },
  {
    name: 'a chapter in Windows-1251',
    at: `${chapter}:2`,
    edits: [
      [
        chapter,
        Uint8Array.from([
          ...new TextEncoder().encode('---\ntitle: '),
          0xce,
          0xea,
          0xf3,
          ...new TextEncoder().encode('\n---\n'),
        ]),
      ],
    ],
  },
  {
    name: 'a chapter with a NUL byte',
    at: `${chapter}:19`,
    edits: [[chapter, 'Бұл туралы', 'Бұл\0 туралы']],
  },
  {
    name: 'a chart with a NUL byte',
    at: `${chart}:2`,
    edits: [[chart, 'Халықтың пайызы', 'Халықтың\0 пайызы']],
  },
  {
    name: 'a description with bytes of a picture',
    at: `${yaml}:1`,
    edits: [[yaml, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])]],
  },
  {
    name: 'a dataset with a short ending',
    at: 'data/reading.yml:1',
    edits: [
      ['data/reading.yml', named('reading')],
      ['data/reading.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a dataset with its ending in capitals',
    at: 'data/reading.YAML:1',
    edits: [
      ['data/reading.YAML', named('reading')],
      ['data/reading.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a table with its ending in capitals',
    at: 'data/reading.CSV:1',
    edits: [
      ['data/reading.yaml', named('reading')],
      ['data/reading.CSV', 'year\n2013\n'],
    ],
  },
  { name: 'a table of Excel', at: 'data/reading.xlsx:1', edits: [['data/reading.xlsx', 'PK']] },
  {
    name: 'a table with tabs',
    at: 'data/reading.tsv:1',
    edits: [['data/reading.tsv', 'year\n2013\n']],
  },
  {
    name: 'a table with two endings',
    at: 'data/reading.csv.txt:1',
    edits: [['data/reading.csv.txt', 'year\n2013\n']],
  },
  {
    name: 'a dataset in a folder of its own',
    at: 'data/reading:1',
    edits: [['data/reading/reading.csv', 'year\n2013\n']],
  },
  {
    name: 'a dataset in capitals',
    at: 'data/Reading.yaml:1',
    edits: [
      ['data/Reading.yaml', named('reading')],
      ['data/Reading.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a dataset in Cyrillic',
    at: 'data/оқу.yaml:1',
    edits: [
      ['data/оқу.yaml', named('oqu')],
      ['data/оқу.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a dataset with a blank',
    at: 'data/my reading.yaml:1',
    edits: [
      ['data/my reading.yaml', named('my-reading')],
      ['data/my reading.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a copy of a dataset',
    at: 'data/literacy (1).csv:1',
    edits: [['data/literacy (1).csv', 'year,share\n2013,63.2\n']],
  },
  {
    name: 'a table without a description',
    at: 'data/reading.csv:1',
    edits: [['data/reading.csv', 'year\n2013\n']],
  },
  {
    name: 'a dataset named as the derived numbers',
    at: 'data/derived.csv:1',
    edits: [['data/derived.csv', 'year\n2013\n']],
  },
  {
    name: 'a dataset named as the package of all',
    at: 'data/datapackage.yaml:1',
    edits: [
      ['data/datapackage.yaml', named('datapackage')],
      ['data/datapackage.csv', 'year\n2013\n'],
    ],
  },
  {
    name: 'a chart with a short ending',
    at: 'src/content/charts/reading.yml:1',
    edits: [['src/content/charts/reading.yml', 'title: Оқу\n']],
  },
  {
    name: 'a chart with a blank',
    at: 'src/content/charts/my literacy.yaml:1',
    edits: [
      { remove: chapter },
      ['src/content/chapters/02-oqu.mdx', CHAPTER],
      { remove: chart },
      [
        'src/content/charts/my literacy.yaml',
        'title: Оқу\ntranslations: { ru: Чтение, en: Reading }\nsubtitle: Оқу\ndescription: Бұл диаграмманың сипаттамасы қырық әріптен ұзын болуы керек.\ndataset: literacy\ndrawing: bar\ncolumns: { y: share }\n',
      ],
    ],
  },
  {
    name: 'a chapter of plain Markdown',
    at: 'src/content/chapters/03-reading.md:1',
    edits: [['src/content/chapters/03-reading.md', CHAPTER]],
  },
  {
    name: 'a chapter with its ending in capitals',
    at: 'src/content/chapters/03-reading.MDX:1',
    edits: [['src/content/chapters/03-reading.MDX', CHAPTER]],
  },
  {
    name: 'a chapter of Word',
    at: 'src/content/chapters/03-reading.docx:1',
    edits: [['src/content/chapters/03-reading.docx', 'PK']],
  },
  {
    name: 'a chapter in a folder of its own',
    at: 'src/content/chapters/part:1',
    edits: [['src/content/chapters/part/03-reading.mdx', CHAPTER]],
  },
  {
    name: 'a chapter without its number',
    at: 'src/content/chapters/reading.mdx:1',
    edits: [['src/content/chapters/reading.mdx', CHAPTER]],
  },
  {
    name: 'a chapter with one digit',
    at: 'src/content/chapters/3-reading.mdx:1',
    edits: [['src/content/chapters/3-reading.mdx', CHAPTER]],
  },
  {
    name: 'a chapter with a blank',
    at: 'src/content/chapters/03 reading.mdx:1',
    edits: [['src/content/chapters/03 reading.mdx', CHAPTER]],
  },
  {
    name: 'a chapter in Cyrillic',
    at: 'src/content/chapters/03-оқу.mdx:1',
    edits: [['src/content/chapters/03-оқу.mdx', CHAPTER]],
  },
  {
    name: 'a chapter in capitals',
    at: 'src/content/chapters/03-Reading.mdx:1',
    edits: [['src/content/chapters/03-Reading.mdx', CHAPTER]],
  },
  {
    name: 'two chapters of one number',
    at: 'src/content/chapters/02-reading.mdx:1',
    edits: [['src/content/chapters/02-reading.mdx', CHAPTER]],
  },
  {
    name: 'two chapters of one address',
    at: 'src/content/chapters/03-literacy.mdx:1',
    edits: [['src/content/chapters/03-literacy.mdx', CHAPTER]],
  },
  {
    name: 'a page of the site without its head',
    at: 'src/content/method.mdx:1',
    edits: [['src/content/method.mdx', 'Мәтін.\n']],
  },
];

const edition = 'public/editions/2026-11-22/edition.json';
const WHOLE = '{ "date": "2026-11-22", "note": "Алғашқы басылым.", "cells": {}, "works": {} }\n';

/** Editions: what they remember was damaged. */
export const EDITIONS: Broken[] = [
  {
    name: 'an edition without its memory',
    at: `${edition}:1`,
    edits: [['public/editions/2026-11-22/index.html', '']],
  },
  { name: 'an empty file', at: `${edition}:1`, edits: [[edition, '']] },
  { name: 'a file cut short', at: `${edition}:1`, edits: [[edition, WHOLE.slice(0, 40)]] },
  {
    name: 'marks of a merge',
    at: `${edition}:1`,
    edits: [[edition, `<<<<<<< HEAD\n${WHOLE}=======\n${WHOLE}>>>>>>> main\n`]],
  },
  { name: 'a list', at: `${edition}:1`, edits: [[edition, '[]']] },
  {
    name: 'an entry that is missing',
    at: `${edition}:1`,
    edits: [[edition, WHOLE.replace(', "works": {}', '')]],
  },
  {
    name: 'an unknown entry',
    at: `${edition}:1`,
    edits: [[edition, WHOLE.replace('"works"', '"author": "", "works"')]],
  },
  {
    name: 'another day than its folder',
    at: `${edition}:1`,
    edits: [[edition, WHOLE.replace('2026-11-22', '2026-11-23')]],
  },
  {
    name: 'a number that is a word',
    at: `${edition}:1`,
    edits: [
      [
        edition,
        WHOLE.replace(
          '"cells": {}',
          '"cells": { "a/b/c": { "value": "74.2", "kind": "measured", "row": "а", "measure": "ә" } }',
        ),
      ],
    ],
  },
  { name: 'a folder in its place', at: `${edition}:1`, edits: [{ folder: edition }] },
  {
    name: 'a file in the place of the edition',
    at: `${edition}:1`,
    edits: [['public/editions/2026-11-22', '']],
  },
];
