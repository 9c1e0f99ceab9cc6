import { columnName, type Line } from '../workbook/sheet.ts';
import type { Draft } from './draft.ts';
import { type DraftField, type FieldColumn, headOf, isField } from './field.ts';
import type { Findings } from './findings.ts';
import { type Footnotes, notesOn, VALUE } from './notes.ts';
import type { ReadColumn } from './reading.ts';

/** A column of numbers headed by a year. */
type YearColumn = FieldColumn & { year: number };

/** A row to be: a line of the table and one of its years. */
interface Place {
  line: number;
  year: number;
}

/** Give each line of a table a row for each year that heads its columns. */
export function longDraft(
  columns: ReadColumn[],
  body: Line[],
  footnotes: Footnotes,
  findings: Findings,
): Draft {
  const yearly = columns.filter(isYearly);
  const others = columns.filter((column) => !isYearly(column));
  reportYearless(others, findings);
  reportDoubled(yearly, findings);
  const years = [...new Set(yearly.map(({ year }) => year))];
  const places = body.flatMap((_, line) => years.map((year): Place => ({ line, year })));
  const fields: DraftField[] = [
    ...others.filter(isField).map((column) => ({
      ...headOf(column, findings),
      values: places.map(({ line }) => column.entries[line]?.value ?? ''),
    })),
    { title: 'Жыл', words: 'Жыл', kind: 'year', values: places.map(({ year }) => String(year)) },
    ...[...new Set(yearly.map(({ title }) => title))].map((measure) =>
      measureField(
        yearly.filter(({ title }) => title === measure),
        places,
        findings,
      ),
    ),
  ];
  const notes = places.map(({ line, year }) =>
    [...others, ...yearly.filter((column) => column.year === year)].flatMap((column) =>
      notesOn(column, column.entries[line], footnotes),
    ),
  );
  findings.guesses.push(
    `Бағандардағы жылдар (${years.join(', ')}) жолға айналды: әр жол — бір жыл`,
  );
  return { fields, notes, lines: places.map(({ line }) => (body[line]?.row ?? 0) + 1) };
}

function isYearly(column: ReadColumn): column is YearColumn {
  return column.kind === 'number' && column.year !== undefined;
}

function measureField(own: YearColumn[], places: Place[], findings: Findings): DraftField {
  const [first] = own as [YearColumn];
  const words = own.map((column) => column.words).join('; ');
  // The unit is one for all years, so the cells of all are looked at together.
  const entries = own.flatMap((column) => column.entries);
  const unit = own.find((column) => column.unit !== undefined)?.unit;
  const head = headOf(
    { ...first, words, entries, ...(unit === undefined ? {} : { unit }) },
    findings,
  );
  return {
    ...head,
    title: first.title || VALUE,
    values: places.map(({ line, year }) => {
      const column = own.find((one) => one.year === year);
      return column?.entries[line]?.value ?? '';
    }),
  };
}

function reportYearless(others: ReadColumn[], findings: Findings): void {
  const expected = 'Оны бөлек кестеге шығарыңыз немесе жылдарды баған күйінде қалдырыңыз: --wide';
  for (const { kind, year, words, index } of others) {
    const name = `${columnName(index)} бағаны («${words}»)`;
    if (year !== undefined) findings.fault(`${name} жыл деп аталған, ал ішінде сөз бар`, expected);
    else if (kind === 'number')
      findings.fault(`${name} ешбір жылға жатпайды, ал басқа бағандардың атауы — жыл`, expected);
  }
}

function reportDoubled(yearly: YearColumn[], findings: Findings): void {
  for (const [i, { title, year, words, index }] of yearly.entries()) {
    const first = yearly.findIndex((other) => other.title === title && other.year === year);
    if (first < i)
      findings.fault(
        `«${words}» деген атау екі бағанда тұр: ${columnName(yearly[first]?.index ?? 0)}, ${columnName(index)}`,
        'Екеуіне бөлек атау беріңіз',
      );
  }
}
