import type { Cell } from '../../lib/cell.ts';
import type { Objection } from './drawing.ts';
import type { PlacedPart } from './stack-labels.ts';

interface Leaf {
  cell: string;
  label: string;
  value?: string | undefined;
}

/** The parts of a bar and its whole, as options name them: cells by their addresses. */
export interface PartsOfBar {
  parts: (Leaf & { parts?: Leaf[] | undefined })[];
  total: string;
}

interface Lookup {
  cell(address: string): Cell;
  say(text: string): string;
}

/** Lay the parts end to end; a part with parts of its own gives way to them. */
export function placeParts(bar: PartsOfBar, { cell, say }: Lookup): PlacedPart[] {
  const total = cell(bar.total).value;
  let from = 0;
  return bar.parts.flatMap((part, i): PlacedPart[] => {
    const own = cell(part.cell);
    const start = from;
    from = i === bar.parts.length - 1 ? total : from + own.value;
    if (!part.parts)
      return [
        {
          cell: own,
          label: say(part.label),
          value: part.value && say(part.value),
          from: start,
          to: from,
        },
      ];
    const inner = part.parts.map((leaf) => ({ cell: cell(leaf.cell), label: say(leaf.label) }));
    return inside(inner, start, own);
  });
}

/** The parts of a planned part are planned too, whichever way their number came about. */
function inside(parts: { cell: Cell; label: string }[], start: number, whole: Cell): PlacedPart[] {
  let from = start;
  return parts.map(({ cell, label }, i) => {
    const placed = {
      cell: { ...cell, kind: whole.kind },
      label,
      from,
      to: from + cell.value,
      inner: i === 0,
    };
    from = placed.to;
    return placed;
  });
}

/** What rounding may add to the parts of a whole. */
const ROUNDED = 1.005;

/** Object to parts that are together larger than their whole: they would be drawn beyond it. */
export function excess(
  bars: readonly (PartsOfBar & { title: string })[],
  cell: (address: string) => Cell,
): Objection[] {
  const sum = (parts: readonly { cell: string }[]) =>
    parts.reduce((all, part) => all + cell(part.cell).value, 0);
  return bars.flatMap(({ title, total, parts }, i) => {
    const wholes = [
      { name: title, whole: total, inner: parts, path: ['bars', i, 'parts'] },
      ...parts.map((part, k) => ({
        name: part.label,
        whole: part.cell,
        inner: part.parts ?? [],
        path: ['bars', i, 'parts', k, 'parts'],
      })),
    ];
    return wholes.flatMap(({ name, whole, inner, path }): Objection[] => {
      const [all, most] = [sum(inner), cell(whole).value];
      if (all <= most * ROUNDED) return [];
      const what = `«${name}» бөліктерінің қосындысы (${all}) оның өзінен (${most}) үлкен`;
      return [[path, what, 'Бөліктерін не жалпы санын тексеріңіз']];
    });
  });
}
