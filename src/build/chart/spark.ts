import { extent, line, max } from 'd3';
import { seriesOf } from '../../charts/parts/lines.ts';
import type { DrawableChart } from './chart.ts';

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

function lines(chart: DrawableChart): string {
  const series = seriesOf(chart.points, (chart.options ?? {}) as object).slice(0, 3);
  const all = series.flatMap((one) => one.points);
  const [from = 0, to = 1] = extent(all, (p) => p.x);
  const [low = 0, high = 1] = extent(all, (p) => p.cell.value);
  const stated = chart.cells.find((cell) => cell.kind === 'forecast');
  const room = stated ? 122 : WIDTH - 4;
  const path = line<(typeof all)[number]>()
    .x((p) => 4 + ((p.x - from) / (to - from || 1)) * (room - 8))
    .y((p) => HEIGHT - 6 - ((p.cell.value - low) / (high - low || 1)) * (HEIGHT - 14))
    .digits(1);
  const drawn = series
    .map((one) => `<path class="${stated ? 's-1' : one.className}" d="${path(one.points)}"></path>`)
    .join('');
  const box = `<g class="k-forecast"><rect x="132" y="4" width="32" height="40"></rect></g>`;
  return stated ? drawn + box : drawn;
}

function bars(chart: DrawableChart): string {
  const cells = chart.cells.filter((cell) => cell.kind !== 'derived').slice(0, 4);
  const most = max(cells, (cell) => Math.abs(cell.value)) || 1;
  const step = (HEIGHT - 4) / cells.length;
  return cells
    .map((cell, i) => {
      const width = Math.max(2, Math.round((cell.value / most) * (WIDTH - 6)));
      return `<g class="k-${cell.kind}"><rect x="1" y="${Math.round(2 + i * step)}" width="${width}" height="${Math.round(step - 4)}"></rect></g>`;
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

/** A tick for each event along the years. */
function ticks({ points }: DrawableChart): string {
  const [from = 0, to = 1] = extent(points, (p) => p.cell.value);
  const at = (year: number) => Math.round(4 + ((year - from) / (to - from || 1)) * (WIDTH - 8));
  const years = [...new Set(points.map((p) => p.cell.value))];
  const marks = years.map((year) => `M${at(year)},36V14`).join('');
  return `<path class="s-2" d="M2,36H${WIDTH - 2}${marks}"></path>`;
}

/** Rows of squares in the look of the counted cell. */
function squares({ cells: [cell] }: DrawableChart): string {
  if (!cell) return '';
  const signs = Array.from({ length: 39 }, (_, i) => {
    const [x, y] = [2 + (i % 13) * 12.6, 5 + Math.floor(i / 13) * 13.5];
    return `<rect x="${Math.round(x * 10) / 10}" y="${y}" width="9" height="9"></rect>`;
  });
  return `<g class="k-${cell.kind}">${signs.join('')}</g>`;
}
