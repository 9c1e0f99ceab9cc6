import type { Dataset, Field } from '../../lib/dataset.ts';
import { STATED_KINDS } from '../../lib/kind.ts';
import { readCsv } from '../data/csv.ts';
import {
  KIND_COLUMN,
  kindCategories,
  NOTE_COLUMN,
  SENTENCE_COLUMN,
  SOURCE_COLUMN,
} from './columns.ts';
import type { TableColumn, Words } from './table.ts';

const ADDRESS: Words = {
  kk: 'Ұяшық мекенжайы: жиынтық/жол/өріс.',
  ru: 'Адрес ячейки: набор/строка/поле.',
  en: 'Address of a cell: dataset/row/field.',
};

const BOUND: Words = {
  kk: 'Жүйелі жақша ішінде ұяшық мекенжайы мен санның тұлғасы жазылған; сайтта оның орнында сан тұрады.',
  ru: 'В фигурных скобках — адрес ячейки и форма числа; на сайте на их месте стоит число.',
  en: 'Braces hold the address of a cell and the form of its number; the site prints the number there.',
};

/** Describe a field of a dataset as a column; says where its texts hold addresses instead of numbers. */
export function columnOf(field: Field, { rows }: Pick<Dataset, 'rows'>): TableColumn {
  const { name, type, title, unit, decimals, constraints, categories, format } = field;
  const bound = rows.some(({ values }) => /\{[^{}]*\}/.test(`${values[name] ?? ''}`));
  const description = format === 'address' ? ADDRESS : bound ? BOUND : undefined;
  return { name, type, title, description, unit, decimals, constraints, categories };
}

/**
 * Describe the columns that stand in a dataset's file, in their order there.
 * Throws RangeError for one that is neither a field nor a column of provenance.
 */
export function fileColumns(dataset: Dataset, bytes: Uint8Array): TableColumn[] {
  const { header } = readCsv(`data/${dataset.name}.csv`, new TextDecoder().decode(bytes));
  const known = new Map(
    [...dataset.fields.map((field) => columnOf(field, dataset)), ...statedColumns(dataset)].map(
      (column) => [column.name, column],
    ),
  );
  return header.map((name) => {
    const column = known.get(name);
    if (!column) throw new RangeError(`no field ${dataset.name}/${name}`);
    return column;
  });
}

/** What a row may state of itself; what it leaves out, the dataset states for all. */
function statedColumns({ kind }: Dataset): TableColumn[] {
  const { constraints: _, ...source } = SOURCE_COLUMN;
  return [
    {
      ...KIND_COLUMN,
      categories: kindCategories(STATED_KINDS),
      constraints: { required: kind === undefined },
      default: kind,
    },
    {
      ...source,
      description: {
        kk: 'Дереккөздің белгісі; бос болса, жиынтықтың дереккөздері.',
        ru: 'Код источника; если пусто, источники набора.',
        en: 'Id of the source; where empty, the sources of the dataset.',
      },
    },
    {
      ...SENTENCE_COLUMN,
      type: 'integer',
      description: {
        kk: 'Мақаладағы сөйлемнің реттік нөмірі; бос болса, жиынтықта көрсетілген сөйлемдер.',
        ru: 'Порядковый номер предложения статьи; если пусто, предложения, названные для набора.',
        en: 'Ordinal number of the sentence in the article; where empty, the sentences of the dataset.',
      },
      constraints: { minimum: 1 },
    },
    NOTE_COLUMN,
  ];
}
