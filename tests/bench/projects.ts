import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { copyProject } from '../copy-project.ts';

/** The chapter whose text every generated chapter has, and the charts it shows, one of each of four drawings. */
const CHAPTER = 'src/content/chapters/02-literacy.mdx';
const CHARTS = ['internet', 'grants', 'skills', 'taraz'];
const KEPT = /\/(?:00-opening\.mdx|openings\.yaml|jobs\.yaml)$/;

/** Pages and files that a plain Markdown site has none of: they go with charts and chapters. */
const BESIDE = ['**/*.png.ts', '**/*.json.ts', '**/*.?format?.ts', '**/embed.astro', 'print.astro'];

/** A project in a temporary folder. */
export interface Project {
  folder: string;
  remove(): void;
}

/**
 * Copy this project with its data, the opening and so many generated chapters of four charts each in place
 * of its own chapters and editions. `alone` leaves out what stands beside the pages.
 */
export function chartedProject(chapters: number, { alone = false } = {}): Project {
  const project = emptyProject('charted');
  const at = (file: string) => join(project.folder, file);
  copyProject(project.folder, ['src', 'data', 'scripts']);
  for (const file of globSync('src/content/{chapters,charts}/*', { cwd: project.folder }))
    if (!KEPT.test(file)) rmSync(at(file));
  // Astro looks for the guide, which shows charts of the real story.
  mkdirSync(at('docs/guide'), { recursive: true });
  const glossary = readFileSync(at('data/glossary.yaml'), 'utf8');
  writeFileSync(at('data/glossary.yaml'), glossary.replace(/^ {2}see: .*\n/gm, ''));
  if (alone)
    for (const file of globSync(BESIDE, { cwd: at('src/pages') })) rmSync(at(`src/pages/${file}`));
  for (let n = 1; n <= chapters; n += 1) addChapter(project.folder, n);
  return project;
}

/** Make the same site out of so many plain Markdown chapters of the same words, with nothing but a page each. */
export function plainProject(chapters: number): Project {
  const project = emptyProject('plain');
  const write = (file: string, text: string) => {
    const path = join(project.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  symlinkSync(resolve('node_modules'), join(project.folder, 'node_modules'));
  write('package.json', '{ "type": "module" }');
  write('astro.config.mjs', "export default { cacheDir: '.astro/cache' };");
  write('src/content.config.ts', PLAIN_CONTENT);
  write('src/pages/chapters/[id].astro', PLAIN_PAGE);
  for (let n = 1; n <= chapters; n += 1)
    write(`src/content/chapters/${fileName(n)}.md`, plainText(readFileSync(CHAPTER, 'utf8')));
  return project;
}

function emptyProject(name: string): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `bench-${name}-`)));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function addChapter(folder: string, n: number): void {
  const own = CHARTS.map((id) => `${id}-${n}`);
  for (const id of CHARTS)
    cpSync(`src/content/charts/${id}.yaml`, join(folder, `src/content/charts/${id}-${n}.yaml`));
  const file = join(folder, `src/content/chapters/${fileName(n)}.mdx`);
  writeFileSync(file, withCharts(readFileSync(CHAPTER, 'utf8'), own));
}

/** Name the n-th generated chapter's file, without its ending. */
export function fileName(n: number): string {
  return `${String(n).padStart(4, '0')}-${basename(CHAPTER, '.mdx').slice(3)}-${n}`;
}

/** Put charts after headings in place of a chapter's own and of what depends on those. */
function withCharts(text: string, charts: readonly string[]): string {
  const bare = text
    .replace(/<Guess[\s\S]*?<\/Guess>\n/g, '')
    .replace(/^<\/?(?:Walk|Chart)\b.*\n/gm, '');
  const [head, ...parts] = bare.split(/^(?=## )/m);
  const placed = [head, ...parts].map((part, i) =>
    charts[i] ? `${part?.trimEnd()}\n\n<Chart id="${charts[i]}" />\n\n` : part,
  );
  return placed.join('');
}

/** Turn a chapter into Markdown: numbers as digits, links and claims as their words. */
function plainText(text: string): string {
  const title = /^title: (.*)$/m.exec(text)?.[1];
  const body = withCharts(text.replace(/^---[\s\S]*?^---$/m, ''), [])
    .replace(/<Value [^>]*\/>/g, '74,2%')
    .replace(/<\/?(?:Claim|Cite)\b[^>]*>/g, '');
  return `---\ntitle: ${title}\n---\n${body}`;
}

const PLAIN_CONTENT = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const chapters = defineCollection({ loader: glob({ base: './src/content/chapters', pattern: '*.md' }) });
export const collections = { chapters };
`;

const PLAIN_PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('chapters');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="kk">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><h1>{entry.data.title}</h1><Content /></body>
</html>
`;
