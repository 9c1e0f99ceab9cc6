import type { Problem } from '../../lib/problem.ts';
import { baseName, readFolder, type TextFile } from '../files.ts';
import type { Readings } from '../readings.ts';
import type { Bindable } from '../texts.ts';
import { type DrawableChart, joinChart } from './chart.ts';
import { readChartSpec } from './chart-spec.ts';
import { textFaults } from './chart-texts.ts';

/** Read every chart below a folder; `ids` names those at fault too, so that a chapter is not blamed for them. */
export function readCharts(root: string, numbers: Bindable, readings: Readings) {
  const charts = new Map<string, DrawableChart>();
  const problems: Problem[] = [];
  const files = readFolder(root, 'src/content/charts', '.yaml');
  for (const file of files) {
    const reading = readings.read(file.file, file.text, numbers, (own) => readChart(file, own));
    problems.push(...reading.problems);
    if (reading.chart) charts.set(reading.chart.id, reading.chart);
  }
  return {
    charts,
    ids: new Map(files.map(({ file }) => [baseName(file), charts.get(baseName(file))])),
    problems,
  };
}

function readChart(file: TextFile, numbers: Bindable) {
  const { spec, problems } = readChartSpec(file, numbers);
  if (!spec) return { chart: undefined, problems: [...problems, ...textFaults(file, numbers)] };
  const joined = joinChart(spec, numbers);
  return { chart: joined.chart, problems: [...problems, ...joined.problems] };
}
