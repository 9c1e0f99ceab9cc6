/** Edges on the screen, in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between a mark and its tip: the mark's ring is 11 px from its middle. */
const GAP = 12;

/**
 * Place a tip so that it neither covers its mark nor leaves the room: above it, else below, left or
 * right. Where no side has room, at the end of the room that the mark is farther from.
 */
export function place(
  mark: Box,
  { width, height }: { width: number; height: number },
  room: Box,
): { left: number; top: number } {
  const left = within((mark.left + mark.right - width) / 2, room.left, room.right - width);
  const top = within((mark.top + mark.bottom - height) / 2, room.top, room.bottom - height);
  const sides = [
    { left, top: mark.top - GAP - height },
    { left, top: mark.bottom + GAP },
    { left: mark.left - GAP - width, top },
    { left: mark.right + GAP, top },
  ];
  const fits = (at: { left: number; top: number }) =>
    within(at.left, room.left, room.right - width) === at.left &&
    within(at.top, room.top, room.bottom - height) === at.top;
  const above = mark.top - room.top > room.bottom - mark.bottom;
  return sides.find(fits) ?? { left, top: above ? room.top : room.bottom - height };
}

function within(at: number, from: number, to: number): number {
  return Math.max(from, Math.min(at, to));
}
