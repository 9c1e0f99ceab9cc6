import type { Field } from '../../lib/dataset.ts';
import { suggest } from '../../lib/nearest.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Source } from '../../lib/source.ts';
import { baseName } from '../files.ts';
import type { YamlReading } from '../yaml/yaml.ts';
import { type DatasetDescription, nameSchema } from './dataset-schema.ts';
import { PROVENANCE } from './row.ts';

type Reading = YamlReading<DatasetDescription> & { value: DatasetDescription };
type Words = [what: string, expected: string];

/** Names at which other files of the site stand: `data/datapackage.json`. */
const TAKEN = ['datapackage'];

/** Check that a description's names fit the file, its fields and the bibliography. */
export function checkDescription(
  file: string,
  { value, lineOf }: Reading,
  sources: ReadonlyMap<string, Source> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const fault = (path: PropertyKey[], ...[what, expected]: Words) =>
    problems.push({ file, line: lineOf(path), what, expected });
  const wrong = nameFault(value.name, baseName(file));
  // It stands in the file's name too.
  if (wrong)
    problems.push({ file, line: lineOf(['name']), column: 1, what: wrong[0], expected: wrong[1] });
  const names = value.fields.map((field) => field.name);
  if (value.labelField !== undefined && !names.includes(value.labelField))
    fault(['labelField'], `Атау өрісі «${value.labelField}» жоқ`, suggest(value.labelField, names));
  for (const [i, { source }] of value.sources.entries())
    if (sources && !sources.has(source))
      fault(
        ['sources', i, 'source'],
        `«${source}» деген дереккөз жоқ`,
        suggest(source, sources.keys()),
      );
  for (const [i, { date }] of (value.changes ?? []).entries())
    if (!isDay(date))
      fault(['changes', i, 'date'], `«${date}» деген күн жоқ`, 'Айдың күнін тексеріңіз');
  return problems;
}

/** Say why the name of a dataset's files cannot stand in an address; nothing where it can. */
export function fileNameFault(base: string): Words | undefined {
  const [issue] = nameSchema.safeParse(base).error?.issues ?? [];
  return issue && [`«${base}» — жиынтық файлының атауына жарамайды`, issue.message];
}

function nameFault(name: string, base: string): Words | undefined {
  const wrong = fileNameFault(base);
  if (wrong) return wrong;
  if (TAKEN.includes(name)) return [`«${name}» атауы бос емес`, 'Басқа атау беріңіз'];
  return name === base
    ? undefined
    : [`Жиынтық атауы «${name}» файл атауына сай емес`, `«${base}» болуы керек`];
}

function isDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(-2));
}

/** Check that the fields of a description fit one another: their names, the key, what each of them says. */
export function checkFields(file: string, { value, lineOf }: Reading): Problem[] {
  const problems: Problem[] = [];
  const fault = (path: PropertyKey[], [what, expected]: Words) =>
    problems.push({ file, line: lineOf(path), what, expected });
  const { fields, primaryKey, labelField } = value;
  const names = fields.map(({ name }) => name);
  for (const [i, field] of fields.entries()) {
    const { name } = field;
    if (names.indexOf(name) < i)
      fault(['fields', i, 'name'], [`«${name}» өрісі екі рет сипатталған`, 'Біреуін өшіріңіз']);
    if (PROVENANCE.some((own) => own === name))
      fault(
        ['fields', i, 'name'],
        [`«${name}» атауы бос емес`, 'Мұндай баған кез келген CSV-де болады, басқа атау беріңіз'],
      );
    for (const [entry, ...words] of contradictions(field)) fault(['fields', i, entry], words);
  }
  for (const [i, key] of primaryKey.entries()) {
    const wrong = keyFault(key, primaryKey.indexOf(key) < i, fields);
    if (wrong) fault(['primaryKey', i], wrong);
  }
  const label = fields.find(({ name }) => name === labelField);
  if (label && label.type !== 'string')
    fault(
      ['labelField'],
      [`Атау өрісі «${label.name}» сөз емес`, 'Жолдың атауы тұрған сөз өрісін көрсетіңіз'],
    );
  return problems;
}

function keyFault(key: string, again: boolean, fields: readonly Field[]): Words | undefined {
  const field = fields.find(({ name }) => name === key);
  if (!field) {
    const names = fields.map(({ name }) => name);
    return [`Кілт өрісі «${key}» жоқ`, suggest(key, names)];
  }
  if (again) return [`Кілт өрісі «${key}» екі рет аталған`, 'Біреуін өшіріңіз'];
  return field.type === 'number'
    ? [`Кілт өрісі «${key}» бөлшек сан бола алады`, 'Кілтке жыл, бүтін сан не сөз өрісі алынады']
    : undefined;
}

/** List what a field says against its own type: the entry, what is wrong and what it should be. */
function contradictions({ name, type, ...field }: Field): [entry: string, ...Words][] {
  const { minimum, maximum } = field.constraints ?? {};
  const found: [string, ...Words][] = [];
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    found.push([
      'constraints',
      `«${name}» өрісінің төменгі шегі (${minimum}) жоғарғысынан (${maximum}) үлкен`,
      'Екеуінің орнын ауыстырыңыз',
    ]);
  for (const entry of ['categories', 'format'] as const)
    if (type !== 'string' && field[entry] !== undefined)
      found.push([
        entry,
        `«${name}» өрісінің түрі — ${type}, ал «${entry}» сөз өрісіне ғана жазылады`,
        'Бұл жазбаны өшіріңіз не түрін string етіңіз',
      ]);
  return found;
}
