import type { Cell } from '../../lib/cell.ts';
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
