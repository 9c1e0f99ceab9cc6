import { z } from 'zod';
import { guess, suggest } from '../../lib/nearest.ts';

type Words = { what: string; expected: string; path: readonly PropertyKey[] };

const TYPES: Record<string, string> = {
  string: 'мәтін',
  number: 'сан',
  int: 'бүтін сан',
  boolean: 'true немесе false',
  array: 'тізім',
  object: 'өрістер тобы',
  record: 'өрістер тобы',
  tuple: 'тізім',
};

/** Say in Kazakh what a schema issue means and what should stand there; one answer a fault. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): Words[] {
  const { path } = issue;
  // Editors count the entries of a list from one.
  const name = path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const valid = keysOf(schemaAt(schema, path));
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `«${key}» деген өріс жоқ`,
        expected:
          valid.length > 0 ? suggest(key, valid) : 'Мұнда өріс болмайды, бұл жолды өшіріңіз',
      }));
    }
    case 'invalid_type':
      return [{ path, ...explainType(name, issue, keysOf(schemaAt(schema, path))) }];
    case 'invalid_value':
      return [{ path, ...explainChoice(name, issue) }];
    case 'custom':
    case 'invalid_format':
      return [{ path, what: `«${name}» өрісі ${flawOf(issue.input)}`, expected: issue.message }];
    case 'invalid_key':
      return [
        { path, what: `«${name}» деген атау жарамайды`, expected: issue.issues[0]?.message ?? '' },
      ];
    case 'too_small':
    case 'too_big':
      return [{ path, ...explainSize(name, issue) }];
    default:
      return [{ path, what: `«${name}» өрісі дұрыс емес`, expected: 'Үлгідегідей жазыңыз' }];
  }
}

/** Say what is wrong with a value that is there. */
function flawOf(value: unknown): string {
  return typeof value === 'string' && value.trim() === '' ? 'бос' : 'дұрыс емес';
}

function explainSize(name: string, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig) {
  const [bound, words] =
    issue.code === 'too_small' ? [issue.minimum, 'Кемінде'] : [issue.maximum, 'Ең көбі'];
  const what = `«${name}» өрісі дұрыс емес`;
  if (issue.origin === 'number' || issue.origin === 'int')
    return {
      what,
      // The one bound that is itself left out is that of positive numbers.
      expected: issue.inclusive ? `${words} ${bound} болуы керек` : 'Нөлден үлкен болуы керек',
    };
  if (bound > 1) return { what, expected: `${words} ${bound} жазба болуы керек` };
  return {
    what: name === '' ? 'Файл бос' : `«${name}» өрісі бос`,
    expected: 'Кемінде бір жазба болуы керек',
  };
}

function explainType(name: string, issue: z.core.$ZodIssueInvalidType, keys: string[]) {
  const wanted = TYPES[issue.expected] ?? issue.expected;
  if (name === '') {
    const empty = issue.input === undefined || issue.input === null;
    const what = empty ? 'Файл бос' : 'Файл дұрыс жазылмаған';
    return { what, expected: `Мұнда ${wanted} болуы керек` };
  }
  if (issue.input === undefined)
    return { what: `«${name}» өрісі жоқ`, expected: `Бұл өріс міндетті: ${wanted} болуы керек` };
  const hint = issue.expected === 'string' ? quotesFor(issue.input) : fieldsOf(keys);
  return { what: `«${name}» өрісі дұрыс емес`, expected: `Мұнда ${wanted} болуы керек${hint}` };
}

function fieldsOf(keys: string[]): string {
  return keys.length > 0 ? `: ${keys.slice(0, 8).join(', ')}` : '';
}

/** Say why YAML reads a text as something else. */
function quotesFor(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean')
    return `; қос тырнақшаға алыңыз: "${value}"`;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? '; «{» белгісінен басталатын не «:» бар мәтінді қос тырнақшаға алыңыз'
    : '';
}

function explainChoice(name: string, issue: z.core.$ZodIssueInvalidValue) {
  const valid = issue.values.map(String);
  if (issue.input === undefined)
    return { what: `«${name}» өрісі жоқ`, expected: `Мүмкін мәндері: ${valid.join(', ')}` };
  return {
    what: `«${name}» өрісінің мәні белгісіз`,
    expected: [...guess(String(issue.input), valid), `Мүмкін мәндері: ${valid.join(', ')}`].join(
      '. ',
    ),
  };
}

/** Walk down a schema along a path, through arrays, records and optional fields. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType {
  let here: unknown = schema;
  for (const key of path) {
    here = bare(here);
    if (here instanceof z.ZodObject) here = here.shape[String(key)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
  }
  return bare(here) as z.ZodType;
}

function bare(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return wrapped ? bare(schema.unwrap()) : schema;
}

function keysOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
