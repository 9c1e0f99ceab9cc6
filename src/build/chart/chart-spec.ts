import { z } from 'zod';
import type { Dataset } from '../../lib/dataset.ts';
import { fieldOf } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import { nameSchema } from '../data/dataset-schema.ts';
import { baseName, type TextFile } from '../files.ts';
import type { Bindable } from '../texts.ts';
import { readYaml, type YamlReading } from '../yaml/yaml.ts';
import { specSchema } from './chart-schema.ts';
import { DRAWINGS } from './drawings.ts';

/** What the YAML file of a chart says, its options read by its drawing. */
export interface ChartSpec extends z.infer<typeof specSchema> {
  id: string;
  file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Read a chart's YAML and check its dataset, drawing, columns and options. */
export function readChartSpec(
  { file, text }: TextFile,
  { datasets, broken }: Bindable,
): { spec?: ChartSpec; problems: Problem[] } {
  const first = readYaml(file, text, specSchema);
  if (!first.value) return { problems: first.problems };
  const options = DRAWINGS.get(first.value.drawing)?.options ?? z.unknown();
  const { value, problems, lineOf, placeOf } = readYaml(
    file,
    text,
    specSchema.extend({ options: options.prefault({}) }),
  );
  const spec = { ...(value ?? first.value), id: baseName(file), file, lineOf };
  if (!nameSchema.safeParse(spec.id).success)
    problems.push({
      file,
      line: 1,
      what: `«${spec.id}» — диаграмма файлының атауына жарамайды`,
      expected: 'Атау кіші латын әрпінен басталып, әріп, цифр және сызықшадан тұруы керек',
    });
  if (broken.has(spec.dataset)) return { problems };
  const all = [...problems, ...checkColumns(spec, datasets, placeOf)];
  return all.length > 0 ? { problems: all } : { spec, problems: [] };
}

function checkColumns(
  { file, columns, drawing, ...spec }: ChartSpec,
  datasets: ReadonlyMap<string, Dataset>,
  placeOf: YamlReading<unknown>['placeOf'],
): Problem[] {
  const problems: Problem[] = [];
  const fault = (path: PropertyKey[], what: string, expected: string) =>
    problems.push({ file, ...placeOf(path), what, expected });
  const dataset = datasets.get(spec.dataset);
  if (!dataset) {
    const what = `«${spec.dataset}» деген деректер жиынтығы жоқ`;
    fault(['dataset'], what, suggest(spec.dataset, datasets.keys()));
    return problems;
  }
  const { needed = [], allowed = [] } = DRAWINGS.get(drawing)?.columns ?? {};
  for (const column of needed)
    if (!columns[column]) {
      const expected = `«${drawing}» диаграммасына мына бағандар керек: ${needed.join(', ')}`;
      fault(['columns'], `«${column}» бағаны көрсетілмеген`, expected);
    }
  for (const column of ['x', 'y', 'series', 'label'] as const) {
    const name = columns[column];
    const path = ['columns', column];
    if (name === undefined) continue;
    const field = fieldOf(dataset, name);
    if (!allowed.includes(column))
      fault(
        path,
        `«${drawing}» диаграммасында «${column}» бағаны жоқ`,
        `Мүмкін бағандар: ${allowed.join(', ') || 'ешқайсысы'}`,
      );
    else if (!field)
      fault(
        path,
        `«${spec.dataset}» жиынтығында «${name}» өрісі жоқ`,
        suggest(
          name,
          dataset.fields.map((one) => one.name),
        ),
      );
    else if ((column === 'x' || column === 'y') && field.type === 'string')
      fault(path, `«${name}» өрісінде сөз тұр`, 'Оське жыл немесе сан өрісі қойылады');
  }
  return problems;
}
