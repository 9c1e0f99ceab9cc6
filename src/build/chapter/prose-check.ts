import type { FootnoteDefinition, Node, Paragraph, Root, Text } from 'mdast';
import { toString as textOfNode } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { TextCheck } from '../texts.ts';
import { COMPONENTS } from './components.ts';
import { attributeOf, type Element, visitElements } from './mdx.ts';

type Words = [what: string, expected: string];

/** Components that stand between paragraphs. */
const BLOCKS = ['Chart', 'Ledger', 'Guess', 'SupplyDemand'];

/** What Markdown leaves in a text where its writer meant something else. */
const LEFT: [pattern: RegExp, ...Words][] = [
  [/\*\*|__/, 'Жұбы жоқ «**» белгісі бар', 'Қалың сөздің екі жағына да «**» қойыңыз'],
  [/\]\(/, 'Сілтеме аяқталмаған', 'Былай жазыңыз: [сөзі](https://…)'],
];

/**
 * Check what Markdown lets pass and readers would stumble over: notes without a text or a place, signs
 * that were meant to do something, links that lead nowhere, components where they cannot stand.
 */
export function checkProse(tree: Root, check: TextCheck): void {
  checkNotes(tree, check);
  visitElements(tree, (element) => checkElement(element, check));
  visit(tree, (node) => {
    const fault = (...words: Words) => check.fault(lineOf(node), ...words);
    if (node.type === 'paragraph') checkParagraph(node, check);
    if (node.type === 'text') for (const words of leftIn(node)) fault(...words);
    if (node.type === 'heading' && node.depth === 1)
      fault(
        'Мәтінде бірінші деңгейлі тақырып тұр',
        'Мәтін ішіндегі тақырып «##» белгісінен басталады',
      );
    if (node.type === 'link' || node.type === 'definition') {
      // Where links within the site lead is looked at with its health.
      if (!/^(?:https?:|mailto:|#|\/(?!\/))/.test(node.url))
        fault(
          `«${node.url}» сілтемесі ашылмайды`,
          'Сайт ішіндегі сілтеме «/» таңбасынан, сырттағысы https:// белгісінен басталады',
        );
    }
    if (node.type === 'image' && !/^\/(?!\/)/.test(node.url))
      fault(
        `«${node.url}» суреті ашылмайды`,
        'Суретті public/ қалтасына салып, «/» таңбасынан бастап жазыңыз: /picture.png',
      );
  });
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

function leftIn({ value }: Text): Words[] {
  const signs = new Set(value.match(/[<>{}]/g));
  return [
    ...LEFT.filter(([pattern]) => pattern.test(value)).map(([, ...words]): Words => words),
    ...[...signs].map(
      (sign): Words => [`Мәтінде жеке «${sign}» таңбасы тұр`, 'Өшіріңіз немесе сөзбен жазыңыз'],
    ),
  ];
}

function checkParagraph(paragraph: Paragraph, check: TextCheck): void {
  const { children } = paragraph;
  const [first] = children;
  const signs = first?.type === 'text' ? /^(#{1,6})[^\s#]/.exec(first.value)?.[1] : undefined;
  if (signs)
    check.fault(
      lineOf(paragraph),
      `«${signs}» белгісінен кейін бос орын жоқ`,
      `Тақырып былай жазылады: «${signs} Тақырып»`,
    );
  const hasWords = children.some(
    (node) => node.type !== 'mdxJsxTextElement' && textOfNode(node).trim() !== '',
  );
  for (const [i, node] of children.entries()) {
    if (node.type !== 'mdxJsxTextElement') continue;
    if (hasWords && BLOCKS.includes(node.name ?? ''))
      check.fault(
        lineOf(node),
        `<${node.name}> сөйлем ішінде тұр`,
        'Оны бөлек жолға, бос жолдардың арасына жазыңыз',
      );
    const next = children[i + 1];
    const ending = next?.type === 'text' ? /^-(?:\p{L}+)/u.exec(next.value)?.[0] : undefined;
    if (node.name === 'Value' && ending)
      check.fault(
        lineOf(node),
        `Саннан кейінгі «${ending}» жалғауы қолмен жазылған`,
        'Өшіріңіз: жалғауды case="барыс" сияқты септік қосады',
      );
  }
}

function checkElement(element: Element, check: TextCheck): void {
  const name = element.name ?? '';
  const shape = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!shape) return;
  const fault = (...words: Words) => check.fault(lineOf(element), ...words);
  const names = element.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' ? one.name : [],
  );
  for (const again of new Set(names.filter((one, i) => names.indexOf(one) < i)))
    fault(`«${again}» қасиеті екі рет жазылған`, 'Біреуін өшіріңіз');
  const holds = textOfNode(element).trim() !== '' || element.children.some(isElement);
  if (!shape.holds && holds)
    fault(`<${name}> ішінде мәтін тұр`, `Мәтінсіз жазылады: <${name} … />`);
  // Without words a citation shows the short name of its source.
  if (shape.holds && !holds && name !== 'Cite' && name !== 'Walk')
    fault(`<${name}> ішінде мәтін жоқ`, `Былай жазылады: <${name} …>мәтін</${name}>`);
  if (/^0+$/.test(String(attributeOf(element, 'sentence'))))
    fault('«0» деген сөйлем жоқ', 'Сөйлемдер бірден бастап саналады');
}

function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function checkNotes(tree: Root, check: TextCheck): void {
  const referred = new Set<string>();
  const written: FootnoteDefinition[] = [];
  visit(tree, 'footnoteReference', ({ identifier }) => void referred.add(identifier));
  visit(tree, 'footnoteDefinition', (node) => void written.push(node));
  for (const [i, node] of written.entries()) {
    const sign = `[^${node.label ?? node.identifier}]`;
    if (written.findIndex(({ identifier }) => identifier === node.identifier) < i)
      check.fault(lineOf(node), `«${sign}» ескертпесі екі рет жазылған`, 'Біреуін өшіріңіз');
    else if (!referred.has(node.identifier))
      check.fault(
        lineOf(node),
        `«${sign}» ескертпесіне мәтінде сілтеме жоқ`,
        `Мәтіннің керек жеріне ${sign} белгісін қойыңыз`,
      );
  }
  visit(tree, 'text', (node) => {
    for (const [sign] of node.value.matchAll(/\[\^[^\]\s]+\]/g))
      check.fault(
        lineOf(node),
        `«${sign}» ескертпесінің мәтіні жоқ`,
        `Бөлек жолға жазыңыз: ${sign}: ескертпе`,
      );
  });
}
