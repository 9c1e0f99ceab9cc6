import { placeOf, type Sheet, type SheetCell } from '../workbook/sheet.ts';
import { columnsOf } from './column.ts';
import type { DayOrder } from './day.ts';
import { draftOf } from './draft.ts';
import type { DraftField, NamedField } from './field.ts';
import { Findings } from './findings.ts';
import { describeFields, tellAbsent, tellFractions, tellNotes, tellTotals } from './guesses.ts';
import { keyOf, ROW_KEY } from './key.ts';
import { tidyDraft } from './labels.ts';
import { type HeadRows, type Layout, layoutOf } from './layout.ts';
import { fieldName } from './names.ts';
import { footnotesIn, VALUE } from './notes.ts';
import type { DecimalSign } from './number-shape.ts';
import { readColumn } from './reading.ts';
import { settleNumbers } from './settle.ts';
import { settleDays } from './settle-days.ts';
import { type DatasetTable, tableOf } from './table.ts';
import { tidyWords } from './tidy-words.ts';
import { unitOf } from './unit.ts';

/** What an editor has said of a table; what is not said is guessed, or asked where it cannot be. */
export interface TableAnswers {
  header?: HeadRows;
  decimal?: DecimalSign;
  dates?: DayOrder;
  /** Names of fields, or `row`. */
  key?: string[];
  /** Years stay columns. */
  wide?: boolean;
}

/**
 * Turn a sheet into the table of a dataset. Every cell gets into the table or is named in the findings;
 * there is no table where anything is at fault.
 */
export function convert(
  sheet: Sheet,
  file: string,
  { header, decimal, dates, key, wide = false }: TableAnswers,
): { table?: DatasetTable; findings: Findings } {
  const findings = new Findings(file);
  findings.guesses.push(...sheet.remarks);
  const layout = layoutOf(sheet, header, findings);
  if (!layout) return { findings };
  tellLayout(layout, findings);
  const columns = columnsOf(layout, sheet, findings).map((column, i) =>
    readColumn(column, i === 0, findings),
  );
  settleNumbers(columns, decimal, findings);
  settleDays(columns, dates, findings);
  const footnotes = footnotesIn(layout.below);
  const draft = draftOf(columns, layout.body, footnotes, wide, findings);
  if (columns.length < 2)
    findings.fault('Кестеде бір ғана баған бар', 'Кемінде екі баған керек: атауы мен мәні');
  if (findings.faults.length > 0) return { findings };
  tellNotes(columns, findings);
  tellAbsent(columns, findings);
  takeUnit(draft.fields, layout.above, findings);
  tidyDraft(draft, findings);
  const fields = named(draft.fields);
  const isNumbered = key?.length === 1 && key[0] === ROW_KEY;
  const chosen = isNumbered ? undefined : keyOf(fields, draft, key, findings);
  if (findings.faults.length > 0) return { findings };
  const title = titleAbove(layout.above);
  const table = { ...tableOf(fields, chosen, draft, findings), ...(title ? { title } : {}) };
  tellTotals(table, draft.lines, findings);
  tellFractions(table, findings);
  describeFields(table, fields, findings);
  return { table, findings };
}

function tellLayout({ above, head, below }: Layout, findings: Findings): void {
  findings.leave(above, 'кесте үстіндегі жазу');
  findings.leave(below, 'кесте астындағы жазу');
  const [first = 0, last = first] = [head[0]?.row, head.at(-1)?.row];
  const rows = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
  findings.guesses.push(`Бағандардың атауы ${rows}-жолда тұр`);
}

/** Numbers without a unit take the one that stands above the table. */
function takeUnit(fields: DraftField[], above: SheetCell[], findings: Findings): void {
  const bare = fields.filter(({ kind, unit }) => kind === 'number' && unit === undefined);
  const [found] = above.flatMap((cell) => {
    const { unit } = unitOf(cell.text);
    return unit === undefined ? [] : [{ cell, unit }];
  });
  if (!found || bare.length === 0) return;
  for (const field of bare) field.unit = found.unit;
  findings.guesses.push(
    `Өлшем бірлігі («${found.unit}») кесте үстіндегі жазудан алынды: ${placeOf(found.cell)} «${found.cell.text}»`,
  );
}

/** Names that need no translation into Latin letters. */
const NAMES = new Map([
  ['year', 'year'],
  [VALUE, 'value'],
]);

function named(fields: DraftField[]): NamedField[] {
  const used = new Set<string>();
  return fields.map((field) => {
    const name = fieldName(NAMES.get(field.kind) ?? NAMES.get(field.title) ?? field.title, used);
    used.add(name);
    return { ...field, name };
  });
}

/** The first words above the table are its title, but for a unit that stands alone. */
function titleAbove(above: SheetCell[]): string | undefined {
  const [words] = above.flatMap(({ text }) => {
    const { title, unit } = unitOf(text);
    return unit !== undefined && title === text ? [] : [title];
  });
  return words && tidyWords(words.replace(/^\d+[\s.-]*кесте[\s.:—–-]*/iu, ''));
}
