import { type Change, reasonsOf } from '../../lib/edition.ts';
import { STRINGS } from '../../lib/kazakh/strings.ts';
import { originsOf } from '../edition/history.ts';
import { type Difference, datasetOf, derivedFrom } from './difference.ts';
import { placeLines } from './place-lines.ts';
import { printChange } from './printed-change.ts';
import { problemLines } from './problem-lines.ts';

/** Say which numbers changed since the edition, what rests on them, why they changed and what is wrong now. */
export function reportOf(difference: Difference): string {
  const { edition, changes, reworded, unread } = difference;
  const derived = [...changes.values()].filter(({ address }) => datasetOf(address) === 'derived');
  const head =
    changes.size === 0
      ? nothing(difference)
      : `${edition.date} басылымынан бері өзгерген сан: ${changes.size}, оның есептелгені: ${derived.length}.`;
  const lines = [
    head,
    '',
    ...changeLines(difference),
    ...filesLine('Сандары сол күйінде, сөздері өзгерген', reworded),
    ...filesLine('Оқылмағандықтан салыстырылмады', unread),
    ...problemLines(difference),
  ];
  return lines.join('\n').trimEnd();
}

function nothing({ edition: { date }, isLast, unread }: Difference): string {
  const where = unread.length > 0 ? 'Оқылған деректе соңғы' : 'Соңғы';
  if (isLast) return `${where} басылымнан бері ешбір сан өзгерген жоқ (${date}).`;
  return `${date} басылымынан бері ешбір сан өзгерген жоқ.`;
}

function filesLine(words: string, names: readonly string[]): string[] {
  const files = names.map((name) => `data/${name}.${name === 'derived' ? 'yaml' : 'csv'}`);
  return files.length > 0 ? [`${words}: ${files.join(', ')}.`, ''] : [];
}

function changeLines(difference: Difference): string[] {
  const { changes, formulas } = difference;
  const reached = new Set([...changes.keys()].flatMap((one) => derivedFrom(one, formulas)));
  const roots = [...changes.values()].filter(({ address }) => !reached.has(address));
  const names = [...new Set(roots.map(({ address }) => datasetOf(address)))];
  const told = new Set<string>();
  return names.flatMap((name) => [
    headOf(name, difference),
    ...roots
      .filter(({ address }) => datasetOf(address) === name)
      .flatMap((change) => changeTree(change, difference, told))
      .map(indented),
    indented(reasonLine(name, roots, difference)),
    '',
  ]);
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A number with its places, then each derived number that changed with it; what was told once is not told again. */
function changeTree(change: Change, difference: Difference, told: Set<string>): string[] {
  const derived = derivedFrom(change.address, difference.formulas).flatMap(
    (address) => difference.changes.get(address) ?? [],
  );
  return [
    printChange(change),
    ...placesOf(change, difference),
    ...derived.flatMap((one) => {
      const head = `Есептелген сан ${printChange(one, 'енді есептелмейді')}`;
      if (told.has(one.address)) return `  ${head} (орындары жоғарыда айтылды)`;
      told.add(one.address);
      return [`  ${head}`, ...placesOf(one, difference).map(indented)];
    }),
  ];
}

function placesOf({ address }: Change, difference: Difference): string[] {
  const lines = placeLines(address, difference);
  return (lines.length > 0 ? lines : ['Баянда қолданылмаған.']).map(indented);
}

function headOf(name: string, { edition, numbers }: Difference): string {
  if (name === 'derived') return `data/derived.yaml: «${STRINGS.derivedTitle}»`;
  const kept = edition.works[`dataset-${name}`]?.title;
  const title = numbers.datasets.get(name)?.title.kk ?? kept ?? name;
  return `data/${name}.csv: «${title}»`;
}

function reasonLine(name: string, roots: readonly Change[], difference: Difference): string {
  const { edition, numbers, formulas } = difference;
  const own = roots.filter(({ address }) => datasetOf(address) === name);
  const origins = new Set(
    own.flatMap(({ address }) => [...originsOf(address, (one) => formulas.get(one))]),
  );
  const known = [...origins].flatMap((origin) => numbers.datasets.get(origin) ?? []);
  const isDerived = name === 'derived';
  if (!isDerived && known.length === 0) return 'Бұл жиынтық алынған.';
  if (!isDerived && !edition.works[`dataset-${name}`])
    return 'Бұл жиынтық басылымда болған жоқ, себебі сұралмайды.';
  const reasons = known.flatMap((dataset) => reasonsOf(dataset, edition.date));
  if (reasons.length > 0) return `${STRINGS.reason}: ${reasons.join(' ')}`;
  if (!isDerived || known.length === 0) return `${STRINGS.noReason}.`;
  const names = known.map((dataset) => dataset.name).join(', ');
  return `${STRINGS.noReason}. Есептелген санның себебі ол шыққан жиынтыққа жазылады: ${names}.`;
}
