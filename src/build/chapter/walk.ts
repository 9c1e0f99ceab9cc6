import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { TextCheck } from '../texts.ts';
import { attribute, attributeOf, visitElements } from './mdx.ts';

/** Tell a walk from other blocks: paragraphs that lead through a chart. */
export function isWalk(node: RootContent): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Walk';
}

/** List the blocks of a chapter in order, those of a walk in its place. */
export function blocksOf(tree: Root): RootContent[] {
  return tree.children.flatMap((node): RootContent[] => (isWalk(node) ? node.children : [node]));
}

/** List the paragraphs that tell the story, in order. */
export function paragraphsOf(tree: Root): Paragraph[] {
  return blocksOf(tree).filter((node) => node.type === 'paragraph');
}

/** Hand each walk its chart, so that the chart stands before the paragraphs wherever it was written. */
export function placeCharts(tree: Root): void {
  for (const walk of tree.children.filter(isWalk))
    for (const node of walk.children)
      if (isChart(node, attributeOf(walk, 'chart')))
        node.attributes.push(attribute('slot', 'chart'));
}

function isChart(node: RootContent, id: string | true | undefined): node is MdxJsxFlowElement {
  return (
    node.type === 'mdxJsxFlowElement' && node.name === 'Chart' && attributeOf(node, 'id') === id
  );
}

/** Check that each walk leads through the chart it names. Unknown charts are reported with all attributes. */
export function checkWalks(
  tree: Root,
  check: TextCheck,
  charts: ReadonlyMap<string, unknown>,
): void {
  visitElements(tree, (element) => {
    if (element.name !== 'Walk') return;
    const fault = (what: string, expected: string) =>
      check.fault(element.position?.start.line ?? 1, what, expected);
    const walk = tree.children.filter(isWalk).find((one) => one === element);
    if (!walk?.children.some(({ type }) => type === 'paragraph'))
      return fault(
        '<Walk> абзацтарды қоршап тұрған жоқ',
        '<Walk> мен </Walk> бөлек жолға жазылады, абзацтар олардың арасында бос жолмен бөлінеді',
      );
    const id = attributeOf(walk, 'chart');
    if (
      typeof id === 'string' &&
      charts.has(id) &&
      !walk.children.some((node) => isChart(node, id))
    )
      fault(
        `<Walk> ішінде «${id}» диаграммасы жоқ`,
        `Абзацтардың арасына қойыңыз: <Chart id="${id}" />`,
      );
  });
}
