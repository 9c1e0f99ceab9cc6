import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Draws all pictures of a story and prints all references, as a build does, and tells the digest of each. */
const BUILD = `
import { citations } from './src/build/cite/citations.ts';
import { digestOf } from './src/build/site/digest.ts';
import { chartDownloads } from './src/build/site/download.ts';
import { chapterCardFile, chartCardFile, siteCardFile } from './src/build/picture/files.ts';
import { drawings } from './src/build/chart/pictures.ts';
import { story } from './src/build/story.ts';
import { workOf } from './src/build/site/works.ts';
const digests = { site: digestOf(await siteCardFile()) };
for (const chapter of story().chapters)
  digests['chapter ' + chapter.slug] = digestOf(await chapterCardFile(chapter));
for (const chart of story().charts.values()) {
  const references = citations(workOf('chart-' + chart.id));
  digests['drawings ' + chart.id] = digestOf(JSON.stringify(drawings(chart)));
  digests['card ' + chart.id] = digestOf(await chartCardFile(chart));
  digests['references ' + chart.id] = digestOf(JSON.stringify(references));
  for (const file of chartDownloads(chart)) digests[file.path] = digestOf(await file.write());
}
process.stdout.write(JSON.stringify(digests));
`;

/** A chart of one cell; words above it may name another. */
const ringsSaying = (words: string) => `title: Халықтың бір бөлігі
subtitle: Сауаттылар, 2013 жыл
description: Жүз шеңбер, алпыс үші боялған. Бір шеңбер — жүз адамның бірі.
dataset: literacy
drawing: waffle
options:
  columns: [25, 10]
  fields:
    - { cell: literacy/2013/share, per: 1, of: 100, title: "${words}" }
translations:
  ru: Часть населения
  en: A part of the population
`;

let project: string;
const at = (...names: string[]) => join(project, ...names);
const KEPT = '.astro/kept';

function build(): Record<string, string> {
  return JSON.parse(
    execFileSync(process.execPath, ['build.ts'], { cwd: project, encoding: 'utf8' }),
  );
}

/** List the files that are kept, with the times they were written at. */
const written = () =>
  new Map(readdirSync(at(KEPT)).map((name) => [name, statSync(at(KEPT, name)).mtimeMs]));

const nameOf = (file: string) => file.replace(/\.\w+$/, '');
const filesOf = (...charts: string[]) =>
  ['card-chart', 'drawings', 'png', 'references-chart', 'svg', 'xlsx'].flatMap((kind) =>
    charts.map((id) => `${kind}-${id}`),
  );

describe('the pictures of a story', { timeout: 180_000 }, () => {
  let first: Record<string, string>;
  let before: Map<string, number>;

  beforeAll(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), 'kept-')));
    for (const name of ['assets', 'build', 'charts', 'lib', 'styles'])
      cpSync(`src/${name}`, at('src', name), { recursive: true });
    cpSync('tests/unit/fixtures/story', project, { recursive: true });
    // The sample has no pages, and so nothing that they need.
    writeFileSync(at('src/build/fault/site-needs.ts'), 'export const siteFaults = () => [];\n');
    cpSync('package.json', at('package.json'));
    symlinkSync(resolve('node_modules'), at('node_modules'));
    writeFileSync(at('src/content/charts/alone.yaml'), ringsSaying('Бір адам'));
    writeFileSync(at('src/content/charts/naming.yaml'), ringsSaying('{literacy/2014/share}'));
    writeFileSync(at('build.ts'), BUILD);
    first = build();
    before = written();
  }, 180_000);
  afterAll(() => rmSync(project, { recursive: true }));

  it('are drawn once in a build, each into a file that is kept', () => {
    expect([...before.keys()].map(nameOf).sort()).toEqual(
      [...filesOf('alone', 'literacy', 'naming'), 'card-chapter-literacy', 'card-site'].sort(),
    );
  });

  it('are not drawn again in the next build, whose files are the same', () => {
    expect(build()).toEqual(first);
    expect(written()).toEqual(before);
  });

  it('are drawn again where they show a cell that changed, or name it in words, and nowhere else', () => {
    const text = readFileSync(at('data/literacy.csv'), 'utf8');
    writeFileSync(at('data/literacy.csv'), text.replace('64.1', '64.3'));
    const changed = build();
    const made = [...written()].filter(([file, time]) => before.get(file) !== time);
    expect(made.map(([file]) => nameOf(file)).sort()).toEqual(
      [
        ...filesOf('literacy'),
        'card-chart-naming',
        'drawings-naming',
        'png-naming',
        'svg-naming',
      ].sort(),
    );
    rmSync(at(KEPT), { recursive: true });
    expect(build()).toEqual(changed);
    expect(changed['charts/alone.png']).toBe(first['charts/alone.png']);
    expect(changed['charts/naming.png']).not.toBe(first['charts/naming.png']);
  });
});
