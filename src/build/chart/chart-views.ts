import type { Point } from '../../charts/parts/drawing.ts';
import { seriesOf } from '../../charts/parts/lines.ts';
import { slug } from '../../lib/kazakh/slug.ts';
import { suggest } from '../../lib/nearest.ts';
import { type TextCheck, WITHOUT } from '../texts.ts';
import type { ChartSpec } from './chart-spec.ts';

/** A chart seen with one of its series alone: a fragment of the page's address says so. */
export interface ChartView {
  /** Id of the place that the address names: `chart-internet-kaz`. */
  id: string;
  /** What the reader chooses: «тек Қазақстан». */
  words: string;
  /** Class that the marks of the series share: `s-1`. */
  className: string;
}

/** Give the views that a chart's YAML names; a series that does not exist is reported on its line. */
export function chartViews(spec: ChartSpec, points: Point[], check: TextCheck): ChartView[] {
  const names = Object.keys(spec.views);
  const measured = points.filter(({ cell }) => cell.kind !== 'plan');
  const series = spec.drawing === 'line' ? seriesOf(measured, spec.options as object) : [];
  if (names.length > 0 && series.length < 2) {
    const expected = 'Көріністі бірнеше қатары бар «line» диаграммасына ғана жазыңыз';
    check.fault(spec.lineOf(['views']), 'Бұл диаграммада бөлек көрсететін қатар жоқ', expected);
    return [];
  }
  return names.flatMap((name) => {
    const line = spec.lineOf(['views', name]);
    const words = spec.views[name] ?? '';
    check.numbers(words, line, WITHOUT);
    const found = series.find((one) => one.name === name);
    if (found) return { id: `chart-${spec.id}-${slug(name)}`, words, className: found.className };
    const expected = suggest(
      name,
      series.map((one) => one.name),
    );
    check.fault(line, `«${name}» деген қатар диаграммада жоқ`, expected);
    return [];
  });
}
