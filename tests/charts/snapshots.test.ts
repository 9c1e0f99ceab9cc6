import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/build/chart/examples.ts';
import { drawSvg, WIDTHS } from '../../src/build/chart/svg.ts';
import { loadStory, story } from '../../src/build/story.ts';
import type { Cell } from '../../src/lib/cell.ts';

const sets = [
  { name: 'every chart', folder: 'snapshots/', read: story },
  {
    name: 'every example of the gallery',
    folder: 'snapshots/examples/',
    read: () => loadStory(EXAMPLES),
  },
];

describe.each(sets)('$name', ({ folder, read }) => {
  const { charts, cells } = read();
  const find = (address: string) => cells.get(address) as Cell;
  const cases = [...charts.values()].flatMap((chart) =>
    Object.values(WIDTHS).map((width) => ({ id: chart.id, width, chart })),
  );

  it.each(cases)(
    '$id is drawn at $width px as it was last looked at',
    async ({ id, width, chart }) => {
      await expect(`${drawSvg(chart, width, find)}\n`).toMatchFileSnapshot(
        `${folder}${id}-${width}.svg`,
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
    const kept = readdirSync(new URL(folder, import.meta.url), { withFileTypes: true });
    const names = cases.map(({ id, width }) => `${id}-${width}.svg`);
    // Those of a new chart are written only when all tests of this file are done.
    const left = kept.filter((entry) => entry.isFile() && !names.includes(entry.name));
    expect(left.map(({ name }) => name)).toEqual([]);
  });
});
