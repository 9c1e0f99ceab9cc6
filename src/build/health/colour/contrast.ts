import { lightOf } from './rgb.ts';

/** The least contrast of text with what is behind it (WCAG 2.2, 1.4.3, level AA). */
export const TEXT_CONTRAST = 4.5;

/** The least contrast of what has to be seen to understand a drawing (WCAG 2.2, 1.4.11). */
export const MARK_CONTRAST = 3;

/** Compute the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
