import { placeOf } from '../workbook/sheet.ts';
import type { DayOrder } from './day.ts';
import type { Findings } from './findings.ts';
import type { Entry, ReadColumn } from './reading.ts';

const ORDERS: DayOrder[] = ['dmy', 'mdy'];

/** Read the dates of all columns; where the day and the month could change places the editor is asked. */
export function settleDays(
  columns: readonly ReadColumn[],
  answer: DayOrder | undefined,
  findings: Findings,
): void {
  for (const column of columns.filter(({ kind }) => kind === 'day')) {
    const entries = column.entries.filter((entry) => entry !== undefined);
    const orders = ORDERS.filter((order) => entries.every(({ days }) => days[order]));
    const doubtful = entries.find(({ days }) => days.dmy !== days.mdy);
    const order = orders.length === 2 && doubtful ? answer : orders[0];
    if (order === undefined && doubtful) ask(column, doubtful, orders.length > 0, findings);
    for (const entry of entries) entry.value = entry.days[order ?? 'dmy'] ?? '';
  }
}

function ask(column: ReadColumn, { cell, text, days }: Entry, fits: boolean, findings: Findings) {
  if (!fits) {
    const what = `«${column.words}» бағанындағы күндер екі түрлі ретпен жазылған`;
    findings.cellFault(cell, what, 'Бәрін 2024-02-01 үлгісімен жазыңыз');
    return;
  }
  findings.cellFault(
    cell,
    `«${text}» күні екі түрлі оқылады: ${days.dmy} немесе ${days.mdy}`,
    'Алдымен не тұрғанын айтыңыз: --dates dmy (күн) немесе --dates mdy (ай)',
    {
      flag: 'dates',
      words: `${placeOf(cell)} ұяшығындағы «${text}» қай күн?`,
      answers: [
        ['dmy', days.dmy ?? ''],
        ['mdy', days.mdy ?? ''],
      ],
    },
  );
}
