import { stringify } from 'csv-stringify/sync';
import type { YAMLMap } from 'yaml';
import type { License, Translations } from '../../lib/dataset.ts';
import type { Kind } from '../../lib/kind.ts';
import { commentedMap, type Entry, flow, yamlText } from './commented-yaml.ts';
import { VALUE } from './table/notes.ts';
import type { DatasetTable, TableField } from './table/table.ts';

/** What is said of a dataset besides its table. */
export interface DatasetAbout {
  name: string;
  title: string;
  kind: Exclude<Kind, 'derived'>;
  source: string;
  licenses: License[];
  /** The file that the table was read from. */
  from: string;
  /** What of the file did not get into the CSV. */
  left: readonly string[];
}

/** Titles that need no translator. */
const KNOWN: ReadonlyMap<string, Translations> = new Map([
  ['Жыл', { ru: 'Год', en: 'Year' }],
  [VALUE, { ru: 'Значение', en: 'Value' }],
]);

const TRANSLATE = 'Орысша (ru) және ағылшынша (en) аудармасын жазыңыз.';

/** Write a table as the CSV of a dataset: names of fields, a decimal point, nothing where data are missing. */
export function datasetCsv({ fields, notes }: DatasetTable): string {
  const hasNotes = notes.some(Boolean);
  const head = [...fields.map(({ name }) => name), ...(hasNotes ? ['note'] : [])];
  const rows = notes.map((note, i) => [
    ...fields.map(({ values }) => values[i] ?? ''),
    ...(hasNotes ? [note] : []),
  ]);
  return stringify([head, ...rows]);
}

/** Write the description of a dataset, with a comment on each thing that the editor has to look at. */
export function datasetYaml(table: DatasetTable, about: DatasetAbout): string {
  const { name, title, kind, source, licenses, from, left } = about;
  const text = (words: string) => flow({ kk: words, ru: words, en: words });
  const comments = [
    `Бұл жиынтық «${from}» файлынан құрастырылды. Атауларын, бірліктерін және аудармаларын қарап шығыңыз.`,
    ...(left.length > 0 ? ['Файлдан CSV-ге кірмегені:', ...left.map((line) => `  ${line}`)] : []),
  ];
  const entries: Entry[] = [
    ['name', name, 'Файлдың атауымен бірдей болуы керек.'],
    ['title', text(title), `Жиынтықтың атауы. ${TRANSLATE}`],
    [
      'description',
      text(title),
      `Сандар нені, кімді және қай жылдарды қамтиды, нені қамтымайды: бір-екі сөйлеммен жазыңыз. ${TRANSLATE}`,
    ],
    [
      'kind',
      kind,
      'Сандардың түрі: measured — өлшенген, estimate — бағалау, plan — жоспар, forecast — болжам.',
    ],
    ['sources', [{ source }], 'Дереккөз: data/sources.yaml ішіндегі белгісі (id).'],
    ['licenses', licenses, 'Деректің лицензиясы: дереккөздің шарттарымен салыстырыңыз.'],
    ['primaryKey', flow(table.primaryKey), 'Жолды басқалардан ажырататын өрістер.'],
    [
      'fields',
      table.fields.map((field) => fieldMap(field, table.primaryKey.includes(field.name))),
      'Өрістер, яғни CSV файлының бағандары.',
    ],
  ];
  return yamlText(commentedMap(entries), comments.join('\n'));
}

function fieldMap(field: TableField, isKey: boolean): YAMLMap {
  const { name, type, title, unit, decimals, labels } = field;
  const entries: Entry[] = [
    ['name', name],
    ['type', type],
    [
      'title',
      flow({ kk: title, ...(KNOWN.get(title) ?? { ru: title, en: title }) }),
      KNOWN.has(title) ? undefined : TRANSLATE,
    ],
  ];
  if (unit !== undefined)
    entries.push(
      ['unit', unit, unit === '' ? 'Өлшем бірлігін жазыңыз: %, адам, теңге…' : undefined],
      ['decimals', decimals],
    );
  const constraints = constraintsOf(field, isKey);
  if (Object.keys(constraints).length > 0) entries.push(['constraints', flow(constraints)]);
  if (labels) {
    const categories = [...labels].map(([key, label]): Entry => [key, flow(label)]);
    entries.push(['categories', commentedMap(categories), `Мәндердің атауы. ${TRANSLATE}`]);
  }
  return commentedMap(entries);
}

/** Bind the field to what its values obey now: a later slip of a finger will be noticed. */
function constraintsOf(
  { type, unit, values }: TableField,
  isKey: boolean,
): Record<string, unknown> {
  const stated = values.filter((value) => value !== '');
  const isNumber = type === 'integer' || type === 'number';
  const least = isNumber && stated.length > 0 && stated.every((value) => Number(value) >= 0);
  const most = least && unit === '%' && stated.every((value) => Number(value) <= 100);
  return {
    ...(isKey || stated.length === values.length ? { required: true } : {}),
    ...(least ? { minimum: 0 } : {}),
    ...(most ? { maximum: 100 } : {}),
  };
}
