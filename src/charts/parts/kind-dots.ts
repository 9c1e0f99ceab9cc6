import type { Kind } from '../../lib/kind.ts';

/**
 * Say how a single mark of a kind looks, as options of `Plot.dot`: a plan is a hatched square, the others are
 * circles that the stylesheet fills. The drawing has to hold the pattern `hatch` where there are plans.
 */
export function dotOf(kind: Kind) {
  return kind === 'plan'
    ? ({ symbol: 'square', r: 7, fill: 'url(#hatch)', className: 'k-plan' } as const)
    : ({ symbol: 'circle', r: 6, className: `dot k-${kind}` } as const);
}
