import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawableChart } from '../../src/build/chart/chart.ts';
import { drawings } from '../../src/build/chart/pictures.ts';
import { chartPng, chartSvg, type PictureWords } from '../../src/build/picture/chart-picture.ts';
import { CUT_NAMES, cutOf } from '../../src/build/picture/fonts.ts';
import { sourceNames } from '../../src/build/site/source-names.ts';
import { story } from '../../src/build/story.ts';
import { textOf } from '../../src/lib/inline.ts';
import {
  decoded,
  differingLines,
  ink,
  outlined,
  parsed,
  pixelsOf,
  renderer,
  sizeOf,
} from './picture-reading.ts';

const charts = [...story().charts.values()];
const ids = charts.map(({ id }) => id);
const chartOf = (id: string) => story().charts.get(id) as DrawableChart;
const words = (id: string) => ({
  source: sourceNames(chartOf(id).sources),
  address: `https://uade-men-derek.example/charts/${id}/`,
  licence: 'CC BY 4.0 · Уәде мен дерек',
  edition: '2026-11-22',
});
/** Draw both files anew, whatever is kept. */
async function chartPicture(chart: DrawableChart, said: PictureWords) {
  const svg = chartSvg(chart, said);
  return { svg, png: await chartPng(svg) };
}

const made = new Map<string, { svg: string; png: Uint8Array; root: Element }>();
const of = (id: string) => made.get(id) as { svg: string; png: Uint8Array; root: Element };

beforeAll(async () => {
  for (const chart of charts) {
    const { svg, png } = await chartPicture(chart, words(chart.id));
    made.set(chart.id, { svg, png, root: parsed(svg) });
  }
  await renderer();
}, 60_000);

/** The letter of each glyph of a cut, as the font's own table of characters has it. */
const letters = new Map(
  CUT_NAMES.flatMap((name) => {
    const { font } = cutOf(name);
    // The soft hyphen has the hyphen's glyph.
    return font.characterSet
      .filter((code) => code !== 0xad)
      .map((code) => [`${name}-${font.glyphForCodePoint(code).id}`, String.fromCodePoint(code)]);
  }),
);

/** Read the letters of a picture back from their outlines, those of one cut, or all; spaces have no outline. */
function read(root: Element, cut = ''): string {
  const glyphs = outlined(root).flatMap((line) => line.glyphs);
  const own = glyphs.filter((glyph) => glyph.startsWith(cut));
  return own.map((glyph) => letters.get(glyph) ?? '?').join('');
}

const unspaced = (text: string) => text.replace(/[\s\u00ad\u2060]/g, '');

const heightOf = (root: Element) => Number(root.getAttribute('height'));

describe('the picture of every chart', () => {
  it.each(ids)('%s is a PNG of 1600 px across, as high as its SVG says', (id) => {
    const { png, root } = of(id);
    expect(root.getAttribute('width')).toBe('800');
    expect(sizeOf(png)).toEqual({ width: 1600, height: 2 * heightOf(root) });
  });

  it.each(ids)('%s says every letter of its title, subtitle, notes and foot', (id) => {
    const { root } = of(id);
    const { source, address, licence, edition } = words(id);
    const chart = chartOf(id);
    const foot = [
      `Дереккөз: ${source}.`,
      ...chart.notes.map(textOf),
      address,
      licence,
      '·',
      edition,
    ];
    expect(read(root, 'serif-600')).toBe(unspaced(`${textOf(chart.title)}Уәде мен дерек`));
    expect(read(root, 'sans-400').startsWith(unspaced(textOf(chart.subtitle)))).toBe(true);
    expect(read(root, 'sans-400').endsWith(unspaced(foot.join('')))).toBe(true);
  });

  it.each(ids)(
    '%s has the letters that the page shows in the drawing and around it, and no others',
    (id) => {
      const chart = chartOf(id);
      const { source, address, licence, edition } = words(id);
      const drawn = parsed(drawings(chart).wide.replaceAll('&nbsp;', ' '));
      const inDrawing = [...drawn.querySelectorAll('text')].map((text) => text.textContent);
      const key = chart.kinds.length > 1 || chart.gaps;
      const names = {
        measured: 'өлшенген',
        estimate: 'бағалау',
        plan: 'жоспар',
        forecast: 'болжам',
        derived: 'есептелген',
      };
      const all = [
        ...[chart.title, chart.subtitle, ...chart.notes].map(textOf),
        ...inDrawing,
        ...(key ? chart.kinds.map((kind) => names[kind]) : []),
        ...(key && chart.gaps ? ['арасында дерек жоқ'] : []),
        `Дереккөз: ${source}.`,
        ...['Уәде мен дерек', address, licence, '·', edition],
      ].join('');
      const sorted = (text: string) => [...unspaced(text)].sort().join('');
      expect(sorted(read(of(id).root))).toBe(sorted(all));
    },
  );

  it.each(ids)('%s keeps all text 38 px away from its edges', (id) => {
    const { root } = of(id);
    for (const { left, right, top, bottom } of outlined(root)) {
      expect(Math.min(left, top)).toBeGreaterThan(38);
      expect(right).toBeLessThan(762);
      expect(bottom).toBeLessThan(heightOf(root) - 38);
    }
  });

  it.each(ids)('%s has no text that lies on another', (id) => {
    const lines = outlined(of(id).root);
    const meet = lines.flatMap((one, i) =>
      lines.slice(i + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 0.5 && down > 0.5 ? [[one, other]] : [];
      }),
    );
    expect(meet).toEqual([]);
  });

  it.each(ids)('%s names itself and is described as the chart is', (id) => {
    const { root } = of(id);
    const chart = chartOf(id);
    expect([...root.children].slice(0, 2).map((child) => child.localName)).toEqual([
      'title',
      'desc',
    ]);
    expect(root.querySelector('title')?.textContent).toBe(textOf(chart.title));
    expect(root.querySelector('desc')?.textContent).toBe(
      `${textOf(chart.description)} ${chart.generated}`,
    );
  });

  it.each(ids)('%s is complete by itself', (id) => {
    const { svg, root } = of(id);
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    for (const name of ['text', 'style', 'a', 'script', 'image', 'pattern', 'foreignObject'])
      expect(root.querySelectorAll(name)).toHaveLength(0);
    expect(svg).not.toMatch(/ class=| style=| data-| aria-| on\w+=| href=|url\(|var\(|font/);
    const targets = [...svg.matchAll(/xlink:href="([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !/^#(?:serif|sans)-\d00-\d+$/.test(target))).toEqual([]);
  });

  it.each(ids)('%s has ink in its head, its drawing and its foot', (id) => {
    const { png, root } = of(id);
    const [pixels, height] = [decoded(png), 2 * heightOf(root)];
    const third = Math.floor(height / 3);
    expect(ink(pixels, 1600, 80, 160)).toBeGreaterThan(1000);
    expect(ink(pixels, 1600, third, 2 * third)).toBeGreaterThan(1000);
    expect(ink(pixels, 1600, height - 160, height - 80)).toBeGreaterThan(1000);
    expect(ink(pixels, 1600, 0, 76) + ink(pixels, 1600, height - 76, height)).toBe(0);
  });

  it.each(ids)('%s weighs at most 150 kB in either form', (id) => {
    expect(of(id).svg.length).toBeLessThan(150_000);
    expect(of(id).png.length).toBeLessThan(150_000);
  });
});

describe('a picture', () => {
  it('is the same in every byte when it is drawn again', async () => {
    for (const id of ['grants', 'openings', 'literacy']) {
      const again = await chartPicture({ ...chartOf(id) }, words(id));
      expect(again.svg).toBe(of(id).svg);
      expect(Buffer.from(again.png).equals(Buffer.from(of(id).png))).toBe(true);
    }
  });

  it('draws what its words say: another address changes pixels of the foot and no others', async () => {
    const { svg } = await chartPicture(chartOf('literacy'), {
      ...words('literacy'),
      address: 'https://other.example/',
    });
    const [first, second] = [pixelsOf(of('literacy').svg), pixelsOf(svg)];
    const height = heightOf(of('literacy').root);
    const [top, bottom] = differingLines(first, second, 800);
    expect(top).toBeGreaterThan(height - 90);
    expect(bottom).toBeLessThan(height - 40);
  });

  it('shows a hostile title as text', async () => {
    const title = '</title><script>alert("&1")</script>';
    const { svg } = await chartPicture(
      { ...chartOf('literacy'), title: [title] },
      words('literacy'),
    );
    const root = parsed(svg);
    expect(root.querySelectorAll('script')).toHaveLength(0);
    expect(root.querySelector('title')?.textContent).toBe(title);
    expect(read(root, 'serif-600')).toBe(unspaced(`${title}Уәде мен дерек`));
  });

  it('holds texts without spaces inside its frame', async () => {
    const long = 'Ұзақ'.repeat(60);
    const { svg } = await chartPicture(
      { ...chartOf('students'), title: [long], subtitle: [long], notes: [[long]] },
      { ...words('students'), address: `https://site.example/${'charts/'.repeat(30)}` },
    );
    for (const { left, right } of outlined(parsed(svg))) {
      expect(left).toBeGreaterThan(38);
      expect(right).toBeLessThan(762);
    }
  });

  it('leaves the edition out where there is none', async () => {
    const { edition: _, ...rest } = words('literacy');
    const { svg } = await chartPicture(chartOf('literacy'), rest);
    expect(read(parsed(svg)).endsWith(unspaced(`${rest.address}${rest.licence}`))).toBe(true);
  });

  it('refuses a sign that the fonts do not have, rather than leave a hole', async () => {
    const chart = { ...chartOf('literacy'), title: ['Сан 漢'] };
    await expect(chartPicture(chart, words('literacy'))).rejects.toThrow(
      '«漢» таңбасы serif-600 қарпінде жоқ',
    );
  });
});
