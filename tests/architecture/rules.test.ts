import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/build/chapter/components.ts';
import {
  codeOf,
  importsOf,
  parse,
  paths,
  type SourceFile,
  sources,
  textOf,
  undocumented,
} from './source.ts';

const DRAWING = /^(?:d3(?:-[a-z]+)?|@observablehq\/plot)$/;

const below = (...folders: string[]) =>
  sources.filter(({ file }) => folders.some((folder) => file.startsWith(`src/${folder}/`)));

/** Imports of some files that a rule does not allow, each with its file. */
const breaches = (files: SourceFile[], allowed: (name: string, file: string) => boolean) =>
  files.flatMap(({ file, imports }) =>
    imports.filter((name) => !allowed(name, file)).map((name) => `${file} imports ${name}`),
  );

const isPackage = (name: string) => !name.startsWith('src/');

describe('imports', () => {
  it('are found in every form', () => {
    const code = [
      "import a from './a.ts';",
      "import type { B } from '../lib/b.ts';",
      "import 'node:fs';",
      "export { c } from 'c';",
      "const d = await import('./d.ts');",
      "// import e from 'e';",
      'const f = \'import f from "f"\';',
    ].join('\n');
    const found = ['src/build/a.ts', 'src/lib/b.ts', 'node:fs', 'c', 'src/build/d.ts'];
    expect(importsOf('src/build/x.ts', code)).toEqual(found);
    const page = `---\n${code}\n---\n<p>import g from 'g';</p>\n<script>import h from 'h';</script>\n<script src="../client/i.ts"></script>`;
    expect(importsOf('src/build/x.astro', page)).toEqual([...found, 'h', 'src/client/i.ts']);
  });

  it('of src/lib are src/lib and packages that run anywhere', () => {
    const pure = ['mathjs', 'fastest-levenshtein', 'minisearch'];
    expect(below('lib').length).toBeGreaterThan(10);
    expect(
      breaches(below('lib'), (name) => name.startsWith('src/lib/') || pure.includes(name)),
    ).toEqual([]);
  });

  it('of src/charts are src/lib, src/charts/parts, d3, Plot and zod', () => {
    const packages = ['d3', '@observablehq/plot', 'zod'];
    const folders = ['src/lib/', 'src/charts/parts/'];
    expect(below('charts').length).toBeGreaterThan(5);
    expect(
      breaches(
        below('charts'),
        (name) => packages.includes(name) || folders.some((folder) => name.startsWith(folder)),
      ),
    ).toEqual([]);
  });

  it('of src/build are src/build, src/lib, src/charts, packages and Node', () => {
    const folders = ['src/build/', 'src/lib/', 'src/charts/'];
    expect(
      breaches(
        below('build'),
        (name) => isPackage(name) || folders.some((folder) => name.startsWith(folder)),
      ),
    ).toEqual([]);
  });

  it('of components, layouts, pages and the desk are neither d3 nor Plot nor drawings', () => {
    expect(
      breaches(
        below('components', 'layouts', 'pages', 'desk'),
        (name) => !DRAWING.test(name) && !name.startsWith('src/charts/'),
      ),
    ).toEqual([]);
  });

  it('of components and layouts are never pages, those of components never layouts', () => {
    expect(
      breaches(
        below('components', 'layouts'),
        (name, file) =>
          !name.startsWith('src/pages/') &&
          !(file.startsWith('src/components/') && name.startsWith('src/layouts/')),
      ),
    ).toEqual([]);
  });

  it('of src/client are src/client and src/lib alone', () => {
    expect(below('client')).not.toEqual([]);
    expect(
      breaches(below('client'), (name) => /^src\/(?:client|lib)\//.test(name) && name !== 'mathjs'),
    ).toEqual([]);
  });

  it('stay inside the project', () => {
    expect(
      sources
        .filter(({ text, imports }) => [text, ...imports].some((one) => /\.\.\/shared\b/.test(one)))
        .map(({ file }) => file),
    ).toEqual([]);
    expect(breaches(sources, (name) => !name.startsWith('..'))).toEqual([]);
  });
});

describe('code', () => {
  const using = (files: SourceFile[], pattern: RegExp) =>
    files.filter((source) => pattern.test(codeOf(source))).map(({ file }) => file);

  it('is looked at without its comments', () => {
    const text = '// Intl\n/* Intl */ const a = 1; // Intl\n';
    expect(codeOf({ file: 'a.ts', text })).toBe('const a = 1;\n');
  });

  it('calls Plot.plot in one module only', () => {
    expect(using(sources, /\bPlot\.plot\b|\bplot\s*\(/)).toEqual(['src/build/chart/svg.ts']);
  });

  it('never makes code out of text', () => {
    expect(using(sources, /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/)).toEqual([]);
  });

  it('of lib and client formats without Intl, which browsers lack Kazakh for', () => {
    expect(using(below('lib', 'client'), /\bIntl\b|\.toLocale\w+/)).toEqual([]);
  });

  it('of lib and charts asks neither clock nor chance', () => {
    expect(
      using(
        below('lib', 'charts'),
        /\bDate\b\s*[.(]|\bnew Date\b|\bMath\.random\b|\bperformance\./,
      ),
    ).toEqual([]);
  });

  it('of lib knows neither Node nor a document', () => {
    expect(using(below('lib'), /\bprocess\.|\bwindow\.|\bdocument\.|\bglobalThis\b/)).toEqual([]);
  });

  it('has a sentence of JSDoc on every export of lib, charts and build', () => {
    const sample =
      '/** A. */\nexport const a = 1;\n// B\nexport const b = 2;\nexport type C = 1;\n';
    expect(undocumented({ file: 'a.ts', text: sample })).toEqual(['a.ts:4', 'a.ts:5']);
    expect(below('lib', 'charts', 'build').flatMap(undocumented)).toEqual([]);
  });
});

describe('files', () => {
  it('of src have 200 lines at most', () => {
    const long = paths
      .map((path) => `src/${path}`)
      .filter((file) => /\.(?:ts|astro|css)$/.test(file) && !file.endsWith('/fonts.css'))
      .map((file) => [file, textOf(file).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 200);
    expect(long.map(([file, lines]) => `${file} has ${lines}`)).toEqual([]);
  });

  it('and folders say what they are about: no utils, helpers, common or misc', () => {
    expect(
      paths.filter((path) =>
        /(?:^|[/\\.-])(?:utils?|helpers?|common|misc)(?:$|[/\\.-])/i.test(path),
      ),
    ).toEqual([]);
  });

  it('of src/content hold no code', () => {
    expect(
      paths.filter(
        (path) => /^content[/\\].*(?<!\.(?:mdx|yaml))$/.test(path) && path.includes('.'),
      ),
    ).toEqual([]);
  });
});

describe('components of the chapters', () => {
  const file = 'src/components/components.ts';
  const source = { file, text: textOf(file) };
  const all = [
    ...Object.keys(COMPONENTS),
    'NumberSign',
    'Passage',
    'Pilcrow',
    'Sidenote',
    'Term',
  ].sort();

  it('are rendered exactly as they are declared, and those that are put in', () => {
    const rendered = /components = \{([^}]*)\}/.exec(codeOf(source))?.[1] ?? '';
    const names = rendered.split(',').flatMap((name) => name.trim() || []);
    expect(names.sort()).toEqual(all);
  });

  it('are each imported from the file of their name', () => {
    expect(importsOf(file, source.text).sort()).toEqual(
      all.map((name) => `src/components/${name}.astro`),
    );
    expect(parse(source).statements.length).toBe(all.length + 1);
  });

  it.each(Object.entries(COMPONENTS))(
    '%s takes the attributes that are declared',
    (name, shape) => {
      const text = textOf(`src/components/${name}.astro`);
      const props = /interface Props \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? '';
      const taken = [...props.matchAll(/^\s*(\w+)(\?)?:/gm)].map(([, own, optional]) => [
        own,
        optional === '?',
      ]);
      for (const own of shape.needed) expect(taken).toContainEqual([own, false]);
      for (const own of [...shape.optional, ...shape.flags])
        expect(taken).toContainEqual([own, true]);
    },
  );
});
