import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../../lib/problem.ts';
import { explainIssue } from './schema-issue.ts';
import { explainSyntax } from './yaml-syntax.ts';
import { explainTrick } from './yaml-tricks.ts';

/** A YAML file that was read: its value if it fits the schema, and the line of each of its entries. */
export interface YamlReading<T> {
  value: T | undefined;
  problems: Problem[];
  /** The line of an entry, from 1; that of the nearest entry around it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
  /** The same with its sign in the line, from 1. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Read a YAML text by a schema and report everything that does not fit, in Kazakh.
 * `offset` is added to the lines, for frontmatter that begins further down.
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  offset = 0,
): YamlReading<T> {
  const { document, counter, syntax } = takenApart(text);
  const placeAt = (sign: number) => {
    const { line, col } = counter.linePos(sign);
    return { line: line + offset, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
  const lineOf = (path: readonly PropertyKey[]) => placeOf(path).line;
  if (syntax) {
    const { offset: sign, ...words } = syntax;
    return { value: undefined, problems: [{ file, ...placeAt(sign), ...words }], lineOf, placeOf };
  }
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return { value: result.data, problems: [], lineOf, placeOf };
  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, schema).map(({ path, ...words }) => ({
      file,
      ...placeOf(path),
      ...words,
    })),
  );
  return { value: undefined, problems, lineOf, placeOf };
}

let last: ReturnType<typeof parse> | undefined;

/** A text that several schemas are tried on, one after another, is taken apart once. */
function takenApart(text: string) {
  if (last?.text !== text) last = parse(text);
  return last;
}

function parse(text: string) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  return { text, document, counter, syntax: explainSyntax(document) ?? explainTrick(document) };
}

/** Find where an entry begins, or the innermost entry around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
