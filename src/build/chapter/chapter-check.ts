import type { Node, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Chart } from '../../lib/chart.ts';
import { CASES } from '../../lib/kazakh/ending.ts';
import { guess, suggest } from '../../lib/nearest.ts';
import type { Source } from '../../lib/source.ts';
import { isCase, SCALES } from '../../lib/template.ts';
import type { Bindable, TextCheck } from '../texts.ts';
import { COMPONENTS, type ComponentShape } from './components.ts';
import { checkExplorables } from './explorable-check.ts';
import { attributeOf, type Element, type MdxReading } from './mdx.ts';
import { checkNestedLinks } from './nested-links.ts';
import { checkProse } from './prose-check.ts';
import { checkWalks } from './walk.ts';

/** Everything a chapter may refer to. */
export interface Known extends Bindable {
  /** Nothing where the bibliography could not be read. */
  sources: ReadonlyMap<string, Source> | undefined;
  charts: ReadonlyMap<string, Pick<Chart, 'cells'> | undefined>;
}

/** Check what could be read of the body of a chapter: components, what they refer to, and numbers that no cell vouches for. */
export function checkBody({ tree, problems }: MdxReading, check: TextCheck, known: Known): void {
  if (!tree) return;
  const charts = new Set<string>();
  const quoted = new Set<Text>();
  // What stands together cannot be told where a block is missing.
  if (problems.length === 0) {
    checkExplorables(tree, check, known);
    checkWalks(tree, check, known.charts);
    checkProse(tree, check);
    checkNestedLinks(tree, check);
  }
  visit(tree, (node) => {
    const line = lineOf(node);
    switch (node.type) {
      case 'mdxjsEsm':
        check.fault(
          line,
          'Тарауда import немесе export тұр',
          'Бұл жолды өшіріңіз: компоненттер импортсыз қолданылады',
        );
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        check.fault(
          line,
          '«{ }» жақшасы бар',
          'Мәтінде код болмайды; сан <Value of="…" /> арқылы жазылады',
        );
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node, check, known);
        checkOnce(node, charts, check);
        if (node.name === 'Cite') visit(node, 'text', (text) => void quoted.add(text));
        return;
      case 'inlineCode':
      case 'code':
        check.loose(node.value, line);
        return;
      case 'image':
        check.numbers(node.alt ?? '', line);
        return;
      case 'text':
        checkText(node, check, quoted.has(node));
    }
    return;
  });
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** Check the numbers of a text; one quoted from a source stands in « » inside its citation. */
function checkText(node: Text, check: TextCheck, quoted: boolean): void {
  for (const [i, line] of node.value.split('\n').entries()) check.writing(line, lineOf(node) + i);
  // What is told of as a note without its text is no number.
  const bare = node.value.replace(/\[\^[^\]\s]+\]/g, '');
  const text = quoted ? bare.replace(/«[^»]*»/g, '') : bare;
  for (const [i, line] of text.split('\n').entries()) check.loose(line, lineOf(node) + i);
}

function checkOnce(element: Element, charts: Set<string>, check: TextCheck): void {
  const id = element.name === 'Chart' ? attributeOf(element, 'id') : undefined;
  if (typeof id !== 'string') return;
  if (charts.has(id))
    check.fault(
      lineOf(element),
      `«${id}» диаграммасы екі рет қойылған`,
      'Бір тарауда диаграмма бір рет тұрады',
    );
  charts.add(id);
}

function checkElement(element: Element, check: TextCheck, known: Known): void {
  const line = lineOf(element);
  const shape = Object.hasOwn(COMPONENTS, element.name ?? '')
    ? COMPONENTS[element.name ?? '']
    : undefined;
  if (!shape) {
    const name = element.name ?? '';
    check.fault(line, `«${name}» деген компонент жоқ`, suggest(name, Object.keys(COMPONENTS)));
    return;
  }
  checkAttributes(element, shape, check);
  const text = (name: string) => {
    const value = attributeOf(element, name);
    return typeof value === 'string' ? value : undefined;
  };
  checkReference(text('source'), 'дереккөз', known.sources, (...words) =>
    check.fault(line, ...words),
  );
  for (const chart of [text('id'), text('chart')])
    checkReference(chart, 'диаграмма', known.charts, (...words) => check.fault(line, ...words));
  const [of, that, kase, scale, sentence] = ['of', 'that', 'case', 'as', 'sentence'].map(text);
  if (of !== undefined) check.cell(of, line);
  if (that !== undefined) check.claim(that, line);
  if (kase !== undefined && !isCase(kase))
    check.fault(
      line,
      `«${kase}» деген септік жоқ`,
      [...guess(kase, CASES), `Септіктер: ${CASES.slice(0, 9).join(', ')}`].join('. '),
    );
  if (scale !== undefined && !SCALES.some((name) => name === scale))
    check.fault(line, `«${scale}» деген өлшем сөзі жоқ`, suggest(scale, SCALES));
  if (sentence !== undefined && !/^\d+$/.test(sentence))
    check.fault(line, `Сөйлем нөмірі «${sentence}» сан емес`, 'Сөйлемнің реттік нөмірін жазыңыз');
}

function checkReference(
  id: string | undefined,
  what: string,
  valid: ReadonlyMap<string, unknown> | undefined,
  fault: (what: string, expected: string) => void,
): void {
  if (id !== undefined && valid && !valid.has(id))
    fault(`«${id}» деген ${what} жоқ`, suggest(id, valid.keys()));
}

function checkAttributes(
  element: Element,
  { needed, optional, flags }: ComponentShape,
  check: TextCheck,
): void {
  const line = lineOf(element);
  const valid = [...needed, ...optional, ...flags];
  for (const attribute of element.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : {};
    if (!valid.includes(name))
      check.fault(
        line,
        `<${element.name}> компонентінде «${name}» қасиеті жоқ`,
        suggest(name, valid),
      );
    else if (flags.includes(name) ? value !== null : typeof value !== 'string')
      check.fault(
        line,
        `«${name}» қасиеті дұрыс жазылмаған`,
        flags.includes(name)
          ? `Мәнсіз жазылады: <${element.name} ${name} />`
          : `Тырнақшамен жазылады: ${name}="…"`,
      );
  }
  for (const name of needed)
    if (!element.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === name))
      check.fault(
        line,
        `<${element.name}> компонентінің «${name}» қасиеті жазылмаған`,
        `Жазылуы: <${element.name} ${name}="…" />`,
      );
}
