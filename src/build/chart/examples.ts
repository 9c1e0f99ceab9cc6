import { fileURLToPath } from 'node:url';
import type { Drawing } from '../../charts/parts/drawing.ts';
import type { Cell } from '../../lib/cell.ts';
import { readText } from '../files.ts';
import { loadStory, type Story } from '../story.ts';
import type { DrawableChart } from './chart.ts';
import { DRAWINGS } from './drawings.ts';
import { drawings } from './pictures.ts';

/** The folder of the sample story, which has a chart for each drawing; it has the shape of a project. */
export const EXAMPLES = fileURLToPath(new URL('../../charts/examples/', import.meta.url));

/** A drawing with the smallest chart that it can be used in. */
export interface Example {
  name: string;
  drawing: Drawing<unknown>;
  chart: DrawableChart;
  pictures: { wide: string; narrow: string };
  /** The chart's file as it stands, for editors to copy. */
  yaml: string;
  /** The file of the data it draws. */
  csv: string;
}

/**
 * Give the example of every drawing, in the order of their names.
 * Throws RangeError where a drawing has none, ProblemError as `loadStory` does.
 */
export function examples(): Example[] {
  const sample = loadStory(EXAMPLES);
  return [...DRAWINGS].map(([name, drawing]) => exampleOf(name, drawing, sample));
}

function exampleOf(name: string, drawing: Drawing<unknown>, { charts, cells }: Story): Example {
  const file = `src/content/charts/${name}.yaml`;
  const chart = charts.get(name);
  if (chart?.drawing !== name)
    throw new RangeError(
      `the drawing ${name} has no example: add src/charts/examples/${file} with its data`,
    );
  return {
    name,
    drawing,
    chart,
    // The join has checked that every cell a chart names is there.
    pictures: drawings(chart, (address) => cells.get(address) as Cell),
    yaml: readText(EXAMPLES, file).text,
    csv: readText(EXAMPLES, `data/${chart.dataset}.csv`).text,
  };
}
