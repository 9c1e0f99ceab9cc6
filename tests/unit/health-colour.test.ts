import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/build/health/colour/contrast.ts';
import { marksOf, textsOnMarks, themesOf } from '../../src/build/health/colour/palette.ts';
import { difference, seen, VISIONS } from '../../src/build/health/colour/vision.ts';
import { colours } from '../../src/build/health/colours.ts';

describe('contrast', () => {
  it.each([
    ['#777', '#fff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4.0],
    ['#000', '#fff', 21],
    ['#abc', '#aabbcc', 1],
  ])('of %s with %s is the one that WCAG gives, %s', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('is of colours only', () => {
    expect(() => contrast('red', '#fff')).toThrow(RangeError);
    expect(() => contrast('#ffff', '#fff')).toThrow(RangeError);
  });
});

describe('a colour as it is seen', () => {
  it.each([
    ['protanopia', '#6d5f00'],
    ['deuteranopia', '#a39000'],
    ['tritanopia', '#ff000f'],
  ] as const)(
    'with %s follows the matrices of Machado and others: red is %s',
    (vision, expected) => {
      expect(seen('#ff0000', vision)).toBe(expected);
    },
  );

  it('is the same for usual eyes, and grey for all', () => {
    expect(seen('#b0760a', 'normal')).toBe('#b0760a');
    for (const vision of VISIONS)
      for (const grey of ['#000000', '#808080', '#ffffff']) expect(seen(grey, vision)).toBe(grey);
  });
});

describe('the difference of two colours', () => {
  it('is their distance in OKLab, where CSS Color 4 puts red at 0.628 0.225 0.126', () => {
    expect(difference('#000', '#fff')).toBeCloseTo(1, 4);
    expect(difference('#f00', '#000')).toBeCloseTo(Math.hypot(0.62796, 0.22486, 0.12585), 4);
    expect(difference('#123456', '#123456')).toBe(0);
  });

  it('of red and green shrinks for eyes without cones for green', () => {
    const [red, green] = ['#d62728', '#2ca02c'];
    const apart = (vision: 'normal' | 'deuteranopia') =>
      difference(seen(red, vision), seen(green, vision));
    expect(apart('deuteranopia')).toBeLessThan(apart('normal') / 2);
  });
});

const TOKENS = `:root {
  color-scheme: light;
  --paper: #fff;
  --sunk: #eee;
  --ink: #111;
  --sky: #007896;
  --pale: #cde;
}
/* --ink: #fff; */
:root[data-theme="dark"] {
  --paper: #000;
  --sunk: #111;
  --ink: #eee;
  --sky: #45bad6;
  --pale: #234;
}
@media print {
  :root,
  :root[data-theme="dark"] {
    --paper: #fff;
  }
}
`;
const DRAWINGS = `.s-1 { --own: var(--sky); }
.k-estimate :is(rect, path) { fill: var(--pale); stroke: var(--sky); }
.k-forecast rect { stroke: var(--sky); stroke-dasharray: 5 3.5; }
.chart .on-estimate text { fill: var(--ink); }
.chart .s-1 text { fill: var(--own); }
`;

/** Look at the colours of these stylesheets after a change to one of them. */
function looked(from = '', to = '') {
  return colours({
    tokens: { file: 'tokens.css', text: TOKENS.replace(from, to) },
    drawings: [{ file: 'chart.css', text: DRAWINGS.replace(from, to) }],
  });
}

const found = (from?: string, to?: string) =>
  looked(from, to)
    .filter(({ level }) => level !== 'figure')
    .map(({ level, line, what, todo }) => `${level} ${line} ${what} → ${todo}`);

describe('stylesheets', () => {
  it('give two themes, each colour with its line', () => {
    const { light, dark } = themesOf(TOKENS);
    expect([...light]).toEqual([
      ['paper', { colour: '#fff', line: 3 }],
      ['sunk', { colour: '#eee', line: 4 }],
      ['ink', { colour: '#111', line: 5 }],
      ['sky', { colour: '#007896', line: 6 }],
      ['pale', { colour: '#cde', line: 7 }],
    ]);
    expect(dark.get('paper')).toEqual({ colour: '#000', line: 11 });
  });

  it('name what series and kinds are drawn in', () => {
    expect(marksOf(DRAWINGS)).toEqual([
      { name: 's-1', fill: 'sky' },
      { name: 'k-estimate', fill: 'pale', stroke: 'sky' },
      { name: 'k-forecast', stroke: 'sky' },
    ]);
    expect(textsOnMarks(DRAWINGS)).toEqual([{ kind: 'estimate', text: 'ink' }]);
  });

  it('of this project name every series and every kind that is drawn', () => {
    const css = ['chart', 'kinds-drawn']
      .map((name) => new URL(`../../src/styles/${name}.css`, import.meta.url))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(marksOf(css).map(({ name }) => name)).toEqual([
      ...['s-1', 's-2', 's-3', 's-4', 's-0'],
      ...['k-measured', 'k-estimate', 'k-plan', 'k-forecast', 'k-derived'],
    ]);
    expect(textsOnMarks(css).map(({ kind }) => kind)).toEqual(['measured', 'estimate']);
  });
});

describe('colours', () => {
  it('that stand out and differ are left alone, and measured', () => {
    expect(found()).toEqual([]);
    expect(looked().map(({ level, what }) => [level, what])).toEqual([
      [
        'figure',
        'Ашық түсте: мәтіннің ең аз контрасты 5,0; белгілердікі 5,0; түстердің ең аз айырмасы 0,335: «sky» мен «pale», қызылды айырмайтын көзге (протанопия)',
      ],
      [
        'figure',
        'Күңгірт түсте: мәтіннің ең аз контрасты 9,2; белгілердікі 9,2; түстердің ең аз айырмасы 0,416: «sky» мен «pale», жасылды айырмайтын көзге (дейтеранопия)',
      ],
    ]);
  });

  it('of text that fades into the paper are reported', () => {
    expect(found('--ink: #111', '--ink: #777')).toEqual([
      'fault 5 Ашық түсте: «ink» түсі «paper» үстінде бозғылт, контрасты 4,47 → Контрасты кемінде 4,5 болатын түс таңдаңыз',
      'fault 5 Ашық түсте: «ink» түсі «sunk» үстінде бозғылт, контрасты 3,85 → Контрасты кемінде 4,5 болатын түс таңдаңыз',
      'fault 5 Ашық түсте: «ink» түсі «pale» үстінде бозғылт, контрасты 3,22 → Контрасты кемінде 4,5 болатын түс таңдаңыз',
    ]);
  });

  it('of a mark are seen by its outline, and reported without one', () => {
    expect(found(' stroke: var(--sky); }\n.k-forecast', ' }\n.k-forecast')).toEqual([
      'fault 7 Ашық түсте: «k-estimate» түсі «paper» үстінде бозғылт, контрасты 1,38 → Контрасты кемінде 3,0 болатын түс таңдаңыз',
      'fault 15 Күңгірт түсте: «k-estimate» түсі «paper» үстінде бозғылт, контрасты 1,62 → Контрасты кемінде 3,0 болатын түс таңдаңыз',
    ]);
  });

  it('that only some eyes confuse are advised on, with those eyes', () => {
    expect(
      found('--pale: #cde', '--pale: #5f6d96').filter((one) => one.startsWith('advice')),
    ).toEqual([
      'advice 6 Ашық түсте: «sky» мен «pale» белгілерін ажырату қиын, айырмасы қызылды айырмайтын көзге (протанопия) 0,015, жасылды айырмайтын көзге (дейтеранопия) 0,012, көкті айырмайтын көзге (тританопия) 0,052 → Біреуін ашығырақ не қоюырақ етіңіз: айырма кемінде 0,06 болсын',
    ]);
  });
});
