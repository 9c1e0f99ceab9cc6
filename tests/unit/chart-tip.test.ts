import { describe, expect, it } from 'vitest';
import { type Box, place } from '../../src/client/chart/place.ts';
import { type Spot, step } from '../../src/client/chart/step.ts';

const TIP = { width: 200, height: 100 };
const ROOM: Box = { left: 8, top: 48, right: 312, bottom: 692 };
const dot = (x: number, y: number): Box => ({
  left: x - 5,
  top: y - 5,
  right: x + 5,
  bottom: y + 5,
});

const boxAt = ({ left, top }: { left: number; top: number }): Box => ({
  left,
  top,
  right: left + TIP.width,
  bottom: top + TIP.height,
});

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('a tip', () => {
  it('stands above its mark, in the middle of it', () => {
    expect(place(dot(160, 400), TIP, ROOM)).toEqual({ left: 60, top: 283 });
  });

  it('stands below a mark near the top of the room', () => {
    expect(place(dot(160, 100), TIP, ROOM)).toEqual({ left: 60, top: 117 });
  });

  it('stands beside a mark as high as the room, where one side has room', () => {
    const low: Box = { left: 0, top: 0, right: 600, bottom: 150 };
    expect(place({ left: 20, top: 30, right: 60, bottom: 120 }, TIP, low)).toEqual({
      left: 72,
      top: 25,
    });
    expect(place({ left: 500, top: 30, right: 580, bottom: 120 }, TIP, low)).toEqual({
      left: 288,
      top: 25,
    });
  });

  it('stays in the room at both of its sides', () => {
    expect(place(dot(10, 400), TIP, ROOM).left).toBe(8);
    expect(place(dot(310, 400), TIP, ROOM).left).toBe(112);
  });

  it('neither covers a dot nor leaves the room, wherever the dot is', () => {
    for (let x = ROOM.left; x <= ROOM.right; x += 8)
      for (let y = ROOM.top; y <= ROOM.bottom; y += 4) {
        const tip = boxAt(place(dot(x, y), TIP, ROOM));
        expect(overlap(tip, dot(x, y)), `${x} ${y}`).toBe(false);
        expect(tip.left >= ROOM.left && tip.right <= ROOM.right, `${x} ${y}`).toBe(true);
        expect(tip.top >= ROOM.top && tip.bottom <= ROOM.bottom, `${x} ${y}`).toBe(true);
      }
  });

  it('stays in the room even where the mark fills it', () => {
    expect(place({ left: 0, top: 0, right: 320, bottom: 600 }, TIP, ROOM)).toEqual({
      left: 60,
      top: 592,
    });
  });
});

describe('an arrow key', () => {
  const spot = (series: string, x: number, y: number): Spot => ({ series, x, y });
  const bars = [spot('', 10, 0), spot('', 40, 60), spot('', 20, 120)];
  const lines = [
    spot('of-kaz', 0, 90),
    spot('of-kaz', 50, 20),
    spot('of-kaz', 100, 10),
    spot('of-wld', 0, 60),
    spot('of-wld', 50, 50),
    spot('of-wld', 100, 40),
    spot('of-uzb', 50, 80),
  ];

  it('goes along a drawing of one series, whichever way the arrow points', () => {
    expect(step(bars, 0, 'ArrowDown')).toBe(1);
    expect(step(bars, 0, 'ArrowRight')).toBe(1);
    expect(step(bars, 2, 'ArrowUp')).toBe(1);
    expect(step(bars, 2, 'ArrowLeft')).toBe(1);
  });

  it('stops at the ends', () => {
    expect(step(bars, 0, 'ArrowUp')).toBeUndefined();
    expect(step(bars, 2, 'ArrowRight')).toBeUndefined();
    expect(step(lines, 2, 'ArrowRight')).toBeUndefined();
  });

  it('goes along its own series and to its ends', () => {
    expect(step(lines, 0, 'ArrowRight')).toBe(1);
    expect(step(lines, 4, 'ArrowLeft')).toBe(3);
    expect(step(lines, 4, 'Home')).toBe(3);
    expect(step(lines, 3, 'End')).toBe(5);
  });

  it('goes up and down to what is drawn there, as it is seen', () => {
    expect(step(lines, 0, 'ArrowUp')).toBe(6);
    expect(step(lines, 6, 'ArrowUp')).toBe(4);
    expect(step(lines, 4, 'ArrowUp')).toBe(1);
    expect(step(lines, 1, 'ArrowUp')).toBeUndefined();
    expect(step(lines, 4, 'ArrowDown')).toBe(6);
  });

  it('reaches every one of several marks in one place', () => {
    const same = [spot('of-a', 0, 5), spot('of-b', 0, 5), spot('of-c', 0, 5)];
    expect(step(same, 0, 'ArrowDown')).toBe(1);
    expect(step(same, 1, 'ArrowDown')).toBe(2);
    expect(step(same, 2, 'ArrowUp')).toBe(1);
  });

  it('is the only key that moves, with Home and End', () => {
    expect(step(lines, 1, 'Enter')).toBeUndefined();
    expect(step(lines, 1, 'a')).toBeUndefined();
    expect(step(lines, -1, 'ArrowRight')).toBeUndefined();
  });
});
