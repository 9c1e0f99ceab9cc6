import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAWINGS } from '../../src/build/drawings.ts';
import { story } from '../../src/build/story.ts';
import { drawSvg, WIDTHS } from '../../src/build/svg.ts';
import type { Cell } from '../../src/lib/cell.ts';

const { charts, cells } = story();
const find = (address: string) => cells.get(address) as Cell;
const cases = [...charts.values()].flatMap((chart) =>
  Object.values(WIDTHS).map((width) => ({ id: chart.id, width, chart })),
);

describe('every chart', () => {
  it.each(cases)(
    '$id is drawn at $width px as it was last looked at',
    async ({ id, width, chart }) => {
      await expect(`${drawSvg(chart, width, find)}\n`).toMatchFileSnapshot(
        `snapshots/${id}-${width}.svg`,
      );
    },
  );

  it.each(cases)('$id is drawn the same twice at $width px', ({ width, chart }) => {
    expect(drawSvg(chart, width, find)).toBe(drawSvg(chart, width, find));
  });

  it.each(cases)('$id weighs at most 24 kB at $width px', ({ width, chart }) => {
    expect(drawSvg(chart, width, find).length).toBeLessThan(24_000);
  });

  it('has no snapshot left of a chart that is gone', () => {
    const kept = readdirSync(new URL('snapshots/', import.meta.url));
    expect(kept.sort()).toEqual(cases.map(({ id, width }) => `${id}-${width}.svg`).sort());
  });
});

describe('every drawing', () => {
  it('is used by a chart, so that it is looked at', () => {
    const used = new Set([...charts.values()].map(({ drawing }) => drawing));
    expect([...DRAWINGS.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});
