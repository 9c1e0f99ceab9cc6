import type { Dataset } from '../lib/dataset.ts';
import { suggest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problem.ts';
import type { Source } from '../lib/source.ts';
import { readCsv } from './csv.ts';
import { type DatasetDescription, datasetSchema } from './dataset-schema.ts';
import { baseName } from './files.ts';
import { readRows } from './row.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** The two files of a dataset as text, with their paths. */
export interface DatasetFiles {
  csv: { file: string; text: string | undefined };
  yaml: { file: string; text: string };
}

/** Read a dataset from its CSV and YAML, reporting every fault of both. */
export function readDataset(
  { csv, yaml }: DatasetFiles,
  sources: ReadonlyMap<string, Source> | undefined,
): { dataset?: Dataset; problems: Problem[] } {
  const description = readYaml(yaml.file, yaml.text, datasetSchema);
  const { value } = description;
  if (!value) {
    // What is wrong with the writing of the table does not wait for its description.
    const table = csv.text === undefined ? [] : readCsv(csv.file, csv.text).problems;
    return { problems: [...description.problems, ...table] };
  }
  const problems = checkDescription(yaml.file, { ...description, value }, sources);
  if (csv.text === undefined) {
    const what = `«${baseName(yaml.file)}.csv» файлы жоқ`;
    const expected = 'Деректер осы YAML файлының қасында тұруы керек';
    return { problems: [...problems, { file: yaml.file, line: 1, what, expected }] };
  }
  const { rows, problems: faults } = readRows(csv.file, csv.text, value);
  const all = [...problems, ...faults];
  return all.length > 0 ? { problems: all } : { dataset: { ...value, rows }, problems: [] };
}

/** Check that a description's names fit the file, its fields and the bibliography. */
function checkDescription(
  file: string,
  { value, lineOf }: YamlReading<DatasetDescription> & { value: DatasetDescription },
  sources: ReadonlyMap<string, Source> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const fault = (path: PropertyKey[], what: string, expected: string) =>
    problems.push({ file, line: lineOf(path), what, expected });
  const base = baseName(file);
  if (value.name !== base)
    fault(['name'], `Жиынтық атауы «${value.name}» файл атауына сай емес`, `«${base}» болуы керек`);
  const names = value.fields.map((field) => field.name);
  for (const [i, key] of value.primaryKey.entries())
    if (!names.includes(key))
      fault(['primaryKey', i], `Кілт өрісі «${key}» жоқ`, suggest(key, names));
  if (value.labelField !== undefined && !names.includes(value.labelField))
    fault(['labelField'], `Атау өрісі «${value.labelField}» жоқ`, suggest(value.labelField, names));
  for (const [i, { source }] of value.sources.entries())
    if (sources && !sources.has(source))
      fault(
        ['sources', i, 'source'],
        `«${source}» деген дереккөз жоқ`,
        suggest(source, sources.keys()),
      );
  return problems;
}
