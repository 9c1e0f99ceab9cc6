// The қошқар мүйіз (ram's horn): our own drawing, of half circles only.

/** Width and height of one tile of the strip, in px. */
export const STRIP_TILE = { width: 60, height: 32 };
/** Width and height of the mark, in px. */
export const MARK_SIZE = 52;

interface Unit {
  x: number;
  foot: number;
  crown: number;
  radius: number;
}

/** Draw the path of one tile: a unit rising from the lower hairline, one hanging from the upper. */
export function stripPath(): string {
  return [
    unit({ x: 15, foot: 32, crown: 14, radius: 6 }),
    unit({ x: 45, foot: 0, crown: 18, radius: 6 }),
  ].join('');
}

/** Draw the path of the end mark: four horns on two stems and a lozenge between. */
export function markPath(): string {
  return [
    unit({ x: 26, foot: 21, crown: 17, radius: 9 }),
    unit({ x: 26, foot: 31, crown: 35, radius: 9 }),
    lozenge(26, 26, 5),
  ].join('');
}

/** Draw a stem from foot to crown with a horn on each side of the crown. */
function unit(shape: Unit): string {
  return `M${shape.x} ${shape.foot}V${shape.crown}${horn(shape, -1)}${horn(shape, 1)}`;
}

/** Draw three half circles, each two thirds, then a half of the last, curling inwards. */
function horn({ x, foot, crown, radius }: Unit, side: -1 | 1): string {
  const rises = foot > crown;
  const sweep = rises === side > 0 ? 1 : 0;
  const turns = [radius, (radius * 2) / 3, radius / 3];
  const arcs = turns.map((r, i) => halfCircle(r, i % 2 === 0 ? side : -side, sweep));
  return `M${x} ${crown}${arcs.join('')}`;
}

/** Draw a half circle from the current point to the right (1) or to the left (−1). */
function halfCircle(radius: number, towards: number, sweep: number): string {
  return `a${radius} ${radius} 0 0 ${sweep} ${2 * radius * towards} 0`;
}

/** Draw a square standing on its corner. */
function lozenge(x: number, y: number, half: number): string {
  return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
}
