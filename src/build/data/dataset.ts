import type { Dataset } from '../../lib/dataset.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Source } from '../../lib/source.ts';
import { baseName } from '../files.ts';
import { readYaml } from '../yaml/yaml.ts';
import { readCsv } from './csv.ts';
import { datasetSchema } from './dataset-schema.ts';
import { checkDescription, checkFields } from './description-check.ts';
import { readRows } from './row.ts';

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
  const own = { ...description, value };
  const problems = checkDescription(yaml.file, own, sources);
  const wrong = checkFields(yaml.file, own);
  if (csv.text === undefined) {
    const what = `«${baseName(yaml.file)}.csv» файлы жоқ`;
    const expected = 'Деректер осы YAML файлының қасында тұруы керек';
    return { problems: [...problems, { file: yaml.file, line: 1, what, expected }] };
  }
  // Rows are at fault by fields that are themselves.
  if (wrong.length > 0)
    return { problems: [...problems, ...wrong, ...readCsv(csv.file, csv.text).problems] };
  const { rows, problems: faults } = readRows(csv.file, csv.text, value);
  const all = [...problems, ...faults];
  return all.length > 0 ? { problems: all } : { dataset: { ...value, rows }, problems: [] };
}
