import type { Row, SourceRef } from '../../lib/dataset.ts';
import { type Kind, STATED_KINDS } from '../../lib/kind.ts';
import { suggest } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { type CsvLine, placeOfValue, readCsv } from './csv.ts';
import type { DatasetDescription } from './dataset-schema.ts';
import { readValue } from './value.ts';

/** Columns that say where a row comes from; they may follow the fields in any CSV file. */
export const PROVENANCE = ['kind', 'source', 'sentence', 'note'] as const;

/** Read the rows of a dataset as its description demands, reporting every fault. */
export function readRows(
  file: string,
  text: string,
  description: DatasetDescription,
): { rows: Row[]; problems: Problem[] } {
  const { header, lines, problems } = readCsv(file, text);
  if (header.length === 0) return { rows: [], problems };
  const wrong = checkHeader(file, header, description);
  if (wrong.length > 0) return { rows: [], problems: wrong };
  const rows = lines.map((line) => readRow({ file, header, line, description, problems }));
  return { rows, problems: [...problems, ...duplicates(file, rows)] };
}

function checkHeader(file: string, header: string[], { fields }: DatasetDescription): Problem[] {
  const names = fields.map((field) => field.name);
  const valid = [...names, ...PROVENANCE];
  const unknown = header.filter((name) => !valid.includes(name));
  const missing = names.filter((name) => !header.includes(name));
  const doubled = header.filter((name, i) => header.indexOf(name) !== i);
  const at = (what: string, expected: string) => ({ file, line: 1, what, expected });
  const everywhere = 'YAML файлындағы әр өріс CSV файлының бірінші жолында болуы керек';
  if (unknown.length === header.length)
    return [
      at('Бірінші жолда өріс атаулары жоқ', `Файл мына жолдан басталуы керек: ${names.join(',')}`),
    ];
  return [
    ...unknown.map((name) =>
      name.trim() === ''
        ? at('Өріс атауы бос', 'Атауын жазыңыз немесе артық үтірді өшіріңіз')
        : at(`«${name}» деген өріс YAML файлында жоқ`, suggest(name, valid)),
    ),
    ...missing.map((name) => at(`«${name}» өрісі жоқ`, everywhere)),
    ...doubled.map((name) => at(`«${name}» өрісі екі рет жазылған`, 'Біреуін өшіріңіз')),
  ];
}

interface RowReading {
  file: string;
  header: string[];
  line: CsvLine;
  description: DatasetDescription;
  problems: Problem[];
}

function readRow({ file, header, line, description, problems }: RowReading): Row {
  const raw = Object.fromEntries(header.map((name, i) => [name, line.values[i] ?? '']));
  const faultAt =
    (name: string): Fault =>
    (what, expected) => {
      problems.push({ file, ...placeOfValue(line, header.indexOf(name)), what, expected });
    };
  const values: Row['values'] = {};
  for (const field of description.fields) {
    const keyed = description.primaryKey.includes(field.name);
    const { value, fault: found } = readValue(raw[field.name] ?? '', field, keyed);
    if (found) faultAt(field.name)(...found);
    values[field.name] = value;
  }
  const key = description.primaryKey.map((name) => values[name] ?? '').join('-');
  return {
    key,
    line: line.line,
    values,
    kind: readKind(raw['kind'], description, faultAt('kind')),
    sources: readSources(raw, description.sources, faultAt),
    note: raw['note'] || undefined,
  };
}

type Fault = (what: string, expected: string) => void;

function readKind(raw: string | undefined, { kind }: DatasetDescription, fault: Fault): Kind {
  const found = STATED_KINDS.find((candidate) => candidate === (raw || kind));
  if (found) return found;
  if (raw) fault(`Белгісіз түр: «${raw}»`, suggest(raw, STATED_KINDS));
  else
    fault(
      'Санның түрі жазылмаған',
      `YAML файлына немесе «kind» бағанына жазыңыз: ${STATED_KINDS.join(', ')}`,
    );
  return 'estimate';
}

/** Take the sources of a row: those of the dataset that its own columns leave. */
function readSources(
  raw: Record<string, string>,
  all: SourceRef[],
  faultAt: (name: string) => Fault,
): SourceRef[] {
  const { source = '', sentence = '' } = raw;
  const ids = [...new Set(all.map((ref) => ref.source))];
  if (source && !ids.includes(source)) {
    faultAt('source')(
      `«${source}» дереккөзі YAML файлындағы sources тізімінде жоқ`,
      suggest(source, ids),
    );
    return [];
  }
  if (sentence && !/^\d+$/.test(sentence)) {
    faultAt('sentence')(
      `Сөйлем нөмірі «${sentence}» бүтін сан емес`,
      'Сөйлемнің реттік нөмірін жазыңыз',
    );
    return [];
  }
  const own = all.filter((ref) => !source || ref.source === source);
  const fit = own.filter((ref) => !sentence || ref.sentence === Number(sentence));
  if (fit.length > 0) return fit;
  const known = own.flatMap((ref) => ref.sentence ?? []).join(', ');
  faultAt('sentence')(
    `${sentence}-сөйлем YAML файлындағы sources тізімінде жоқ`,
    known ? `Тізімдегі сөйлемдер: ${known}` : 'Тізімге осы сөйлемді қосыңыз',
  );
  return [];
}

function duplicates(file: string, rows: Row[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ key, line }) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    // A key with an empty part has been reported already.
    if (earlier === undefined || /^$|^-|--|-$/.test(key)) return [];
    const what = `«${key}» кілті қайталанған`;
    return [
      { file, line, what, expected: `Бұл кілт ${earlier}-жолда тұр; әр кілт бір рет жазылады` },
    ];
  });
}
