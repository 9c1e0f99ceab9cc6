import type { Dataset, Field, Row } from '../../lib/dataset.ts';
import type { Problem } from '../../lib/problem.ts';
import { type Bindable, TextCheck } from '../texts.ts';

/** Check the words that rows hold: cells they bind exist, addresses lead somewhere, numbers are bound. */
export function checkRowTexts(numbers: Bindable): { problems: Problem[] } {
  const problems = [...numbers.datasets.values()].flatMap((dataset) => {
    const check = new TextCheck(`data/${dataset.name}.csv`, numbers);
    for (const field of wordFields(dataset))
      for (const row of dataset.rows) checkWords(field, row, check);
    return check.problems;
  });
  return { problems };
}

/** List the fields of a dataset that hold free words: no keys and no categories. */
export function wordFields({ fields, primaryKey }: Dataset): Field[] {
  return fields.filter(
    ({ name, type, categories }) => type === 'string' && !categories && !primaryKey.includes(name),
  );
}

function checkWords(field: Field, row: Row, check: TextCheck): void {
  const value = row.values[field.name];
  if (typeof value !== 'string') return;
  if (field.format === 'address') check.cell(value, row.line);
  else check.template(value, row.line);
}
