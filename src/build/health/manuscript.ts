import type { Root } from 'mdast';
import { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import { CHAPTER_FILE } from '../chapter/chapter.ts';
import { readMdx } from '../chapter/mdx.ts';
import { baseName, readFolder, type TextFile } from '../files.ts';
import { type Draft, readDraft } from '../story.ts';
import { readYaml } from '../yaml/yaml.ts';

/** A file with fields in YAML, as far as they can be read. */
export interface Described extends TextFile {
  fields: Readonly<Record<string, unknown>>;
  lineOf(path: readonly PropertyKey[]): number;
}

/** A file of prose with its tree, if it has any. */
export interface Prose extends Described {
  tree: Root | undefined;
  /** Whether all of it could be parsed; blocks that could not are missing in the tree. */
  isWhole: boolean;
}

/** A chapter's file, with its place in the story as its name gives it. */
export interface WrittenChapter extends Prose {
  /** 0 is the opening. */
  number: number;
  slug: string;
}

/** Everything editors have written, whole or not: what the health card is made from. */
export interface Manuscript {
  root: string;
  /** The story as far as it could be read and joined. */
  draft: Draft;
  problems: readonly Problem[];
  chapters: WrittenChapter[];
  /** Pages of prose that are no chapters. */
  pages: Prose[];
  charts: Described[];
  /** The YAML files of `data/`. */
  data: Described[];
  /** The CSV files of `data/`. */
  tables: TextFile[];
}

/** Read everything that editors have written below a project's folder. */
export function readManuscript(root: string): Manuscript {
  return {
    root,
    ...readDraft(root),
    chapters: readFolder(root, 'src/content/chapters', '.mdx').map((file) => {
      const [, number, slug] = CHAPTER_FILE.exec(baseName(file.file)) ?? [];
      return { ...prose(file), number: Number(number ?? 0), slug: slug ?? baseName(file.file) };
    }),
    pages: readFolder(root, 'src/content', '.mdx').map(prose),
    charts: readFolder(root, 'src/content/charts', '.yaml').map((file) => described(file)),
    data: readFolder(root, 'data', '.yaml').map((file) => described(file)),
    tables: readFolder(root, 'data', '.csv'),
  };
}

function prose(file: TextFile): Prose {
  const { frontmatter, tree, problems } = readMdx(file.file, file.text);
  return { ...described(file, frontmatter, 1), tree, isWhole: problems.length === 0 };
}

/** The fields of a list count from 0; of a file that is no YAML there are none. */
function described(file: TextFile, yaml = file.text, offset = 0): Described {
  const schema = z.union([z.looseObject({}), z.array(z.unknown())]);
  const { value, lineOf } = readYaml(file.file, yaml, schema, offset);
  return { ...file, fields: { ...value }, lineOf };
}

/** Give a field of a file as text; empty where it is missing or no text. */
export function textField({ fields }: Described, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
