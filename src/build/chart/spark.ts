import { extent, line, max } from 'd3';
import type { Point } from '../../charts/parts/drawing.ts';
import { goalsOf } from '../../charts/parts/goals.ts';
import { seriesOf } from '../../charts/parts/lines.ts';
import type { Cell } from '../../lib/cell.ts';
import type { Kind } from '../../lib/kind.ts';
import type { DrawableChart } from './chart.ts';
import { boxes, isIntended, markOf } from './spark-marks.ts';

const [WIDTH, HEIGHT] = [168, 48];

type Sketch = (chart: DrawableChart) => string;

/** Drawings with a sketch of their own; the others are sketched as lines or bars. */
const SKETCHES: Record<string, Sketch> = { waffle: rings, timeline: ticks, pictogram: squares };

/** Draw a chart as a sketch of 168 × 48 px without text, in the look of its kinds. */
export function spark(chart: DrawableChart): string {
  const years = chart.points.some((point) => Number.isFinite(point.x));
  const sketch = SKETCHES[chart.drawing] ?? (years ? lines : bars);
  return `<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${sketch(chart)}</svg>`;
}

/** What a sketch of lines asks of the options of any drawing. */
interface LineOptions {
  subject?: string;
  benchmark?: string;
  goals?: { cell: string; year: number }[];
}

function lines(chart: DrawableChart): string {
  const { cells, points } = chart;
  const options = (chart.options ?? {}) as LineOptions;
  const cell = (address: string) => cells.find((one) => one.address === address) as Cell;
  const intended = points.filter((p) => isIntended(p.cell.kind));
  const goals = goalsOf([], options.goals ?? [], cell);
  const series = seriesOf(
    points.filter((p) => !isIntended(p.cell.kind)),
    options,
  ).slice(0, 3);
  const apart = [...intended, ...goals];
  const all = [...series.flatMap((one) => one.points), ...apart];
  const stated = cells.some(
    (one) => one.kind === 'forecast' && !points.some((p) => p.cell.address === one.address),
  );
  const at = placeOf(all, stated ? 122 : WIDTH - 4);
  const path = line<Point>(
    (p) => at(p)[0],
    (p) => at(p)[1],
  ).digits(1);
  const drawn = series.map(
    (one) => `<path class="${stated ? 's-1' : one.className}" d="${path(one.points)}"></path>`,
  );
  const marks = apart.map((p) => markOf(p.cell.kind, at(p)));
  const box = boxes('forecast', [{ x: 132, y: 4, width: 32, height: 40 }]);
  return [...drawn, ...marks, ...(stated ? [box] : [])].join('');
}

/** Place points in the sketch so that they take all of its height and `room` of its width, in px. */
function placeOf(points: Point[], room: number): (point: Point) => [number, number] {
  const [from = 0, to = 1] = extent(points, (p) => p.x);
  const [low = 0, high = 1] = extent(points, (p) => p.cell.value);
  return (p) => [
    4 + ((p.x - from) / (to - from || 1)) * (room - 8),
    HEIGHT - 6 - ((p.cell.value - low) / (high - low || 1)) * (HEIGHT - 14),
  ];
}

function bars(chart: DrawableChart): string {
  const cells = chart.cells.filter((cell) => cell.kind !== 'derived').slice(0, 4);
  const most = max(cells, (cell) => Math.abs(cell.value)) || 1;
  const step = (HEIGHT - 4) / cells.length;
  return cells
    .map((cell, i) => {
      const width = Math.max(2, Math.round((cell.value / most) * (WIDTH - 6)));
      const [y, height] = [Math.round(2 + i * step), Math.round(step - 4)];
      return boxes(cell.kind, [{ x: 1, y, width, height }]);
    })
    .join('');
}

/** Twenty rings, as many of them in the look of the first cell as its share of a hundred asks, else all. */
function rings({ cells: [cell] }: DrawableChart): string {
  if (!cell) return '';
  const full = cell.unit === '%' ? Math.round(cell.value / 5) : 20;
  return Array.from({ length: 20 }, (_, i) => {
    const [x, y] = [9 + (i % 10) * 16.5, 14 + Math.floor(i / 10) * 20];
    return `<g class="${i < full ? `k-${cell.kind}` : 'rest'}"><circle cx="${x}" cy="${y}" r="5.5"></circle></g>`;
  }).join('');
}

/** A tick for each year of events along the years, and a mark of its kind for what is meant to be. */
function ticks({ points }: DrawableChart): string {
  const [from = 0, to = 1] = extent(points, (p) => p.cell.value);
  const at = (year: number) => Math.round(4 + ((year - from) / (to - from || 1)) * (WIDTH - 8));
  const yearsOf = (of: (kind: Kind) => boolean) => [
    ...new Set(points.filter((p) => of(p.cell.kind)).map((p) => p.cell.value)),
  ];
  const years = yearsOf((kind) => !isIntended(kind));
  const drawn = years.map((year) => `M${at(year)},36V14`).join('');
  const plans = yearsOf((kind) => kind === 'plan');
  const marks = (['plan', 'forecast'] as const).flatMap((kind) =>
    yearsOf((own) => own === kind).map((year) => {
      // On the line of time, clear of a tick and of the other mark of the year.
      const second = kind === 'forecast' && plans.includes(year);
      const [lower, upper] = years.includes(year) ? [42, 8] : [30, 20];
      return markOf(kind, [at(year), second ? upper : lower]);
    }),
  );
  return `<path class="s-2" d="M2,36H${WIDTH - 2}${drawn}"></path>${marks.join('')}`;
}

/** Rows of squares in the look of the counted cell. */
function squares({ cells: [cell] }: DrawableChart): string {
  if (!cell) return '';
  const signs = Array.from({ length: 39 }, (_, i) => ({
    x: 2 + (i % 13) * 12.6,
    y: 5 + Math.floor(i / 13) * 13.5,
    width: 9,
    height: 9,
  }));
  return boxes(cell.kind, signs);
}
