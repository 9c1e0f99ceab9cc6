import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/build/chapter/components.ts';
import { attributeOf, readMdx, visitElements } from '../../src/build/chapter/mdx.ts';
import { DRAWINGS } from '../../src/build/chart/drawings.ts';
import { readProject } from '../../src/build/new/project.ts';
import { TASKS } from '../../src/build/new/task.ts';
import { FORMULAS } from '../../src/lib/expression.ts';
import { CASES } from '../../src/lib/kazakh/ending.ts';
import { KINDS } from '../../src/lib/kind.ts';
import { isCase, SCALES } from '../../src/lib/template.ts';
import {
  blocksIn,
  codesIn,
  explainedIn,
  pageOf,
  pages,
  sectionOf,
  sectionsOf,
} from './guide/pages.ts';
import { choicesOf, entriesOf, SCHEMAS } from './guide/schemas.ts';

const DEVELOPERS = 'docs/developers.md';
const read = (file: string) => readFileSync(file, 'utf8');
const documented = [...pages.map(({ file }) => file), DEVELOPERS].map(read).join('\n');
const codes = pages.flatMap(({ tree }) => codesIn(tree.children));
const blocks = pages.flatMap(({ file, tree }) =>
  blocksIn(tree.children).map((block) => ({ file, ...block })),
);

/** Say what a part of the guide leaves out, and what it tells of that is not there. */
function differences(where: string, told: readonly string[], there: readonly string[]): string[] {
  const lacking = there.filter((name) => !told.includes(name));
  const made = told.filter((name) => !there.includes(name));
  return [
    ...lacking.map((name) => `${where} does not explain «${name}»`),
    ...made.map((name) => `${where} explains «${name}», which does not exist`),
  ];
}

describe('the guide explains every component', () => {
  const sections = sectionsOf(pageOf('components')).flatMap(({ subject }) => subject ?? []);

  it('in a part of its own, and no other', () => {
    const names = Object.keys(COMPONENTS).map((name) => `<${name}>`);
    expect(differences('components.mdx', sections, names)).toEqual([]);
  });

  it.each(Object.entries(COMPONENTS))(
    '%s with its attributes and a live example',
    (name, shape) => {
      const { nodes } = sectionOf('components', `<${name}>`);
      const own = [...shape.needed, ...shape.optional, ...shape.flags];
      const told = explainedIn(nodes).filter((one) => !isCase(one));
      expect(differences(`components.mdx, <${name}>`, told, own)).toEqual([]);
      const live = blocksIn(nodes).filter(({ meta }) => meta === 'live');
      expect(live.some(({ value }) => value.includes(`<${name}`))).toBe(true);
    },
  );

  it('with every case and scale', () => {
    const { nodes } = sectionOf('components', '<Value>');
    expect(differences('components.mdx', explainedIn(nodes).filter(isCase), CASES)).toEqual([]);
    const told = codesIn(nodes);
    expect(SCALES.filter((scale) => !told.includes(scale))).toEqual([]);
  });

  it('and names none that does not exist, with no attribute that it lacks', () => {
    const named = codes.flatMap((code) =>
      [...code.matchAll(/<\/?([A-Z]\w*)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.filter((name) => !Object.hasOwn(COMPONENTS, name))).toEqual([]);
    const wrong: string[] = [];
    for (const { file, lang, value } of blocks)
      if (lang === 'mdx')
        visitElements(readMdx(file, value).tree ?? { type: 'root', children: [] }, (element) => {
          const { needed = [], optional = [], flags = [] } = COMPONENTS[element.name ?? ''] ?? {};
          const own = element.attributes.map((one) => ('name' in one ? one.name : '…'));
          const strange = own.filter((one) => ![...needed, ...optional, ...flags].includes(one));
          if (!Object.hasOwn(COMPONENTS, element.name ?? '') || strange.length > 0)
            wrong.push(`${file}: <${element.name} ${own.join(' ')}>`);
          for (const name of needed) expect(attributeOf(element, name)).toBeDefined();
        });
    expect(wrong).toEqual([]);
  });
});

describe('the guide explains every drawing', () => {
  const sections = sectionsOf(pageOf('charts')).flatMap(({ subject }) => subject ?? []);

  it('in a part of its own, and no other', () => {
    const told = sections.filter((subject) => !subject.includes('/'));
    expect(differences('charts.mdx', told, [...DRAWINGS.keys()])).toEqual([]);
  });

  it.each([...DRAWINGS])('%s with its options and columns', (name, { options, columns }) => {
    const { nodes } = sectionOf('charts', name);
    const told = [...new Set(explainedIn(nodes))];
    expect(differences(`charts.mdx, ${name}`, told, entriesOf(options))).toEqual([]);
    const named = codesIn(nodes);
    expect(columns.allowed.filter((column) => !named.includes(column))).toEqual([]);
  });
});

describe('the guide explains every entry', () => {
  it.each([
    ['chapter', 'src/content/chapters/NN-<мекенжайы>.mdx', 'chapter'],
    ['charts', 'src/content/charts/<атауы>.yaml', 'chart'],
    ['data', 'data/<атауы>.yaml', 'dataset'],
    ['data', 'data/sources.yaml', 'sources'],
    ['data', 'data/derived.yaml', 'derived'],
    ['data', 'data/glossary.yaml', 'glossary'],
  ])('on the page %s, of %s', (page, file, schema) => {
    const told = explainedIn(sectionOf(page, file).nodes).filter((name) => !name.includes('('));
    const entries = entriesOf(SCHEMAS[schema] as never);
    const forms = ['барыс', 'мың', 'бос', 'таңба', 'млн', 'млрд'];
    const own = [...new Set(told)].filter((name) => !forms.includes(name));
    expect(differences(`${page}.mdx, ${file}`, own, entries)).toEqual([]);
  });

  it('with the words that may stand there', () => {
    const told = codesIn(pageOf('data').tree.children);
    const words = [...choicesOf(SCHEMAS['dataset'] as never), ...KINDS];
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter((word) => !told.includes(word))).toEqual([]);
  });

  it('and every formula', () => {
    const told = explainedIn(sectionOf('data', 'data/derived.yaml').nodes)
      .filter((name) => name.includes('('))
      .map((name) => name.replace(/\(.*/, ''));
    expect(differences('data.mdx', told, Object.keys(FORMULAS))).toEqual([]);
  });
});

describe('the guide explains every command', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const NPM = /\bnpm (?:run )?([a-z][a-z:]*)/g;
  // Words of npm itself.
  const own = ['ci', 'run', 'install'];
  const named = [...new Set([...documented.matchAll(NPM)].map(([, name]) => name ?? ''))];
  // As Node gives them, not as the bundler does.
  const VARIABLE = /(?<!import\.meta\.)\benv(?:\.|\[')([A-Z][A-Z_]+)\b/g;

  it('of package.json, and no other', () => {
    const told = named.filter((name) => !own.includes(name));
    expect(differences('the guide', told, Object.keys(scripts))).toEqual([]);
  });

  it('with every flag of a new dataset, and none that a task does not take', () => {
    const project = readProject(process.cwd(), process.cwd());
    const flagsOf = (task: string) =>
      TASKS[task]?.questions(project).map(({ flag }) => `--${flag}`);
    const [begin] = sectionsOf(pageOf('data'));
    const told = explainedIn(begin?.nodes ?? []);
    expect(differences('data.mdx', told, flagsOf('dataset') ?? [])).toEqual([]);
    const commands = [...documented.matchAll(/npm run new -- (\w+)(.*)/g)];
    const wrong = commands.flatMap(([, task = '', rest = '']) =>
      [...rest.replace(/"[^"]*"/g, '').matchAll(/--[a-z-]+/g)]
        .filter(([flag]) => flag !== '--help' && !flagsOf(task)?.includes(flag))
        .map(([flag]) => `${task} ${flag}`),
    );
    expect(commands.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  });

  it('and every variable that the project reads, and no other', () => {
    const code = ['src/**/*.{ts,astro}', 'scripts/*.ts', 'tests/**/*.ts', '*.mjs'].flatMap((glob) =>
      globSync(glob),
    );
    const used = code.flatMap((file) =>
      [...read(file).matchAll(VARIABLE)].map(([, name]) => name ?? ''),
    );
    // Those of the system, and what a bench hands to what it measures, are not for editors.
    const system = ['PATH', 'LD_LIBRARY_PATH', 'BENCH_USAGE'];
    const variables = [...new Set(used)].filter((name) => !system.includes(name));
    expect(variables).toContain('SITE_URL');
    const named = variables.filter((name) => new RegExp(`\\b${name}\\b`).test(documented));
    const set = [...documented.matchAll(/\b([A-Z][A-Z_]{2,})=/g)].map(([, name]) => name ?? '');
    expect(differences('the guide', [...named, ...set], variables)).toEqual([]);
  });
});
