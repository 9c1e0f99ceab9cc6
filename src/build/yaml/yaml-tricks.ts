import { type Document, isAlias, isNode, isPair, isScalar, visit } from 'yaml';
import type { SyntaxFault } from './yaml-syntax.ts';

type Words = [what: string, expected: string];

/** What YAML can do and an editor never means, most often because a text begins with its sign. */
const TRICKS = {
  anchor: ['Мәтін «&» белгісінен басталады', 'Мұндай мәтінді қос тырнақшаға алыңыз'],
  tag: ['Мәтін «!» белгісінен басталады', 'Мұндай мәтінді қос тырнақшаға алыңыз'],
} satisfies Record<string, Words>;

/**
 * Explain the first anchor or tag of a YAML text, or a name that is no word, if it has any. Every alias
 * stands behind its anchor.
 */
export function explainTrick(document: Document): SyntaxFault | undefined {
  let found: SyntaxFault | undefined;
  const report = (offset: number, [what, expected]: Words) => {
    found = { offset, what, expected };
    return visit.BREAK;
  };
  visit(document, {
    Pair: (_key, { key, value }) => {
      const words = nameFault(key);
      const place = isNode(key) && key.range?.[0] !== key.range?.[1] ? key : value;
      return words ? report(beginOf(place), words) : undefined;
    },
    Node: (_key, node, path) => {
      // A node begins behind its anchor and its tag.
      if ('anchor' in node && node.anchor)
        return report(beginOf(node) - node.anchor.length - 2, TRICKS.anchor);
      const parent = path.at(-1);
      return node.tag ? report(beginOf(isPair(parent) ? parent.key : node), TRICKS.tag) : undefined;
    },
  });
  return found;
}

function beginOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

/** A name is a word; that of every object's prototype would be passed over in silence. */
function nameFault(key: unknown): Words | undefined {
  if (isAlias(key)) return undefined;
  if (!isScalar(key))
    return ['Өріс атауының орнында тізім не жақша тұр', 'Атау бір сөзбен жазылады: «title: …»'];
  if (key.value === null || key.value === '')
    return ['«:» белгісінің алдында өріс атауы жоқ', 'Былай жазылады: «title: …»'];
  return key.value === '__proto__'
    ? ['«__proto__» деген атау жарамайды', 'Басқа атау беріңіз']
    : undefined;
}
