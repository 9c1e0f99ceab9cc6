import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isSeq, parse, parseDocument, type YAMLSeq } from 'yaml';
import type { DatasetChange } from '../../lib/dataset.ts';
import { flow, yamlText } from '../new/commented-yaml.ts';

/** Add a reason to the changes that a dataset's YAML lists; what else stands there stays as it is written. */
export function withReason(text: string, change: DatasetChange): string {
  const added = isOnItsLines(text) ? insert(text, change) : undefined;
  if (added !== undefined && says(added, text, change)) return added;
  // A list that is not written line by line takes the entry as its own writing demands.
  const document = parseDocument(text);
  if (isSeq(document.get('changes', true))) document.addIn(['changes'], flow(change));
  else document.set('changes', [flow(change)]);
  return document.toString({ lineWidth: 0 });
}

function isOnItsLines(text: string): boolean {
  const { contents } = parseDocument(text);
  return isMap(contents) && !contents.flow;
}

function insert(text: string, change: DatasetChange): string | undefined {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = yamlText([flow({ ...change })]).trim();
  const list = parseDocument(text).get('changes', true);
  if (list === undefined)
    return `${text.trimEnd()}${lineEnd}changes:${lineEnd}  ${entry}${lineEnd}`;
  if (!isSeq(list) || list.flow || list.items.length === 0) return undefined;
  const [start, end] = lastItem(list);
  const margin = /[^\n]*$/.exec(text.slice(0, start))?.[0].replace(/-\s+$/, '') ?? '';
  const next = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  const [above, below] =
    next < 0 ? [text + lineEnd, ''] : [text.slice(0, next + 1), text.slice(next + 1)];
  return `${above}${margin}${entry}${lineEnd}${below}`;
}

function lastItem({ items }: YAMLSeq): [start: number, end: number] {
  const last = items.at(-1);
  const [start = 0, end = 0] = (isCollection(last) && last.range) || [];
  return [start, end];
}

/** Tell whether a text says what another says, and the change besides. */
function says(text: string, before: string, change: DatasetChange): boolean {
  if (parseDocument(text).errors.length > 0) return false;
  const { changes = [], ...rest } = parse(before);
  return isDeepStrictEqual(parse(text), { ...rest, changes: [...changes, change] });
}

/** Show the lines that a text takes out of another and puts in, each with its sign and its number. */
export function changedLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/)) as [string[], string[]];
  const same = (a: string[], b: string[]) => {
    const first = a.findIndex((line, i) => line !== b[i]);
    return first < 0 ? a.length : first;
  };
  const head = Math.min(same(old, now), same(now, old));
  const rest = [old.slice(head).reverse(), now.slice(head).reverse()] as const;
  const tail = Math.min(same(...rest), same(rest[1], rest[0]));
  const cut = (lines: string[], sign: string) =>
    lines.slice(head, lines.length - tail).map((line, i) => `${head + i + 1} ${sign} ${line}`);
  return [...cut(old, '-'), ...cut(now, '+')];
}
