import { colourOf, type Light, lightOf } from './rgb.ts';

type Matrix = readonly [Light, Light, Light];

/**
 * How light is seen without one kind of cones: the matrices for full severity of Machado, Oliveira and
 * Fernandes, «A Physiologically-based Model for Simulation of Color Vision Deficiency», IEEE Transactions on
 * Visualization and Computer Graphics 15 (6), 2009, which act on linear RGB.
 */
const SEEN = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** A way in which eyes see colours. */
export type Vision = keyof typeof SEEN;

/** The ways of seeing, the usual one first. */
export const VISIONS = Object.keys(SEEN) as Vision[];

/** Give a colour as it is seen: `#rrggbb`. */
export function seen(colour: string, vision: Vision): string {
  return colourOf(times(SEEN[vision], lightOf(colour)));
}

/** From RGB to the cones of OKLab, and from their cube roots to its axes (Ottosson, «A perceptual color space», 2020). */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_AXES: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Measure how different two colours look: their distance in OKLab, where black and white are 1 apart. */
export function difference(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab(colour: string): Light {
  const [long, middle, short] = times(TO_CONES, lightOf(colour));
  return times(TO_AXES, [Math.cbrt(long), Math.cbrt(middle), Math.cbrt(short)]);
}

function times([first, second, third]: Matrix, light: Light): Light {
  const row = (weights: Light) =>
    weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2];
  return [row(first), row(second), row(third)];
}
