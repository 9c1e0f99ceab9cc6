import { describe, expect, it } from 'vitest';
import { drawings } from '../../src/build/chart/pictures.ts';
import { hatching } from '../../src/build/picture/hatching.ts';
import { swatch } from '../../src/build/picture/kind-marks.ts';
import { standalone } from '../../src/build/picture/standalone.ts';
import { colour } from '../../src/build/picture/stylesheet.ts';
import { story } from '../../src/build/story.ts';
import { KINDS } from '../../src/lib/kind.ts';
import { parsed } from './picture-reading.ts';

const GOLD = '#b0760a';

/** Draw markup as a chart's drawing and read what stands by itself. */
function read(content: string): Element {
  const markup = `<svg class="chart wide" width="720" height="100">${content}</svg>`;
  const own = standalone(markup);
  return parsed(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${own.content}</svg>`,
  );
}

const of = (id: string) => {
  const chart = story().charts.get(id);
  return read(chart ? drawings(chart).wide.replace(/^<svg[^>]*>|<\/svg>$/g, '') : '');
};

const attributes = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe('the light palette', () => {
  it('is the one by day', () => {
    expect(['paper', 'sky', 'gold', 'ink', 'hair'].map(colour)).toEqual([
      '#faf6ee',
      '#007896',
      '#b0760a',
      '#211d17',
      '#ded5c4',
    ]);
  });

  it('knows no other names', () => {
    expect(() => colour('pink')).toThrow(RangeError);
  });
});

describe('a mark', () => {
  const rect = '<rect x="1" y="2" width="30" height="10"></rect>';
  const bar = (kind: string) =>
    attributes(read(`<g class="bar k-${kind}">${rect}</g>`).querySelector('rect'));
  const box = { x: '1', y: '2', width: '30', height: '10' };

  it('has the look of its kind as attributes', () => {
    expect(bar('measured')).toEqual({ ...box, fill: '#007896' });
    expect(bar('estimate')).toEqual({ ...box, fill: '#9ccfdb', stroke: '#007896' });
    expect(bar('forecast')).toEqual({
      ...box,
      fill: 'none',
      stroke: GOLD,
      'stroke-width': '1.75',
      'stroke-dasharray': '5 3.5',
    });
    expect(bar('derived')).toEqual({
      ...box,
      fill: 'none',
      stroke: '#544c41',
      'stroke-width': '1.25',
    });
  });

  it('has the colour and weight of its series', () => {
    const path = (name: string) =>
      attributes(read(`<g class="${name}"><path d="M0,0L9,9"></path></g>`).querySelector('path'));
    expect(path('line s-1')).toMatchObject({
      stroke: '#007896',
      'stroke-width': '2.75',
      fill: 'none',
    });
    expect(path('line s-4')).toMatchObject({ stroke: '#6a2a5e', 'stroke-width': '2' });
    expect(path('gap s-0')).toMatchObject({ stroke: '#857b6b', 'stroke-width': '0.9' });
  });

  it('is left out where it only catches the pointer', () => {
    const hit = '<g class="hit"><a href="#x"><circle r="7"></circle></a></g>';
    expect(read(`${hit}<rect class="cover" width="9" height="9"></rect>`).children).toHaveLength(0);
  });

  it('keeps its place where its group is moved', () => {
    const root = read(`<g class="bar k-measured" transform="translate(12,0)">${rect}</g>`);
    expect(root.querySelector('rect')?.parentElement?.getAttribute('transform')).toBe(
      'translate(12,0)',
    );
  });

  it('of another sort is refused, as it would be missing unseen', () => {
    expect(() => read('<ellipse rx="4" ry="3"></ellipse>')).toThrow('<ellipse>');
    expect(() => read('<g fill="url(#none)"><rect></rect></g>')).toThrow('no pattern none');
  });
});

describe('a text', () => {
  const anchored = (anchor: string) =>
    read(
      `<g class="t-tick" text-anchor="${anchor}"><text transform="translate(100,20)">2015</text></g>`,
    );
  const left = (root: Element) =>
    Number(
      /\)translate\((\S+) /.exec(root.querySelector('g')?.getAttribute('transform') ?? '')?.[1],
    );

  it('stands where its anchor says', () => {
    expect(left(anchored('start'))).toBe(0);
    expect(left(anchored('end'))).toBeCloseTo(2 * left(anchored('middle')), 1);
    expect(left(anchored('end'))).toBeLessThan(-20);
  });

  it('has its halo under all its letters', () => {
    const line = read('<g class="t-value halo"><text>74</text></g>').querySelector('g');
    const [under, ...letters] = [...(line?.children ?? [])];
    expect(attributes(under ?? null)).toMatchObject({ stroke: '#faf6ee', 'stroke-width': '250' });
    expect(under?.children).toHaveLength(2);
    expect(letters.map((letter) => letter.localName)).toEqual(['use', 'use']);
  });

  it('sets the lines of its spans below one another', () => {
    const spans = '<tspan x="0" y="0.8em">пайыздық</tspan><tspan x="0" dy="1.2em">тармақ</tspan>';
    const root = read(`<g class="t-tick"><text transform="translate(5,50)">${spans}</text></g>`);
    const bases = [...root.querySelectorAll('g')].map(
      (line) => / ([\d.]+)\) scale/.exec(line.getAttribute('transform') ?? '')?.[1],
    );
    expect(bases).toEqual(['10.4', '26']);
  });

  it('of a remark is set in the serif', () => {
    const uses = read('<g class="t-note"><text>Себебі</text></g>').querySelectorAll('use');
    expect(uses[0]?.getAttribute('xlink:href')).toMatch(/^#serif-400-/);
  });
});

describe('a pattern', () => {
  it('of rings is drawn ring by ring: a hundred students, thirty of them filled', () => {
    const circles = [...of('students').querySelectorAll('circle')];
    const filled = circles.filter(
      (circle) => circle.parentElement?.getAttribute('fill') === '#9ccfdb',
    );
    expect([circles.length, filled.length]).toEqual([100, 30]);
    expect(
      new Set(circles.map((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`)).size,
    ).toBe(100);
  });

  it('of nested rings has two for each: nine hundred of the forecast, forty-nine twice', () => {
    const groups = [...of('openings').querySelectorAll('g')].filter((group) =>
      [...group.children].every((child) => child.localName === 'circle'),
    );
    const count = (stroke: string) =>
      groups.flatMap((group) =>
        group.getAttribute('stroke') === stroke ? [...group.children] : [],
      ).length;
    expect([count(GOLD), count('#544c41')]).toEqual([900, 98]);
  });

  it('of plans becomes hatching within the outline of the bar', () => {
    const root = of('centres');
    const hatched = [...root.querySelectorAll(`path[fill="${GOLD}"]`)];
    const outlines = [...root.querySelectorAll(`rect[stroke="${GOLD}"]`)];
    expect([hatched.length, outlines.length]).toEqual([2, 2]);
    for (const [i, outline] of outlines.entries()) {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(outline.getAttribute(name)),
      );
      for (const [right, down] of pointsOf(hatched[i]?.getAttribute('d') ?? '')) {
        expect(right).toBeGreaterThanOrEqual(x ?? 0);
        expect(right).toBeLessThanOrEqual((x ?? 0) + (width ?? 0) + 0.01);
        expect(down).toBeGreaterThanOrEqual(y ?? 0);
        expect(down).toBeLessThanOrEqual((y ?? 0) + (height ?? 0) + 0.01);
      }
    }
  });

  it('in a shape that is no rectangle is refused', () => {
    const defs =
      '<defs><pattern id="p" width="6" patternTransform="rotate(45)"><line class="hatch" y2="6"></line></pattern></defs>';
    expect(() => read(`${defs}<g fill="url(#p)"><path d="M0,0L9,0L0,9Z"></path></g>`)).toThrow(
      'M0,0L9,0L0,9Z',
    );
  });
});

const pointsOf = (d: string) =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** The area of the polygons of a path, by the shoelace formula. */
function areaOf(markup: string): number {
  const d = /d="([^"]*)"/.exec(markup)?.[1] ?? '';
  return d.split('Z').reduce((sum, polygon) => {
    const points = pointsOf(polygon);
    return (
      sum +
      Math.abs(
        points.reduce((part, [x, y], i) => {
          const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
          return part + (x * nextY - nextX * y) / 2;
        }, 0),
      )
    );
  }, 0);
}

describe('hatching', () => {
  it.each([
    [
      { x: 0, y: 0, width: 600, height: 44 },
      { pitch: 6, line: 1.5 },
    ],
    [
      { x: 13, y: 7.5, width: 40, height: 400 },
      { pitch: 4.2, line: 1.4 },
    ],
    [
      { x: 484.5, y: 48, width: 98.7, height: 44 },
      { pitch: 3.4, line: 0.75 },
    ],
  ])('of %o covers its share of the box', (box, lines) => {
    const share = areaOf(hatching(box, lines)) / (box.width * box.height);
    expect(share).toBeCloseTo(lines.line / lines.pitch, 2);
  });

  it('rises to the right', () => {
    const [first, second] = pointsOf(
      hatching({ x: 0, y: 0, width: 9, height: 9 }, { pitch: 50, line: 3 }),
    );
    expect([first, second?.[1]]).toEqual([[0, 0], 0]);
    expect(second?.[0]).toBeCloseTo(3 * Math.SQRT2, 1);
  });
});

describe('the swatches', () => {
  it('differ by their form, not by colour alone', () => {
    const forms = KINDS.map((kind) => swatch(kind).replace(/#[\da-f]{6}|[\d.]+/g, ''));
    expect(new Set(forms).size).toBe(KINDS.length);
  });
});
