import type { Dataset } from '../../lib/dataset.ts';
import { wordFields } from '../data/row-texts.ts';
import type { Place } from './place.ts';
import { type Cells, PrintedText } from './printed-text.ts';

/** Find the rows of a dataset whose words bind numbers or name their addresses. */
export function placesInRows(dataset: Dataset, cells: Cells): Place[] {
  return wordFields(dataset).flatMap((field) =>
    dataset.rows.flatMap((row): Place[] => {
      const value = row.values[field.name];
      if (typeof value !== 'string') return [];
      const where = `data/${dataset.name}.csv:${row.line}`;
      const own = { sort: 'row', where } as const;
      if (field.format === 'address')
        return [{ ...own, words: `${row.key}: ${field.title.kk}`, addresses: [value] }];
      const printed = new PrintedText(cells);
      printed.addTemplate(value);
      return printed.sentences().map((found) => ({ ...own, ...found }));
    }),
  );
}
