import type { SheetData } from 'write-excel-file/node';
import { printDate, printDay } from '../../lib/kazakh/date.ts';
import { plain } from '../../lib/kazakh/quantity.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';
import type { Source } from '../../lib/source.ts';
import { KIND_COLUMN, SENTENCE_COLUMN } from './columns.ts';
import { boldCell, type SheetCell, textCell, wrappedCell } from './sheet-cell.ts';
import type { TableAbout, TableExport, TableSource } from './table.ts';

/** Widths of the sheet's columns, in characters. */
export const SOURCES_WIDTHS = [34, 76, 16, 26, 16, 44, 60, 24];

const HEAD = [
  STRINGS.source,
  'Толық атауы',
  SENTENCE_COLUMN.title.kk,
  'Жарияланған күні',
  'Қаралған күні',
  'Мекенжайы',
  STRINGS.note,
  'Белгісі',
];

/** Lay out the sheet that tells what a table is, where it comes from and how far its numbers can be trusted. */
export function sourcesSheet(table: TableExport, about?: TableAbout): SheetData {
  return [
    [boldCell(table.title.kk)],
    labelled(STRINGS.description, table.description.kk),
    ...table.notes.map((note) => labelled(STRINGS.notes, note)),
    ...table.licenses.map(({ title, path }) => labelled(STRINGS.licenseOf, `${title}, ${path}`)),
    ...(about ? placeRows(about) : []),
    [],
    HEAD.map(boldCell),
    ...table.sources.map(sourceRow),
    [],
    [boldCell(KIND_COLUMN.title.kk)],
    ...table.kinds.map((kind) => [
      textCell(KIND_WORDS[kind].name),
      wrappedCell(KIND_WORDS[kind].sentence),
    ]),
  ];
}

function labelled(label: string, text: string): SheetCell[] {
  return [boldCell(label), wrappedCell(text)];
}

function placeRows({ address, edition, digest }: TableAbout): SheetCell[][] {
  return [
    labelled(STRINGS.permalink, address),
    ...(edition ? [labelled(STRINGS.edition, edition)] : []),
    labelled(STRINGS.digest, digest),
  ];
}

function sourceRow({ source, sentences }: TableSource): SheetCell[] {
  const { short, issued, accessed, URL: address, note, id } = source;
  return [
    short,
    fullName(source),
    sentences.join(', '),
    issued && plain(printDate(issued)),
    accessed && printDay(accessed),
    address,
    note,
    id,
  ].map((text) => (text ? wrappedCell(text) : null));
}

/** Name a source in full: its author, title and where it appeared. */
function fullName({ author = [], title, publisher, ...source }: Source): string {
  const names = author.map(({ literal, family, given }) => literal ?? [family, given].join(' '));
  return [names.join(', '), title, source['container-title'], publisher].filter(Boolean).join('. ');
}
