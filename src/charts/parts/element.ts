import { creator, type Selection, select } from 'd3';

/** Make an SVG element in the document that Plot draws in; there is no global one at build time. */
export function element<E extends SVGElement>(
  name: string,
  context: { document: Document },
): Selection<E, unknown, null, undefined> {
  const root = context.document.documentElement;
  return select(creator(`svg:${name}`).call(root) as unknown as E);
}
