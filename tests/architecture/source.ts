import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the source with what a rule may ask about it. */
export interface SourceFile {
  /** Path from the project's folder. */
  file: string;
  text: string;
  /** Imported packages by name, and imported files of the project by path. */
  imports: string[];
}

/** Every file of `src` that holds code. */
export const sources: SourceFile[] = readdirSync(join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => posix.join('src', name.replaceAll('\\', '/')))
  .filter((file) => /\.(?:ts|astro|mjs|js)$/.test(file))
  .sort()
  .map(read);

/** Every file and folder of `src`. */
export const paths = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort();

/** Read a text file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function read(file: string): SourceFile {
  const text = textOf(file);
  return { file, text, imports: importsOf(file, text) };
}

/** List what a module imports, types and dynamic imports too; of a component, what it and its scripts import. */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(scriptOf(file, text), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? posix.join(dirname(file), fileName) : fileName,
  );
}

/** Take the code out of a component: its frontmatter and its scripts. Other files are code alone. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const head = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  const codes = scripts.map(([, attributes = '', code = '']) => {
    const src = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    return src ? `import '${src}';` : code;
  });
  return [head, ...codes].join('\n');
}

/** Parse a module. */
export function parse({ file, text }: Pick<SourceFile, 'file' | 'text'>): ts.SourceFile {
  return ts.createSourceFile(
    file,
    scriptOf(file, text),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  );
}

/** Print a module without its comments. */
export function codeOf(source: Pick<SourceFile, 'file' | 'text'>): string {
  return ts.createPrinter({ removeComments: true }).printFile(parse(source));
}

/** List the exports of a module that no JSDoc comment stands directly above. */
export function undocumented(source: Pick<SourceFile, 'file' | 'text'>): string[] {
  const tree = parse(source);
  return tree.statements
    .filter((node) => isExported(node) && !hasComment(tree, node))
    .map((node) => `${source.file}:${lineOf(tree, node)}`);
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return (
    ts.isExportDeclaration(node) ||
    ts.isExportAssignment(node) ||
    modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function hasComment(tree: ts.SourceFile, node: ts.Statement): boolean {
  const text = tree.getFullText();
  const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
  if (!comment) return false;
  const between = text.slice(comment.end, node.getStart(tree));
  return text.startsWith('/**', comment.pos) && between === '\n';
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
