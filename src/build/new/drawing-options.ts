import { type Cell, cellsOf } from '../../lib/cell.ts';
import type { Dataset } from '../../lib/dataset.ts';
import { mayStand } from './wording.ts';

/** Rings that a reader can still take in. */
const MOST_RINGS = 200;
/** Signs and groups that fit on a screen. */
const MOST_SIGNS = 200;
const MOST_GROUPS = 4;

/** Guess the options of a drawing from the cells of a dataset; nothing where it has none that fit. */
export function optionsFor(drawing: string, dataset: Dataset): object | undefined {
  const cells = cellsOf(dataset).filter(({ value, group }) => value > 0 && group !== false);
  const [first] = cells;
  switch (drawing) {
    case 'stack':
      return first && stackOf(dataset, cells);
    case 'waffle':
      return first && waffleOf(first);
    case 'pairs':
      return pairsOf(cells);
    case 'pictogram':
      return pictogramOf(cells);
    case 'forecast': {
      const figure = cells.at(-1);
      return figure && { figure: figure.address, words: 'айтылған сан', year: yearIn(figure) };
    }
    default:
      return {};
  }
}

/** Say what a row is in words that a text may hold. */
export function labelOf({ row }: Pick<Cell, 'row'>): string {
  const words = row.replaceAll('\u00a0', ' ');
  return mayStand(words) ? words : '';
}

/** The largest number is the whole; those that fit into it are its parts. */
function stackOf(dataset: Dataset, all: Cell[]): object {
  const field = all[0]?.address.split('/')[2];
  const cells = all.filter(({ address }) => address.split('/')[2] === field);
  const total = cells.reduce((most, cell) => (cell.value > most.value ? cell : most));
  let rest = total.value;
  const parts = cells.filter((cell) => {
    if (cell === total || cell.value > rest) return false;
    rest -= cell.value;
    return true;
  });
  const shown = (parts.length > 0 ? parts : [total]).map((cell, i) => ({
    cell: cell.address,
    label: labelOf(cell) || `${i === 0 ? 'бірінші' : 'келесі'} бөлік`,
  }));
  const title = labelOf(total) || (mayStand(dataset.title.kk) ? dataset.title.kk : 'Жалпы сан');
  return { bars: [{ title, total: total.address, parts: shown }] };
}

function waffleOf(cell: Cell): object {
  const isShare = cell.unit === '%' && cell.value <= 100;
  let per = 1;
  while (!isShare && cell.value / per > MOST_RINGS) per *= 10;
  const field = {
    cell: cell.address,
    per,
    ...(isShare ? { of: 100 } : {}),
    title: `{${cell.address}}`,
  };
  return { columns: [25, 10], fields: [field] };
}

function pairsOf([promised, reached]: Cell[]): object | undefined {
  if (!promised || !reached) return undefined;
  const title = mayStand(promised.measure) ? promised.measure : 'Уәде мен нәтиже';
  return { pairs: [{ title, promised: promised.address, reached: reached.address }] };
}

/** Signs are counted out in groups, whose number stands in the same row. */
function pictogramOf(cells: Cell[]): object | undefined {
  const whole = cells.filter(({ value }) => Number.isInteger(value));
  for (const cell of whole.filter(({ value }) => value > 1 && value <= MOST_SIGNS)) {
    const groups = whole.find(
      (other) =>
        other !== cell &&
        other.key === cell.key &&
        other.value < cell.value &&
        other.value <= MOST_GROUPS,
    );
    if (groups)
      return {
        cell: cell.address,
        groups: groups.address,
        title: `{${cell.address}}, {${groups.address}}`,
      };
  }
  return undefined;
}

function yearIn({ row }: Cell): string {
  return /(?:19|20)\d\d/.exec(row)?.[0] ?? 'кейін';
}
