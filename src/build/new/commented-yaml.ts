import { Document, isScalar, type Node, type YAMLMap } from 'yaml';

/** An entry of a YAML map: its name, its value and what the editor should know, written above it. */
export type Entry = [name: string, value: unknown, comment?: string | undefined];

/** The document that nodes are made in; it is never written itself. */
const workshop = new Document();

/** Make a map whose entries have comments above them. */
export function commentedMap(entries: readonly Entry[]): YAMLMap {
  const map = workshop.createNode({}) as YAMLMap;
  for (const [name, value, comment] of entries) {
    const pair = workshop.createPair(name, value);
    if (comment && isScalar(pair.key)) pair.key.commentBefore = commentOf(comment);
    map.items.push(pair);
  }
  return map;
}

/** Make a map or a list that is written on one line where it fits. */
export function flow(value: object): Node {
  return workshop.createNode(value, { flow: true }) as Node;
}

/** Write a map or a list of maps as a YAML text under a comment of its own. */
export function yamlText(contents: Node | Node[], head?: string): string {
  const document = new Document(contents);
  if (head) document.commentBefore = commentOf(head);
  return document.toString({ lineWidth: 0 });
}

function commentOf(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
