import { formatNumber } from '../../../lib/kazakh/number.ts';
import { placeOf } from '../workbook/sheet.ts';
import type { Findings } from './findings.ts';
import type { DecimalSign } from './number-shape.ts';
import type { Entry, ReadColumn } from './reading.ts';

const SIGNS: Record<DecimalSign, string> = { comma: 'үтір', point: 'нүкте' };

/** Read the numbers of all columns; one that has two readings goes by the others, or the editor is asked. */
export function settleNumbers(
  columns: readonly ReadColumn[],
  answer: DecimalSign | undefined,
  findings: Findings,
): void {
  const numeric = columns.filter(({ kind }) => kind === 'number');
  const everywhere = signsOf(numeric.flatMap(numbersIn));
  const unsettled: Entry[] = [];
  for (const column of numeric) {
    const entries = numbersIn(column);
    const own = signsOf(entries);
    const seen = own.length > 0 ? own : everywhere;
    const sign = answer ?? (seen.length === 1 ? seen[0] : undefined);
    for (const entry of entries) entry.value = readingOf(entry, sign) ?? '';
    const doubtful = entries.filter(isDoubtful);
    if (own.length > 1)
      findings.guesses.push(
        `«${column.words}» бағанында ондық бөлшек үтірмен де, нүктемен де жазылған: екеуі де оқылды`,
      );
    if (sign === undefined) unsettled.push(...doubtful);
    else tell(doubtful, sign, answer !== undefined, findings);
  }
  if (unsettled[0]) ask(unsettled[0], unsettled.length, findings);
}

function numbersIn({ entries }: ReadColumn): Entry[] {
  return entries.filter((entry) => entry?.shape !== undefined && !entry.isAbsent) as Entry[];
}

function isDoubtful({ shape }: Entry): boolean {
  const { comma, point } = shape?.readings ?? {};
  return comma !== undefined && point !== undefined && comma !== point;
}

/** List the decimal signs that numbers with one reading show. */
function signsOf(entries: Entry[]): DecimalSign[] {
  const shown = entries.flatMap(({ shape }): DecimalSign[] => {
    const { comma, point } = shape?.readings ?? {};
    if (comma !== undefined && point !== undefined) return [];
    return [comma === undefined ? 'point' : 'comma'];
  });
  return [...new Set(shown)];
}

function readingOf({ shape }: Entry, sign: DecimalSign | undefined): string | undefined {
  const { comma, point } = shape?.readings ?? {};
  return (sign === 'point' ? point : comma) ?? comma ?? point;
}

function tell(doubtful: Entry[], sign: DecimalSign, stated: boolean, findings: Findings): void {
  const [first] = doubtful;
  if (!first) return;
  const why = stated ? 'сіз айтқандай' : 'басқа сандарға қарағанда';
  findings.guesses.push(
    `Екі түрлі оқылатын сандар (${doubtful.length}): ${why}, ондық бөлшектің белгісі — ${SIGNS[sign]}, мысалы ${placeOf(first.cell)} «${first.text}» → ${first.value}`,
  );
}

function ask({ cell, text, shape }: Entry, count: number, findings: Findings): void {
  const { comma = '', point = '' } = shape?.readings ?? {};
  const own: DecimalSign = text.includes(',') ? 'comma' : 'point';
  const meaning = (sign: DecimalSign, value: string) =>
    `${formatNumber(value)} (${SIGNS[own]} — ${sign === own ? 'ондық бөлшектің белгісі' : 'мыңдықтарды бөлетін белгі'})`;
  findings.cellFault(
    cell,
    `«${text}» екі түрлі оқылады: ${formatNumber(comma)} немесе ${formatNumber(point)}; мұндай ұяшық саны — ${count}`,
    'Ондық бөлшектің белгісін айтыңыз: --decimal comma (үтір) немесе --decimal point (нүкте)',
    {
      flag: 'decimal',
      words: `${placeOf(cell)} ұяшығындағы «${text}» қай сан?`,
      answers: [
        ['comma', meaning('comma', comma)],
        ['point', meaning('point', point)],
      ],
    },
  );
}
