/** End shapes of series: the subject has the first; a label never rests on colour alone. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;

/** A label that wants a height and has to keep its distance from others. */
export interface Label {
  y: number;
  /** Room in px that it takes for more lines below its first. */
  below?: number;
}

/**
 * Move labels apart so that neighbours keep a distance, each as near to its own height as they allow.
 * `gap` and the `top` and `bottom` they must stay between are in px. Keeps the order given by height.
 */
export function spread<T extends Label>(
  labels: T[],
  gap: number,
  [top, bottom]: [number, number],
): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
  let least = top;
  for (const label of sorted) {
    label.y = Math.max(label.y, least);
    least = label.y + gap + (label.below ?? 0);
  }
  let most = bottom;
  for (const label of sorted.toReversed()) {
    label.y = Math.min(label.y, most - (label.below ?? 0));
    most = label.y - gap;
  }
  return sorted;
}

/** Cut a series into runs of consecutive years: between runs the data are missing. */
export function runs<T extends { x: number }>(points: T[]): T[][] {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const result: T[][] = [];
  for (const point of sorted) {
    const run = result[result.length - 1];
    const before = run?.[run.length - 1];
    if (run && before && point.x - before.x === 1) run.push(point);
    else result.push([point]);
  }
  return result;
}
