import type { Dataset, Row, SourceRef } from '../lib/dataset.ts';
import { type Kind, STATED_KINDS } from '../lib/kind.ts';
import { suggest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { type CsvLine, readCsv } from './csv.ts';
import { type DatasetDescription, datasetSchema } from './dataset-schema.ts';
import { readValue } from './value.ts';
import { readYaml } from './yaml.ts';

/** The two files of a dataset as text, with their paths. */
export interface DatasetFiles {
  csv: { file: string; text: string | undefined };
  yaml: { file: string; text: string };
}

/** Columns that say where a row comes from; they may follow the fields in any CSV file. */
export const PROVENANCE = ['kind', 'source', 'sentence', 'note'] as const;

/** Read a dataset from its CSV and YAML, reporting every fault of both. */
export function readDataset(
  { csv, yaml }: DatasetFiles,
  sources: ReadonlyMap<string, Source>,
): { dataset?: Dataset; problems: Problem[] } {
  const description = readYaml(yaml.file, yaml.text, datasetSchema);
  const { value } = description;
  if (!value) return { problems: description.problems };
  const problems: Problem[] = [];
  const inYaml = (path: PropertyKey[], what: string, expected: string) =>
    problems.push({ file: yaml.file, line: description.lineOf(path), what, expected });
  const base = yaml.file.replace(/^.*\/|\.yaml$/g, '');
  if (value.name !== base)
    inYaml(
      ['name'],
      `Жиынтық атауы «${value.name}» файл атауына сай емес`,
      `«${base}» болуы керек`,
    );
  const names = value.fields.map((field) => field.name);
  value.primaryKey.forEach((key, i) => {
    if (!names.includes(key))
      inYaml(['primaryKey', i], `Кілт өрісі «${key}» жоқ`, suggest(key, names));
  });
  value.sources.forEach(({ source }, i) => {
    if (!sources.has(source))
      inYaml(
        ['sources', i, 'source'],
        `«${source}» деген дереккөз жоқ`,
        suggest(source, sources.keys()),
      );
  });
  if (csv.text === undefined) {
    inYaml([], `«${base}.csv» файлы жоқ`, 'Деректер осы YAML файлының қасында тұруы керек');
    return { problems };
  }
  const rows = problems.length > 0 ? [] : readRows(csv.file, csv.text, value, problems);
  return problems.length > 0 ? { problems } : { dataset: { ...value, rows }, problems };
}

function readRows(
  file: string,
  text: string,
  description: DatasetDescription,
  problems: Problem[],
): Row[] {
  const { header, lines, problems: faults } = readCsv(file, text);
  problems.push(...faults);
  if (faults.length > 0) return [];
  const wrong = checkHeader(file, header, description);
  problems.push(...wrong);
  if (wrong.length > 0) return [];
  const rows = lines.map((line) => readRow({ file, header, line, description, problems }));
  problems.push(...duplicates(file, rows));
  return rows;
}

function checkHeader(file: string, header: string[], { fields }: DatasetDescription): Problem[] {
  const names = fields.map((field) => field.name);
  const valid = [...names, ...PROVENANCE];
  const at = (what: string, expected: string) => ({ file, line: 1, what, expected });
  return [
    ...header
      .filter((name) => !valid.includes(name))
      .map((name) => at(`«${name}» деген өріс YAML файлында жоқ`, suggest(name, valid))),
    ...names
      .filter((name) => !header.includes(name))
      .map((name) =>
        at(
          `«${name}» өрісі жоқ`,
          'YAML файлындағы әр өріс CSV файлының бірінші жолында болуы керек',
        ),
      ),
    ...header
      .filter((name, i) => header.indexOf(name) !== i)
      .map((name) => at(`«${name}» өрісі екі рет жазылған`, 'Біреуін өшіріңіз')),
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
  const fault = (what: string, expected: string) =>
    problems.push({ file, line: line.line, what, expected });
  const values: Row['values'] = {};
  for (const field of description.fields) {
    const keyed = description.primaryKey.includes(field.name);
    const { value, fault: found } = readValue(raw[field.name] ?? '', field, keyed);
    if (found) fault(...found);
    values[field.name] = value;
  }
  const key = description.primaryKey.map((name) => String(values[name])).join('-');
  return {
    key,
    line: line.line,
    values,
    kind: readKind(raw['kind'], description, fault),
    sources: readSources(raw, description.sources, fault),
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

function readSources(raw: Record<string, string>, all: SourceRef[], fault: Fault): SourceRef[] {
  const sentence = raw['sentence'] ? Number(raw['sentence']) : undefined;
  if (sentence !== undefined && !Number.isInteger(sentence))
    fault(`Сөйлем нөмірі «${raw['sentence']}» бүтін сан емес`, 'Сөйлемнің реттік нөмірін жазыңыз');
  const fit = all.filter(
    (ref) =>
      (!raw['source'] || ref.source === raw['source']) &&
      (sentence === undefined || ref.sentence === sentence),
  );
  if (fit.length > 0) return fit;
  fault(
    'Жолдың дереккөзі YAML файлындағы sources тізімінде жоқ',
    suggest(
      raw['source'] ?? '',
      all.map((ref) => ref.source),
    ),
  );
  return [];
}

function duplicates(file: string, rows: Row[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const earlier = first.get(row.key);
    if (earlier === undefined) first.set(row.key, row.line);
    return earlier === undefined
      ? []
      : [
          {
            file,
            line: row.line,
            what: `«${row.key}» кілті қайталанған`,
            expected: `Бұл кілт ${earlier}-жолда тұр; әр кілт бір рет жазылады`,
          },
        ];
  });
}
