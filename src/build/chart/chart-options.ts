import type { Point } from '../../charts/parts/drawing.ts';
import type { Cell } from '../../lib/cell.ts';
import { suggest } from '../../lib/nearest.ts';
import type { TextCheck } from '../texts.ts';
import type { ChartSpec } from './chart-spec.ts';
import { DRAWINGS } from './drawings.ts';

/**
 * Check what a chart's options name and say, and give the cells shown beside its points.
 * Every name is reported on its own line: cells, points, series and rows that do not exist.
 */
export function checkOptions(spec: ChartSpec, points: Point[], check: TextCheck): Cell[] {
  const texts = optionTexts(spec);
  const lineOf = (text: string) =>
    spec.lineOf(texts.find((found) => found.text === text)?.path ?? ['options']);
  for (const { text, path } of texts)
    if (!ADDRESS_ONLY.test(text)) check.template(text, spec.lineOf(path));
  const refers = DRAWINGS.get(spec.drawing)?.refers(spec.options) ?? {};
  const among = (names: string[] = [], what: string, valid: string[]) => {
    for (const name of names)
      if (!valid.includes(name))
        check.fault(lineOf(name), `«${name}» деген ${what} жоқ`, suggest(name, valid));
  };
  among(
    refers.points,
    'нүкте диаграммада',
    points.map(({ cell }) => cell.address),
  );
  among(refers.series, 'қатар диаграммада', [
    ...new Set(points.flatMap(({ series }) => series || [])),
  ]);
  among(
    refers.rows,
    'жол диаграммада',
    points.map(({ cell }) => cell.key),
  );
  const named = (refers.cells ?? []).flatMap(
    (address) => check.cell(address, lineOf(address)) ?? [],
  );
  if (check.problems.length === 0) checkNumbers(spec, points, named, check);
  return named;
}

/** Ask the drawing what cannot be drawn of numbers that are all there. */
function checkNumbers(spec: ChartSpec, points: Point[], named: Cell[], check: TextCheck): void {
  const cell = (address: string) => named.find((one) => one.address === address) as Cell;
  const drawing = DRAWINGS.get(spec.drawing);
  for (const [path, ...words] of drawing?.objections?.({ points, options: spec.options, cell }) ??
    [])
    check.fault(spec.lineOf(['options', ...path]), ...words);
}

const ADDRESS_ONLY = /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/;

interface OptionText {
  text: string;
  path: PropertyKey[];
}

/** Find the texts anywhere in a chart's options with their places. */
export function optionTexts({ options }: Pick<ChartSpec, 'options'>): OptionText[] {
  return textsIn(options, ['options']);
}

function textsIn(value: unknown, path: PropertyKey[]): OptionText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
