import type * as Plot from '@observablehq/plot';
import { element } from './element.ts';

/** Hatching at 45° for plans; the dense one marks a part inside a plan. */
export function hatch(name: 'hatch' | 'hatch-dense'): Plot.Markish {
  const pitch = name === 'hatch' ? 6 : 3.4;
  return definePattern(name, pitch, (pattern) => {
    pattern.attr('patternTransform', 'rotate(45)');
    // In the middle of its tile, whose edges would cut half of it off.
    const middle = pitch / 2;
    const line = pattern.append('line').attr('class', 'hatch');
    line.attr('x1', middle).attr('x2', middle).attr('y2', pitch);
  });
}

/** One ring in a square cell: the unit of a counted field. `radius` is a third of the cell. */
export function ring(name: `ring-${string}`, cell: number, className: string): Plot.Markish {
  return definePattern(name, cell, (pattern) => {
    const circle = pattern.append('circle').attr('class', className);
    circle
      .attr('cx', cell / 2)
      .attr('cy', cell / 2)
      .attr('r', cell * 0.33);
    if (className.includes('k-derived'))
      pattern
        .append('circle')
        .attr('class', className)
        .attr('cx', cell / 2)
        .attr('cy', cell / 2)
        .attr('r', cell * 0.16);
  });
}

type PatternSelection = ReturnType<typeof element<SVGPatternElement>>;

function definePattern(
  name: string,
  size: number,
  fill: (pattern: PatternSelection) => void,
): Plot.Markish {
  return ((_index, _scales, _channels, _dimensions, context) => {
    const defs = element<SVGDefsElement>('defs', context);
    const pattern: PatternSelection = defs.append('pattern');
    pattern.attr('id', name).attr('patternUnits', 'userSpaceOnUse');
    pattern.attr('width', size).attr('height', size);
    fill(pattern);
    return defs.node();
  }) as Plot.RenderFunction;
}
