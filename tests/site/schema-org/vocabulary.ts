import { readFileSync } from 'node:fs';

/** What schema.org says of some types: their parents and what each property may be. */
export interface Vocabulary {
  origin: string;
  types: Record<string, { parents: string[]; properties: Record<string, string[]> }>;
  /** Values of types that are lists: `BookFormatType`. */
  lists: Record<string, string[]>;
}

/** A node of JSON-LD as it is written. */
export type Written = Record<string, unknown>;

const { types, lists }: Vocabulary = JSON.parse(
  readFileSync(new URL('vocabulary.json', import.meta.url), 'utf8'),
);

/** List a type and everything it is a kind of. */
function lineage(type: string): string[] {
  return [type, ...(types[type]?.parents ?? []).flatMap(lineage)];
}

/** Say what a property of a type may be, or nothing where the type has no such property. */
function rangeOf(type: string, property: string): string[] | undefined {
  return lineage(type)
    .map((one) => types[one]?.properties[property])
    .find((range) => range !== undefined);
}

/**
 * Make a context in which the terms mean what they mean in schema.org's own. Terms that schema.org has
 * not mean nothing in it, where its own would make them up.
 */
export function context(): Written {
  const properties = Object.values(types).flatMap((type) => Object.entries(type.properties));
  const named = [...Object.keys(types), 'Date'].map((name) => [name, `https://schema.org/${name}`]);
  const meanings = properties.map(([name, range]) => {
    const type = range.includes('Text') ? undefined : coercion(range);
    return [name, { '@id': `https://schema.org/${name}`, ...(type && { '@type': type }) }];
  });
  return { '@context': Object.fromEntries([...named, ...meanings]) };
}

/** What may be an address is a link, what may be a day is one. */
function coercion(range: readonly string[]): string | undefined {
  if (range.includes('URL')) return '@id';
  return range.includes('Date') ? 'Date' : undefined;
}

/** List what schema.org would not have: types, properties that a type has not, values of another kind. */
export function faults(node: Written, place = ''): string[] {
  const own = typesOf(node);
  const unknown = own.filter((type) => !types[type]).map((type) => `${place}: ${type}`);
  const found = Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => {
      const range = own.flatMap((type) => rangeOf(type, name) ?? []);
      const here = `${place}/${own.join('+')}.${name}`;
      return [value].flat().flatMap((one) => valueFaults(one, range, here));
    });
  return [...unknown, ...found];
}

function typesOf(node: Written): string[] {
  return [node['@type'] ?? []].flat() as string[];
}

function valueFaults(value: unknown, range: readonly string[], place: string): string[] {
  if (typeof value !== 'object' || value === null)
    return fits(value, range) ? [] : [`${place}: ${JSON.stringify(value)} is no ${range.join()}`];
  const kinds = typesOf(value as Written).flatMap(lineage);
  const wrong = kinds.some((kind) => range.includes(kind)) ? [] : [`${place}: ${kinds[0]}`];
  return [...wrong, ...faults(value as Written, place)];
}

const DAY = /^\d{4}(?:-\d\d){0,2}$/;

function fits(value: unknown, range: readonly string[]): boolean {
  const may = (...names: string[]) => names.some((name) => range.includes(name));
  if (typeof value === 'boolean') return may('Boolean');
  if (typeof value === 'number')
    return may('Number') || (Number.isInteger(value) && may('Integer'));
  if (typeof value !== 'string' || value.trim() === '') return false;
  return (
    may('Text') ||
    (may('URL') && /^https?:\/\/\S+$/.test(value) && URL.canParse(value)) ||
    (may('Date') && DAY.test(value)) ||
    range.some((name) => lists[name]?.includes(value.replace('https://schema.org/', '')))
  );
}
