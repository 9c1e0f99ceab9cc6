import type { Text } from '../../lib/dataset.ts';
import { KIND_WORDS, STRINGS } from '../../lib/kazakh/strings.ts';
import { KINDS, type Kind } from '../../lib/kind.ts';
import type { TableColumn, Words } from './table.ts';

const KIND_TRANSLATIONS: Record<Kind, Omit<Text, 'kk'>> = {
  measured: { ru: 'измерено', en: 'measured' },
  estimate: { ru: 'оценка', en: 'estimate' },
  plan: { ru: 'план', en: 'plan' },
  forecast: { ru: 'прогноз', en: 'forecast' },
  derived: { ru: 'вычислено', en: 'derived' },
};

/** Name some kinds in three languages, as the categories of a column. */
export function kindCategories(kinds: readonly Kind[] = KINDS): Record<string, Text> {
  const textOf = (kind: Kind) => ({ kk: KIND_WORDS[kind].name, ...KIND_TRANSLATIONS[kind] });
  return Object.fromEntries(kinds.map((kind) => [kind, textOf(kind)]));
}

const REQUIRED = { required: true };

/** What a row's number is worth: measured, stated, planned, forecast or worked out. */
export const KIND_COLUMN: TableColumn = {
  name: 'kind',
  type: 'string',
  title: { kk: 'Санның түрі', ru: 'Вид числа', en: 'Kind of number' },
  constraints: REQUIRED,
  categories: kindCategories(),
};

/** Where a row comes from. */
export const SOURCE_COLUMN: TableColumn = {
  name: 'source',
  type: 'string',
  title: { kk: STRINGS.source, ru: 'Источник', en: 'Source' },
  description: {
    kk: 'Дереккөздің белгісі; бірнешеу болса, араларында нүктелі үтір тұрады.',
    ru: 'Код источника; несколько разделены точкой с запятой.',
    en: 'Id of the source; several are separated by a semicolon.',
  },
  constraints: REQUIRED,
};

/** Which sentence of an article a row comes from. */
export const SENTENCE_COLUMN: TableColumn = {
  name: 'sentence',
  type: 'string',
  title: { kk: 'Сөйлем нөмірі', ru: 'Номер предложения', en: 'Sentence number' },
  description: {
    kk: 'Мақаладағы сөйлемнің реттік нөмірі; дереккөз бірнешеу болса, нөмірдің алдында өз дереккөзі жазылады.',
    ru: 'Порядковый номер предложения статьи; при нескольких источниках перед номером стоит источник.',
    en: 'Ordinal number of the sentence in the article; with several sources each number follows its source.',
  },
};

/** What limits a row, in the editor's words. */
export const NOTE_COLUMN: TableColumn = {
  name: 'note',
  type: 'string',
  title: { kk: STRINGS.note, ru: 'Примечание', en: 'Note' },
};

const textColumn = (name: string, title: Text, description?: Words): TableColumn => ({
  name,
  type: 'string',
  title,
  ...(description && { description }),
});

/** The columns of a table that has a row for each cell, in their order. */
export const CELL_COLUMNS: readonly TableColumn[] = [
  {
    name: 'cell',
    type: 'string',
    title: { kk: STRINGS.cellAddress, ru: 'Адрес ячейки', en: 'Cell address' },
    description: {
      kk: 'Жиынтық/жол/өріс: сан сайтта осы белгімен тұрады.',
      ru: 'Набор/строка/поле: под этим кодом число стоит на сайте.',
      en: 'Dataset/row/field: the number stands under this id on the site.',
    },
    constraints: { required: true, unique: true },
  },
  textColumn('row', { kk: STRINGS.place, ru: 'Строка', en: 'Row' }),
  textColumn(
    'group',
    { kk: 'Тобы', ru: 'Группа', en: 'Group' },
    {
      kk: 'Жылдан басқа белгісі: ел, сала, жас.',
      ru: 'Признак строки кроме года: страна, отрасль, возраст.',
      en: 'What the row is about besides its year: a country, a sector, an age.',
    },
  ),
  { name: 'year', type: 'year', title: { kk: STRINGS.year, ru: 'Год', en: 'Year' } },
  textColumn('measure', { kk: STRINGS.measure, ru: 'Показатель', en: 'Measure' }),
  {
    name: 'value',
    type: 'number',
    title: { kk: STRINGS.value, ru: 'Значение', en: 'Value' },
    constraints: REQUIRED,
  },
  textColumn('unit', { kk: STRINGS.unit, ru: 'Единица измерения', en: 'Unit' }),
  KIND_COLUMN,
  SOURCE_COLUMN,
  SENTENCE_COLUMN,
  NOTE_COLUMN,
  textColumn(
    'formula',
    { kk: STRINGS.formula, ru: 'Формула', en: 'Formula' },
    {
      kk: 'Есептелген санның формуласы, ұяшық мекенжайларымен.',
      ru: 'Формула вычисленного числа с адресами ячеек.',
      en: 'Formula of a derived number over cell addresses.',
    },
  ),
  textColumn(
    'working',
    { kk: 'Есептелуі', ru: 'Вычисление', en: 'Working' },
    {
      kk: 'Сол формула, сандардың өзімен.',
      ru: 'Та же формула с самими числами.',
      en: 'The same formula with the numbers in it.',
    },
  ),
];
