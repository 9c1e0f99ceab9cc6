import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { formatNumber } from '../../lib/kazakh/number.ts';

/** Choose four or five round values for gridlines that hold all the values. */
export function valueTicks(from: number, most: number): number[] {
  const steps = ticks(from, most, 4);
  const step = (steps[1] ?? 1) - (steps[0] ?? 0);
  const last = steps[steps.length - 1] ?? from;
  // A value may rise a little above the top gridline before another one is worth its room.
  return last < most * 0.97 ? [...steps, last + step] : steps;
}

/** Draw horizontal gridlines with their values on them at the left edge; the unit stands on the top one only. */
export function gridlines(values: number[], unit: string): Plot.Markish[] {
  const [base, ...rest] = values;
  const top = values[values.length - 1];
  const label = (value: number) => {
    const digits = formatNumber(value);
    if (value !== top) return digits;
    return unit === '%' ? `${digits}%` : `${digits}\u00a0${unit.split(' ')[0]}`;
  };
  const text = {
    text: label,
    y: (v: number) => v,
    frameAnchor: 'left',
    textAnchor: 'start',
    dy: -9,
  } as const;
  return [
    Plot.ruleY(rest, { className: 'grid' }),
    Plot.ruleY(base === undefined ? [] : [base], { className: 'base' }),
    Plot.text(values, { ...text, className: 't-tick' }),
  ];
}

/**
 * Write years below the base line, only years that exist and at least 52 px apart;
 * the first and the last are always there and the last is set in bold.
 */
export function yearLabels(years: number[], position: (year: number) => number): Plot.Markish[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  const shown: number[] = [];
  for (const year of sorted.toReversed()) {
    const near = shown.some((other) => Math.abs(position(other) - position(year)) < 52);
    const crowds = year !== first && first !== undefined && position(year) - position(first) < 52;
    if (!near && (!crowds || year === last)) shown.push(year);
  }
  const text = { x: (year: number) => year, text: String, frameAnchor: 'bottom', dy: 24 } as const;
  return [
    Plot.text(
      shown.filter((year) => year !== last),
      { ...text, className: 't-tick' },
    ),
    Plot.text(last === undefined ? [] : [last], { ...text, className: 't-tick t-now' }),
  ];
}
