/** The place of a mark in its drawing, and the series it belongs to; empty where there is none. */
export interface Spot {
  series: string;
  x: number;
  y: number;
}

/**
 * Find the mark that a key leads to from another: left and right along a series, up and down to the
 * series drawn there; in a drawing of one series all four go along it. Gives the mark's index.
 */
export function step(spots: readonly Spot[], at: number, key: string): number | undefined {
  const here = spots[at];
  if (!here) return undefined;
  const own = [...spots.keys()].filter((i) => spots[i]?.series === here.series);
  const across = own.length < spots.length && /Up|Down/.test(key) ? column(spots, at, here) : own;
  if (key === 'Home') return own[0];
  if (key === 'End') return own[own.length - 1];
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  return by === undefined ? undefined : across[across.indexOf(at) + by];
}

/** The nearest mark of each series, from top to bottom. */
function column(spots: readonly Spot[], at: number, { x, series }: Spot): number[] {
  const nearest = new Map([[series, at]]);
  const height = (i: number) => spots[i]?.y ?? 0;
  const far = (i: number) => Math.abs((spots[i]?.x ?? 0) - x);
  for (const [i, spot] of spots.entries()) {
    const known = nearest.get(spot.series);
    if (spot.series !== series && (known === undefined || far(i) < far(known)))
      nearest.set(spot.series, i);
  }
  return [...nearest.values()].sort((a, b) => height(a) - height(b) || a - b);
}
