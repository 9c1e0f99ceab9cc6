import ts from 'typescript';
import { parse, type SourceFile } from './source.ts';

/** A sentence that is said of a fault: where it stands in the source, and its longest part without values. */
export interface Sentence {
  at: string;
  words: string;
}

/** Names under which a fault's words are kept, and the functions that take them. */
const NAMES = /^(?:what|expected|message)$/;
const TAKERS = /^(?:fault|faultAt|fail|at|formed|refine|custom|report)$/;

/** List the Kazakh sentences that a module says of faults. */
export function faultSentences(source: Pick<SourceFile, 'file' | 'text'>): Sentence[] {
  const tree = parse(source);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const words = staticPart(node);
    if (words !== undefined && isOfFault(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ at: `${source.file}:${line + 1}`, words });
      // What stands in the spans of a template is part of it.
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Give the longest part of a text that never changes; nothing for other nodes and other letters. */
function staticPart(node: ts.Node): string | undefined {
  const parts = ts.isStringLiteralLike(node)
    ? [node.text]
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      : [];
  const longest = parts.map((part) => part.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
  return /\p{Script=Cyrillic}{2}/u.test(longest) && /\s/.test(longest) ? longest : undefined;
}

/** Tell whether a text is what is wrong or what should be: by its name, its taker, or its fellow in a pair. */
function isOfFault(node: ts.Node): boolean {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (ts.isArrayLiteralExpression(outer) && isPair(outer, inner)) return true;
    if (ts.isCallExpression(outer) && inner !== outer.expression)
      return TAKERS.test(lastName(outer.expression));
    if (ts.isPropertyAssignment(outer) || ts.isVariableDeclaration(outer))
      return NAMES.test(outer.name.getText());
    if (ts.isFunctionLike(outer) || ts.isStatement(outer)) return false;
  }
  return false;
}

function lastName(callee: ts.Expression): string {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

/** What is wrong and what should be end a list: two sentences, or one with what is worked out or kept elsewhere. */
function isPair(list: ts.ArrayLiteralExpression, own: ts.Node): boolean {
  const pair = list.elements.slice(-2);
  const other = pair.find((element) => element !== own);
  if (pair.length < 2 || !pair.some((element) => element === own) || !other) return false;
  if (ts.isPropertyAccessExpression(list.parent)) return false;
  return (
    staticPart(other) !== undefined ||
    ts.isCallExpression(other) ||
    ts.isConditionalExpression(other) ||
    ts.isTemplateExpression(other) ||
    (ts.isIdentifier(other) && /^[A-Z_]+$/.test(other.text))
  );
}
