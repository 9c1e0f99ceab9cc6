import { plain } from '../../../lib/kazakh/quantity.ts';
import type { NamedField } from './field.ts';
import type { Findings } from './findings.ts';
import { some } from './findings.ts';
import type { ReadColumn } from './reading.ts';
import type { DatasetTable, TableField } from './table.ts';

const TYPES: Record<TableField['type'], string> = {
  year: 'жыл',
  integer: 'бүтін сан',
  number: 'сан',
  string: 'сөз',
};

/** Labels that are shown of a field before it is confirmed. */
const SHOWN = 6;

/** Name the guess on each field: what it is called, its type, its unit, its labels; and on the key. */
export function describeFields(
  { fields, primaryKey }: DatasetTable,
  named: readonly NamedField[],
  { guesses }: Findings,
): void {
  for (const field of fields) {
    const { words = field.title } = named.find(({ name }) => name === field.name) ?? {};
    guesses.push(`«${words}» → ${field.name}: ${descriptionOf(field)}`);
  }
  guesses.push(`Жолдың кілті: ${primaryKey.join(', ')}`);
}

function descriptionOf({ type, unit, decimals, labels }: TableField): string {
  if (labels) {
    const shown = [...labels].map(([key, { kk }]) => `${key} «${kk}»`);
    return `${TYPES[type]}, ${labels.size} түрлі мән: ${some(shown, SHOWN)}`;
  }
  if (unit === undefined) return TYPES[type];
  const measured = unit === '' ? 'өлшем бірлігі белгісіз' : `өлшем бірлігі — ${unit}`;
  return `${TYPES[type]}, ${measured}, үтірден кейін ${decimals} цифр`;
}

/** Warn of per cent that look like fractions of one. */
export function tellFractions({ fields }: DatasetTable, { guesses }: Findings): void {
  for (const { title, unit, values } of fields) {
    const numbers = values.filter(Boolean).map(Number);
    if (
      unit === '%' &&
      numbers.every((one) => Math.abs(one) <= 1) &&
      numbers.some((one) => one !== 0)
    )
      guesses.push(
        `«${title}» өрісіндегі сандардың бәрі бірден аспайды: пайыз емес, үлес болуы мүмкін, тексеріңіз`,
      );
  }
}

/** Name the columns that went into the notes of the rows. */
export function tellNotes(columns: readonly ReadColumn[], { guesses }: Findings): void {
  for (const { kind, words } of columns)
    if (kind === 'note') guesses.push(`«${words}» → note: жолдардың ескертпесі`);
}

/** Name the signs that were taken for missing numbers. */
export function tellAbsent(columns: readonly ReadColumn[], { guesses }: Findings): void {
  const counts = new Map<string, number>();
  for (const { kind, entries } of columns)
    for (const entry of kind === 'number' ? entries : [])
      if (entry?.isAbsent) counts.set(entry.cell.text, (counts.get(entry.cell.text) ?? 0) + 1);
  if (counts.size === 0) return;
  const signs = [...counts].map(([sign, count]) => `«${sign}» (${count})`);
  guesses.push(
    `Дерек жоқ деп алынған белгілер: ${signs.join(', ')}; белгі нөлді білдірсе, CSV файлында 0 деп жазыңыз`,
  );
}

const TOTAL =
  /^(?:жалпы|(?:барлығы|бәрі|жиыны|жиынтығы|қорытынды|всего|итого|total)(?:[\s:,].*)?)$/iu;

/** Name the rows that sum up others. */
export function tellTotals(
  { fields }: DatasetTable,
  lines: readonly number[],
  { guesses }: Findings,
): void {
  for (const { labels, values } of fields)
    for (const [key, { kk }] of labels ?? [])
      if (TOTAL.test(plain(kk)))
        guesses.push(
          `${lines[values.indexOf(key)]}-жол («${kk}») — жиынтық жол: CSV файлында ${key} кілтімен қалды, оны басқа жолдарға қоспаңыз`,
        );
}
