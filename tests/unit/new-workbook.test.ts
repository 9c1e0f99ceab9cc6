import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readSheet } from '../../src/build/new/workbook/file.ts';
import { shownAs } from '../../src/build/new/workbook/number-format.ts';
import { fixture, made } from './fixtures/new/made.ts';
import { workbook } from './fixtures/new/workbook.ts';

/** Read a sheet; each line as the texts of its cells. */
function textsOf(bytes: Uint8Array, name?: string) {
  const reading = readSheet(bytes, 'кесте.xlsx', name);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const { lines, remarks } = reading.sheet;
  const texts = lines.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));
  return { texts, remarks };
}

describe('a workbook that LibreOffice saved', () => {
  const bytes = fixture('libreoffice.xlsx');

  it('is read with raised signs, per cent, dates, formulas and remarks', () => {
    const { texts, remarks } = textsOf(bytes, 'Деректер');
    expect(texts).toEqual([
      ['2-кесте. Цифрлық сауаттылық, пайызбен'],
      ['Аймақ', '2022 жыл', '', '2023 жыл¹)', '', 'Жаңартылған күні'],
      ['', 'қала', 'ауыл', 'қала', 'ауыл'],
      ['Абай облысы²)', '74.2%', '68.5%', '80.05%', '…', '2024-02-01'],
      ['Алматы', '90%', 'х', '91.5%', '71,3¹', '2024-02-15'],
      ['¹) Алдын ала дерек'],
      ['²) 2022 жылғы маусымнан бастап'],
    ]);
    expect(remarks).toEqual([
      'Формуласы бар ұяшықтардың есептелген мәні алынды (1), мысалы D6: =B6+0.015',
      'F6 ұяшығына жазылған пікір: «Тексеру керек»',
      '«Әдіснама» парағы оқылмады (2 ұяшық)',
    ]);
  });

  it('becomes rows of one year each, with the notes of their footnotes', () => {
    const { csv, left, guesses } = made(bytes, { sheet: 'Деректер' }, 'кесте.xlsx');
    expect(csv.trimEnd().split('\n')).toEqual([
      'aimaq,zhanartylgan_kuni,year,qala,auyl,note',
      'abai-oblysy,2024-02-01,2022,74.2,68.5,Абай облысы²: 2022 жылғы маусымнан бастап',
      'abai-oblysy,2024-02-01,2023,80.05,,Абай облысы²: 2022 жылғы маусымнан бастап; қала¹: Алдын ала дерек; ауыл¹: Алдын ала дерек; ауыл: дереккөзде «…»',
      'almaty,2024-02-15,2022,90,,ауыл: дереккөзде «х»',
      'almaty,2024-02-15,2023,91.5,71.3,қала¹: Алдын ала дерек; ауыл¹: Алдын ала дерек',
    ]);
    expect(left).toEqual([
      'A1 «2-кесте. Цифрлық сауаттылық, пайызбен» — кесте үстіндегі жазу',
      'A8 «¹) Алдын ала дерек» — кесте астындағы жазу',
      'A9 «²) 2022 жылғы маусымнан бастап» — кесте астындағы жазу',
    ]);
    expect(guesses).toContain(
      '«2022 жыл / ауыл; 2023 жыл¹) / ауыл» бағанындағы «%» белгісі жоқ сандар да пайыз деп алынды: «71,3¹»',
    );
  });
});

describe('a workbook', () => {
  it('is read as another reader reads it', async () => {
    const value = fc.oneof(
      fc.constantFrom('Алматы', '=SUM(A1)', '_x000D_', 'a & <b> "c"', 'тағы\nбір', 'constructor '),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).filter((one) => Math.abs(one) > 1e-6),
      fc.integer(),
      fc.boolean(),
      fc
        .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => {
          date.setUTCHours(0, 0, 0, 0);
          return date;
        }),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        fc.pre(table.flat().some((one) => one !== null));
        const cells = table.map((row) =>
          row.map((one) => {
            if (one === null) return null;
            if (one instanceof Date) return { value: one, type: Date, format: 'dd.mm.yyyy' };
            if (typeof one === 'string') return { value: `«${one}»`, type: String };
            return { value: one, type: typeof one === 'number' ? Number : Boolean };
          }),
        );
        // biome-ignore lint/suspicious/noExplicitAny: the writer's types tell cells apart by their type.
        const bytes = await writeExcelFile(cells as any).toBuffer();
        const [other] = await readExcelFile(bytes, { trim: false });
        const expected = (other?.data ?? []).map((row) => row.map(printed));
        const width = Math.max(...expected.map((row) => row.length));
        const filled = expected.filter((row) => row.some(Boolean));
        const own = textsOf(new Uint8Array(bytes)).texts.map((row) =>
          [...row, '', '', ''].slice(0, width),
        );
        expect(own).toEqual(filled);
      }),
      { numRuns: 60 },
    );
  });

  const row = (...cells: string[]) => `<sheetData><row>${cells.join('')}</row></sheetData>`;

  it.each<[title: string, parts: Parameters<typeof workbook>[0], texts: string[]]>([
    [
      'texts in place, of formulas and of errors, places not named',
      {
        sheet: row(
          '<c t="inlineStr"><is><r><t>Ал</t></r><r><t>маты</t></r></is></c>',
          '<c t="str"><f>A1&amp;"x"</f><v>x</v></c>',
          '<c t="e"><v>#N/A</v></c>',
        ),
      },
      ['Алматы', 'x', '#N/A'],
    ],
    [
      'raised digits, readings of signs left out, codes of characters',
      {
        sheet: row('<c r="A1" t="s"><v>0</v></c>', '<c r="C1" t="s"><v>1</v></c>'),
        texts:
          '<si><r><t>74,2</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>а_x000D__x005F_x0041_</t></si>',
      },
      ['74,2¹²', '', 'а _x0041_'],
    ],
    [
      'per cent by a format of its own, with the digits that are shown at most',
      {
        sheet: row(
          '<c s="1"><v>0.28999999999999998</v></c>',
          '<c s="2"><v>0.30000000000000004</v></c>',
        ),
        styles:
          '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot; &quot;%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs>',
      },
      ['29%', '0.3'],
    ],
    [
      'dates of the calendar that begins in 1904, with the time of day',
      {
        sheet: row('<c s="0"><v>43862</v></c>', '<c s="0"><v>43862.5625</v></c>'),
        styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
        properties: '<workbookPr date1904="1"/>',
      },
      ['2024-02-02', '2024-02-02 13:30'],
    ],
    [
      'names of elements with prefixes',
      {
        sheet:
          '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData>',
      },
      ['', '5'],
    ],
  ])('is read with %s', (_title, parts, texts) => {
    expect(textsOf(workbook(parts)).texts).toEqual([texts]);
  });

  it('says what of it is hidden', () => {
    const bytes = workbook({
      sheet:
        '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row></sheetData>',
      state: 'state="hidden"',
    });
    expect(textsOf(bytes).remarks).toEqual([
      '«Дерек» парағы файлда жасырулы тұр',
      'Жасырылған жолдар да алынды: 2',
      'Жасырылған бағандар да алынды: B–C',
    ]);
  });

  it('is refused where the result of a formula was not kept', () => {
    const bytes = workbook({
      sheet: row('<c r="A1"><v>5</v></c>', '<c r="B1"><f>A1*2</f></c>'),
    });
    expect(made(bytes, {}, 'кесте.xlsx').faults).toEqual([
      'кесте.xlsx, B1: «=A1*2» формуласының мәні файлда сақталмаған. Файлды Excel не LibreOffice бағдарламасында ашып, қайта сақтаңыз.',
    ]);
  });

  it('gives words of merged cells to each of their lines, numbers to the first alone', () => {
    const bytes = workbook({
      sheet: `<sheetData>
        <row r="1"><c t="inlineStr"><is><t>Аймақ</t></is></c><c t="inlineStr"><is><t>Жыл</t></is></c><c t="inlineStr"><is><t>Топ</t></is></c><c t="inlineStr"><is><t>Саны</t></is></c></row>
        <row r="2"><c t="inlineStr"><is><t>Абай</t></is></c><c><v>2019</v></c><c t="inlineStr"><is><t>қала</t></is></c><c><v>5</v></c></row>
        <row r="3"><c r="B3"><v>2020</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>`,
    });
    expect(made(bytes, {}, 'кесте.xlsx').csv).toBe(
      'aimaq,year,top,sany\nabai,2019,qala,5\nabai,2020,qala,\n',
    );
  });
});

/** Print what another reader gives as this one prints it. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number')
    return String(value)
      .replace(/\s*[\r\n]\s*/g, ' ')
      .trim();
  const rounded = Number(value.toPrecision(15));
  const text = String(Object.is(rounded, -0) ? 0 : rounded);
  return text.includes('e') ? rounded.toFixed(30).replace(/0+$/, '') : text;
}

describe('a number format', () => {
  it.each<[number, string | undefined, string]>([
    [0, undefined, 'number'],
    [10, undefined, 'percent'],
    [14, undefined, 'date'],
    [49, undefined, 'number'],
    [164, 'General', 'number'],
    [164, '#,##0" дана"', 'number'],
    [164, '[Red]#,##0.00;[Blue]-#,##0.00', 'number'],
    [164, '_-* #,##0.00_р_._-', 'number'],
    [164, '0.0%', 'percent'],
    [164, '[$-419]d mmmm yyyy;@', 'date'],
    [164, '[h]:mm', 'date'],
    [164, 'yyyy"ж."', 'date'],
  ])('%i %s is shown as a %s', (id, code, shown) => {
    expect(shownAs(id, code)).toBe(shown);
  });
});

describe('a text file', () => {
  it.each([
    ['cp1251.csv', 'Windows-1251', 'gorod,dolya\nalmaty,74.2\nastana,63.1\n'],
    [
      'kz1048.csv',
      'KZ-1048',
      'aimaq,ulesi\nalmaty-qalasy,74.2\nzhetisu-oblysy,63.1\nulken-aulie,50.5\nulytau-oblysy,41\n',
    ],
    ['utf16.txt', 'UTF-16', 'aimaq,ulesi\nalmaty,74.2\nastana,63.1\n'],
  ])('%s is read in %s', (name, encoding, csv) => {
    const { faults, guesses, csv: text } = made(fixture(name));
    expect(faults).toEqual([]);
    expect(guesses).toContain(`Файлдың кодтауы — ${encoding}`);
    expect(text).toBe(csv);
  });

  it('that lost letters when it was saved is read with a warning', () => {
    expect(made('Айма?;Саны\n?аза?стан;5\nАлматы;6').guesses).toContain(
      'Қазақ әрпінің орнында «?» тұрған сияқты, мысалы «?аза?стан»: файл сақталғанда әріптер жоғалған болуы мүмкін',
    );
  });
});
