import type { EditionWork } from '../../lib/edition.ts';
import { joinChart } from '../chart/chart.ts';
import { readChartSpec } from '../chart/chart-spec.ts';
import { baseName, type TextFile } from '../files.ts';
import type { Bindable } from '../texts.ts';
import type { Place } from './place.ts';
import { PrintedText } from './printed-text.ts';
import { placesInYaml } from './yaml-places.ts';

/** Find the numbers that a chart draws now or drew in an edition, and those that its texts and claims rest on. */
export function placesInChart(
  file: TextFile,
  numbers: Bindable,
  kept: EditionWork | undefined,
): Place[] {
  const { spec } = readChartSpec(file, numbers);
  const drawn = spec ? joinChart(spec, numbers).cells.map(({ address }) => address) : [];
  const id = baseName(file.file);
  const title = new PrintedText(numbers.cells);
  title.addTemplate(spec?.title ?? kept?.title ?? id);
  const addresses = [...new Set([...drawn, ...(kept?.cells ?? [])])];
  const chart: Place = { sort: 'chart', where: id, words: `${title}`, addresses };
  return [chart, ...placesInYaml(file, numbers.cells)];
}
