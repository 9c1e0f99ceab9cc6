import * as Plot from '@observablehq/plot';
import type { Cell } from '../../lib/cell.ts';
import { cellText } from './words.ts';

/** A part of a bar in its place on the scale. */
export interface PlacedPart {
  cell: Cell;
  label: string;
  /** The number in words of the author, where it is stated as «more than». */
  value?: string | undefined;
  from: number;
  to: number;
  /** A part inside a plan: hatched more densely. */
  inner?: boolean;
}

/** What is written of a part, within it and below the bar. */
export interface PartLabel {
  part: PlacedPart;
  number?: string | undefined;
  name?: string | undefined;
  below?: string | undefined;
}

/** Widths of a letter of 13 px Source Sans 3 and of a digit of its 16 px semibold, with a margin, in px. */
const LETTER = 6.6;
const DIGIT = 9.2;

/**
 * Decide what of each part is written where: within it if number and name fit, else below the bar.
 * Hatched parts are always named below. `scale` turns values into px.
 */
export function labelsOf(parts: PlacedPart[], scale: (value: number) => number): PartLabel[] {
  return parts.map((part) => {
    const value = part.value ?? cellText(part.cell, { bare: true });
    const room = scale(part.to) - scale(part.from) - 20;
    const solid = part.cell.kind === 'measured' || part.cell.kind === 'estimate';
    if (!solid || part.value || room < value.length * DIGIT)
      return { part, below: `${value} — ${part.label}` };
    const fits = room > value.length * DIGIT + 12 + part.label.length * LETTER;
    return { part, number: value, ...(fits ? { name: part.label } : { below: part.label }) };
  });
}

interface LabelPlace {
  /** Upper edge and height of the bar in px. */
  top: number;
  bar: number;
  scale: (value: number) => number;
}

/** Write the labels of a bar's parts: inside them, and on lines below led to them by elbows. */
export function labelMarks(labels: PartLabel[], { top, bar, scale }: LabelPlace): Plot.Markish[] {
  const below = labels.filter((label) => label.below);
  return labels.flatMap(({ part, number, name, below: text }) => {
    const at = {
      x: part.from,
      y: top + bar / 2,
      textAnchor: 'start',
      pointerEvents: 'none',
    } as const;
    const line = below.findIndex((label) => label.part === part);
    return [
      number
        ? Plot.text([number], { ...at, dx: 12, className: `t-value on-${part.cell.kind}` })
        : null,
      number && name
        ? Plot.text([name], {
            ...at,
            dx: 22 + number.length * DIGIT,
            className: `t-in on-${part.cell.kind}`,
          })
        : null,
      text
        ? leader(part, text, {
            top: top + bar,
            y: top + bar + LEADER.first + line * LEADER.step,
            scale,
          })
        : null,
    ];
  });
}

/** Distance of the first line below a bar and of the next ones, in px. */
export const LEADER = { first: 16, step: 19 } as const;

function leader(
  part: PlacedPart,
  text: string,
  { top, y, scale }: { top: number; y: number; scale: (value: number) => number },
): Plot.Markish[] {
  const middle = (part.from + part.to) / 2;
  const side = scale(middle) > text.length * LETTER + 24 ? -1 : 1;
  const elbow = ((part.to - part.from) / (scale(part.to) - scale(part.from))) * 8 * side;
  const anchor = side < 0 ? 'end' : 'start';
  return [
    Plot.ruleX([middle], { y1: top + 3, y2: y, className: 'leader' }),
    Plot.ruleY([y], { x1: middle, x2: middle + elbow, className: 'leader' }),
    Plot.text([text], {
      x: middle + elbow,
      y,
      dx: 4 * side,
      textAnchor: anchor,
      className: 't-tick halo',
    }),
  ];
}
