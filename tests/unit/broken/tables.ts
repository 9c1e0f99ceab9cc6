import { strToU8, zipSync } from 'fflate';
import { fixture } from '../fixtures/new/made.ts';
import { workbook } from '../fixtures/new/workbook.ts';

/** A table that `npm run new -- dataset` must refuse: what is wrong with it and where that must be said. */
export interface BrokenTable {
  name: string;
  /** «кесте.csv, B3», for each fault. */
  at: string | string[];
  file: string;
  content: string | Uint8Array;
  /** Further words of the command. */
  words?: string[];
}

const csv = (
  name: string,
  at: string | string[],
  content: string | Uint8Array,
  words: string[] = [],
): BrokenTable => ({
  name,
  at,
  file: 'кесте.csv',
  content,
  words,
});
const xlsx = (
  name: string,
  at: string | string[],
  content: string | Uint8Array,
  words: string[] = [],
): BrokenTable => ({
  name,
  at,
  file: 'кесте.xlsx',
  content,
  words,
});
const bytes = (...values: number[]) => Uint8Array.from(values);
const cells = (...rows: string[]) =>
  workbook({
    sheet: `<sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row}</row>`).join('')}</sheetData>`,
  });
const text = (place: string, words: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (place: string, value: string) => `<c r="${place}"><v>${value}</v></c>`;
const head = text('A1', 'Жыл') + text('B1', 'Саны');
const book = fixture('libreoffice.xlsx');

/** Let every part of an archive say that it is of two gigabytes once it is taken out. */
function swollen(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i < copy.length - 28; i++)
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 0x7fffffff, true);
  return copy;
}

/** Tables of text. */
export const CSV_TABLES: BrokenTable[] = [
  csv('nothing', 'кесте.csv', ''),
  csv('a byte-order mark alone', 'кесте.csv', '\uFEFF'),
  csv('blanks alone', 'кесте.csv', ' \n \n'),
  csv('semicolons alone', 'кесте.csv', ';;;\n;;;\n'),
  csv('a head alone', 'кесте.csv', 'Жыл;Саны\n'),
  csv('one cell', 'кесте.csv', 'Сауаттылық\n'),
  csv('NUL bytes alone', 'кесте.csv', bytes(0, 0, 0, 0)),
  csv(
    'the bytes of a picture',
    'кесте.csv',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
  ),
  csv('a workbook under the name of a CSV cut short', 'кесте.csv', book.subarray(0, 3000)),
  csv('a page of the web', 'кесте.csv', '<!DOCTYPE html><table><tr><td>1</td></tr></table>'),
  csv('JSON', 'кесте.csv', '[{ "year": 2013, "share": 63.2 }, { "year": 2014, "share": 64.1 }]'),
  csv('prose', 'кесте.csv', 'Бұл мәтінде кесте жоқ.\nЕкінші жолда да жоқ.\n'),
  csv('UTF-16 cut within a letter', 'кесте.csv', bytes(0xff, 0xfe, 0x16, 0x04, 0x4b)),
  csv('a quote that is never closed', 'кесте.csv, 3-жол', 'Жыл;Саны\n"2019;5\n2020;6\n'),
  csv('words among numbers', 'кесте.csv, B3', 'Жыл;Саны\n2019;5\n2020;шамамен 6\n2021;7\n'),
  csv('an error of Excel', 'кесте.csv, B3', 'Жыл;Саны\n2019;5\n2020;#DIV/0!\n2021;7\n'),
  csv('a number that was cut', 'кесте.csv, B3', 'Жыл;Саны\n2019;5\n2020;1,2E+06\n'),
  csv('a number with two readings', 'кесте.csv, B2', 'Жыл;Саны\n2019;1,234\n2020;2,345\n'),
  csv('a day with two readings', 'кесте.csv, A2', 'Күні;Саны\n01/02/2024;5\n03/02/2024;6\n'),
  csv('units that differ', 'кесте.csv, B3', 'Жыл;Саны\n2019;530 мың\n2020;1,5 млн\n'),
  csv('lines of one name', 'кесте.csv', 'Аймақ;Саны\nАлматы;5\nАлматы;6\n'),
  csv('no column that tells its lines apart', 'кесте.csv', 'Саны;Үлесі\n5,5;1,5\n6,5;1,5\n'),
  csv('years of one name', 'кесте.csv', 'Аймақ;2019;2020;2019\nАлматы;5;6;7\nАстана;6;8;9\n'),
  csv('a column without a name', 'кесте.csv', 'Жыл;Саны;\n2019;5;6\n2020;7;8\n'),
  csv('a decimal comma between commas', 'кесте.csv', 'Жыл,Үлесі\n2019,74,2\n2020,75,1\n'),
  csv('a head past the file', 'кесте.csv', 'Жыл;Саны\n2019;5\n', ['--header', '9']),
  csv('a head that is no number', '--header', 'Жыл;Саны\n2019;5\n', ['--header', 'бірінші']),
  csv('a sheet of text', '--sheet', 'Жыл;Саны\n2019;5\n', ['--sheet', 'Дерек']),
  csv('a key that is no column', '--key', 'Жыл;Саны\n2019;5\n', ['--key', 'aimaq']),
  csv('a sign that is none', '--decimal', 'Жыл;Саны\n2019;5\n', ['--decimal', 'dot']),
];

/** Workbooks. */
export const XLSX_TABLES: BrokenTable[] = [
  xlsx('nothing', 'кесте.xlsx', ''),
  xlsx('text under the name of a workbook that holds no table', 'кесте.xlsx', 'Бұл кесте емес.'),
  xlsx(
    'an old workbook, or one with a password',
    'кесте.xlsx',
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  ),
  xlsx('two letters of an archive', 'кесте.xlsx', bytes(0x50, 0x4b)),
  xlsx('an archive cut short', 'кесте.xlsx', book.subarray(0, 4000)),
  xlsx('an archive without its end', 'кесте.xlsx', book.subarray(0, book.length - 30)),
  xlsx(
    'an archive with other bytes in its middle',
    'кесте.xlsx',
    book.map((byte, i) => (i > 500 && i < 3000 ? 255 - byte : byte)),
  ),
  xlsx('an archive of more than can be held', 'кесте.xlsx', swollen(cells(head))),
  xlsx('an empty archive', 'кесте.xlsx', zipSync({})),
  xlsx('an archive of something else', 'кесте.xlsx', zipSync({ 'a.txt': strToU8('a') })),
  xlsx(
    'an archive whose parts are no XML',
    'кесте.xlsx',
    zipSync({ '_rels/.rels': strToU8('а'), 'xl/workbook.xml': strToU8('ә') }),
  ),
  xlsx(
    'a workbook without its sheet',
    'кесте.xlsx',
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>'),
    }),
  ),
  xlsx('a sheet with nothing in it', 'кесте.xlsx', workbook({ sheet: '<sheetData/>' })),
  xlsx(
    'a sheet of empty cells',
    'кесте.xlsx',
    cells('<c r="A1"/><c r="B1"/>', '<c r="A2"/><c r="B2"/>'),
  ),
  xlsx('a sheet whose XML breaks off', 'кесте.xlsx', workbook({ sheet: '<sheetData><row r="1">' })),
  xlsx('a sheet with an unknown entity', 'кесте.xlsx', cells(text('A1', '&bomb;'))),
  xlsx('a head alone', 'кесте.xlsx', cells(head)),
  xlsx(
    'a formula without its value',
    'кесте.xlsx, B2',
    cells(head, `${number('A2', '2019')}<c r="B2"><f>SUM(C2:D2)</f></c>`),
  ),
  xlsx(
    'an error in a cell',
    'кесте.xlsx, B3',
    cells(
      head,
      number('A2', '2019') + number('B2', '5'),
      `${number('A3', '2020')}<c r="B3" t="e"><v>#REF!</v></c>`,
    ),
  ),
  xlsx(
    'a text that its list does not hold',
    'кесте.xlsx',
    cells(head, `${number('A2', '2019')}<c r="B2" t="s"><v>99</v></c>`),
  ),
  xlsx('a cell with a place that is none', 'кесте.xlsx', cells('<c r="?"><v>1</v></c>')),
  xlsx(
    'a number that is a word',
    'кесте.xlsx, B2',
    cells(
      head,
      number('A2', '2019') + number('B2', 'көп'),
      number('A3', '2020') + number('B3', '5'),
    ),
  ),
  xlsx('sheets of which none was chosen', 'кесте.xlsx', book),
  xlsx('a sheet that there is none of', '--sheet', book, ['--sheet', 'Дерек']),
];
