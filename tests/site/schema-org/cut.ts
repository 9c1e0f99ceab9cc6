// Cuts `vocabulary.json` from the types of the package schema-dts, see README.md:
// `node tests/site/schema-org/cut.ts <folder of the package>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Vocabulary } from './vocabulary.ts';

/** Types that the site describes itself with. */
const USED = [
  'Article',
  'Book',
  'Chapter',
  'CreativeWork',
  'DataCatalog',
  'DataDownload',
  'Dataset',
  'Organization',
  'Person',
  'PropertyValue',
];

const [folder = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const text = readFileSync(join(folder, 'dist/schema.d.ts'), 'utf8');
const source = ts.createSourceFile('schema.d.ts', text, ts.ScriptTarget.Latest, true);

/** What a type adds to its parents is written as `interface DatasetBase extends CreativeWorkBase`. */
const own = (name: string) => name.replace(/Base$/, '');
const written = new Map(
  source.statements.filter(ts.isInterfaceDeclaration).map((one) => [own(one.name.text), one]),
);

function parentsOf(type: ts.InterfaceDeclaration): string[] {
  const extended = (type.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  return extended
    .map((one) => one.getText())
    .flatMap((name) => (/Base$/.test(name) ? own(name) : []));
}

function isDeprecated(member: ts.TypeElement): boolean {
  return ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'deprecated');
}

/** A property is written as `"image"?: SchemaValue<ImageObject | URL | IdReference, "image">`. */
function propertiesOf(type: ts.InterfaceDeclaration): Record<string, string[]> {
  const entries = type.members
    .filter((member) => !isDeprecated(member))
    .flatMap((member) => {
      const [, name = '', range = ''] =
        /"(\w+)"\?: SchemaValue<([^,]*),/.exec(member.getText()) ?? [];
      const values = range.split('|').map((value) => value.trim());
      return name === ''
        ? []
        : [[name, values.filter((value) => value !== 'IdReference')] as const];
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function cut(name: string, into: Vocabulary['types']): void {
  const type = written.get(name);
  if (!type) throw new RangeError(`schema.org has no type ${name}`);
  into[name] = { parents: parentsOf(type), properties: propertiesOf(type) };
  for (const parent of parentsOf(type)) if (!into[parent]) cut(parent, into);
}

/** A list of values is written as `type BookFormatType = "https://schema.org/EBook" | "EBook" | …`. */
function listsFor(types: Vocabulary['types']): Vocabulary['lists'] {
  const ranges = new Set(
    Object.values(types).flatMap(({ properties }) => Object.values(properties).flat()),
  );
  const lists = source.statements.filter(ts.isTypeAliasDeclaration).flatMap((alias) => {
    const values = [...alias.getText().matchAll(/"https:\/\/schema\.org\/(\w+)"/g)];
    const name = alias.name.text;
    return ranges.has(name) && name !== 'Boolean' && values.length > 0
      ? [[name, values.map(([, value = '']) => value)] as const]
      : [];
  });
  return Object.fromEntries(lists);
}

const types: Vocabulary['types'] = {};
for (const name of USED) cut(name, types);
const vocabulary: Vocabulary = { origin: `schema-dts ${version}`, types, lists: listsFor(types) };
writeFileSync(new URL('vocabulary.json', import.meta.url), `${JSON.stringify(vocabulary)}\n`);
