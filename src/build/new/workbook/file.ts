import type { Fault } from '../fault.ts';
import { readCsvSheet } from './csv.ts';
import type { LineCount, Sheet } from './sheet.ts';
import { readXlsxSheet } from './xlsx.ts';

/** Read the sheet of a table's file, an Excel workbook or a CSV file, told by its first bytes. */
export function readSheet(
  bytes: Uint8Array,
  file: string,
  wanted: string | undefined,
  progress: LineCount = () => undefined,
): { sheet: Sheet } | { faults: Fault[] } {
  const begins = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign);
  const fail = (what: string, expected: string) => ({ faults: [{ where: file, what, expected }] });
  const again = 'Кестені .xlsx не .csv түрінде сақтап алыңыз';
  if (bytes.length === 0) return fail('Файл бос', 'Кестесі бар файлды көрсетіңіз');
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return fail('Бұл — ескі .xls файлы не құпиясөзі бар файл', again);
  if (begins(0x25, 0x50, 0x44, 0x46)) return fail('Бұл — PDF файлы', again);
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 300))
    .replace(/^[^\x21-\x7e]+/, '');
  if (/^<(?:!doctype|html|table|\?xml|meta)/i.test(head))
    return fail('Бұл — HTML не XML файлы, кесте емес', again);
  if (begins(0x50, 0x4b)) return readXlsxSheet(bytes, file, wanted, progress);
  if (wanted !== undefined)
    return {
      faults: [
        {
          where: '--sheet',
          what: 'CSV файлында парақ болмайды',
          expected: 'Бұл параметрді алып тастаңыз',
        },
      ],
    };
  return readCsvSheet(bytes, file, progress);
}
