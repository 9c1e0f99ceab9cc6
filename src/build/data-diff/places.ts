import type { Edition } from '../../lib/edition.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { KIND_SAMPLES } from '../../lib/kind-samples.ts';
import { baseName, readFolder } from '../files.ts';
import type { Bindable } from '../texts.ts';
import { placesInChapter } from './chapter-places.ts';
import { placesInChart } from './chart-places.ts';
import { joined, type Place } from './place.ts';
import { placesInRows } from './row-places.ts';

/** Every page explains the kinds of numbers by samples that its code names. */
const SAMPLES: Place = {
  sort: 'sentence',
  where: 'src/lib/kind-samples.ts',
  words: `«${STRINGS.readKinds}» түсіндірмесі`,
  addresses: KIND_SAMPLES.map(({ of }) => of),
};

/** Find every place below a folder that rests on a number, in chapters, charts and rows; `edition` says what charts drew. */
export function placesIn(root: string, numbers: Bindable, { works }: Edition): Place[] {
  const pages = ['src/content/chapters', 'src/content'];
  return joined([
    ...pages
      .flatMap((folder) => readFolder(root, folder, '.mdx'))
      .flatMap((file) => placesInChapter(file, numbers.cells)),
    ...readFolder(root, 'src/content/charts', '.yaml').flatMap((file) =>
      placesInChart(file, numbers, works[`chart-${baseName(file.file)}`]),
    ),
    ...[...numbers.datasets.values()].flatMap((dataset) => placesInRows(dataset, numbers.cells)),
    SAMPLES,
  ]);
}
