import type { Root } from 'mdast';
import { suggest } from '../../lib/nearest.ts';
import type { TextCheck } from '../texts.ts';
import type { Known } from './chapter-check.ts';
import { attributeOf, type Element, visitElements } from './mdx.ts';

/**
 * Check what readers set going in a chapter: a guess is about a share that the chart after it shows,
 * and nothing stands twice. Unknown cells and charts are reported where all attributes are checked.
 */
export function checkExplorables(tree: Root, check: TextCheck, known: Known): void {
  const elements: Element[] = [];
  visitElements(tree, (element) => void elements.push(element));
  for (const [i, element] of elements.entries())
    if (element.name === 'Guess') checkGuess(element, elements.slice(i + 1), check, known);
  for (const again of elements.filter(({ name }) => name === 'SupplyDemand').slice(1))
    check.fault(lineOf(again), '<SupplyDemand /> екі рет қойылған', 'Бір тарауда бір рет тұрады');
}

function checkGuess(guess: Element, after: Element[], check: TextCheck, known: Known): void {
  const text = (element: Element, name: string) => String(attributeOf(element, name));
  const [of, chart] = [text(guess, 'of'), text(guess, 'chart')];
  const fault = (what: string, expected: string) => check.fault(lineOf(guess), what, expected);
  const cell = known.cells.get(of);
  const shown = known.charts.get(chart)?.cells.map(({ address }) => address);
  if (cell && cell.unit !== '%')
    fault(`«${of}» ұяшығының бірлігі пайыз емес`, 'Болжауға пайызбен берілген үлес керек');
  else if (cell && shown && !shown.includes(of))
    fault(`«${chart}» диаграммасында «${of}» ұяшығы көрсетілмеген`, suggest(of, shown));
  const named = (name: string, key: string) =>
    after.filter((element) => element.name === name && text(element, key) === chart);
  if (known.charts.has(chart) && named('Chart', 'id').length === 0)
    fault(
      `Болжамнан кейін «${chart}» диаграммасы жоқ`,
      `Диаграмма болжамнан кейін тұрады: <Chart id="${chart}" />`,
    );
  for (const again of named('Guess', 'chart').slice(0, 1))
    check.fault(
      lineOf(again),
      `«${chart}» диаграммасының алдында екі болжам тұр`,
      'Бір диаграмманың бір санын болжауға болады',
    );
}

function lineOf(element: Element): number {
  return element.position?.start.line ?? 1;
}
