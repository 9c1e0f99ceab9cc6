import { describe, expect, it } from 'vitest';
import { story } from '../../src/build/story.ts';
import { ROOT_SITE } from '../built-site.ts';
import { FRAME, readPages } from './pages.ts';

const pages = readPages(ROOT_SITE);
const { cells, charts, chapters } = story();
// In a frame on another site marks lead to the chart's own page.
const whole = pages.filter(({ path }) => !FRAME.test(path));
const figures = whole.flatMap(({ path, document }) =>
  [...document.querySelectorAll('figure[data-chart]')].map((figure) => ({
    path,
    document,
    figure,
  })),
);

describe('a bound number', () => {
  const numbers = pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('data')].map((data) => ({ path, data })),
  );

  it('carries its value, its cell and its kind', () => {
    const wrong = numbers.filter(({ data }) => {
      const cell = cells.get(data.getAttribute('data-cell') ?? '');
      return (
        data.getAttribute('value') !== String(cell?.value) ||
        data.getAttribute('data-kind') !== cell?.kind
      );
    });
    expect(wrong.map(({ path, data }) => path + data.outerHTML)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(200);
  });

  it('is written as other programs may rely on', () => {
    const chapter = pages.find(({ path }) => path === '/chapters/literacy/');
    expect(chapter?.html).toContain(
      '<data value="74.2" data-cell="literacy/2015/share" data-kind="measured">',
    );
  });

  it('in a chapter leads to the row that holds it', () => {
    for (const { slug, number } of chapters) {
      const page = pages.find(({ path }) => path === (number === 0 ? '/' : `/chapters/${slug}/`));
      for (const link of page?.document.querySelectorAll('a.v') ?? []) {
        const [path, id = ''] = (link.getAttribute('href') ?? '').split('#');
        const target = path === '' ? page : pages.find((other) => other.path === path);
        const address = link.querySelector('data')?.getAttribute('data-cell');
        expect(
          target?.document.getElementById(id)?.querySelector(`[data-cell="${address}"]`),
          `${slug}: ${address}`,
        ).not.toBeNull();
      }
    }
  });
});

describe('a chart', () => {
  it('stands on its own page and on those of the chapters that use it', () => {
    for (const id of charts.keys())
      expect(
        figures.filter(
          ({ path, figure }) =>
            path === `/charts/${id}/` && figure.getAttribute('data-chart') === id,
        ),
      ).toHaveLength(1);
    for (const { slug, number, charts } of chapters) {
      const own = figures.filter(
        ({ path }) => path === (number === 0 ? '/' : `/chapters/${slug}/`),
      );
      expect(own.map(({ figure }) => figure.getAttribute('data-chart'))).toEqual(charts);
    }
  });

  it('is drawn in the page at two widths without a script', () => {
    for (const { figure } of figures) {
      expect(figure.querySelectorAll('svg.wide')).toHaveLength(1);
      expect(figure.querySelectorAll('svg.narrow')).toHaveLength(1);
    }
  });

  it('has marks that lead to the rows of its table', () => {
    for (const { path, document, figure } of figures) {
      const marks = [...figure.querySelectorAll('svg a')];
      expect(marks.length, path).toBeGreaterThan(0);
      for (const mark of marks) {
        const row = document.getElementById((mark.getAttribute('href') ?? '').replace(/^#/, ''));
        expect(row?.localName, mark.outerHTML).toBe('tr');
        expect(
          row?.querySelector(`[data-cell="${mark.getAttribute('data-cell')}"]`),
          mark.outerHTML,
        ).not.toBeNull();
      }
    }
  });

  it('names each mark in spoken Kazakh, without digits that a voice would read wrong', () => {
    const labels = figures.flatMap(({ figure }) =>
      [...figure.querySelectorAll('svg a')].map((a) => a.getAttribute('aria-label') ?? ''),
    );
    expect(
      labels.filter((label) => /[%₸]|\d[,.]\d|\d\u00a0\d/.test(label) || label === ''),
    ).toEqual([]);
    expect(labels).toContain('2015\u00a0жыл: 74 бүтін оннан 2 пайыз');
  });

  it('holds no English word and no number in English form', () => {
    const english = /\d[,.]\d{3}\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d\.\d/;
    for (const { figure } of figures)
      for (const svg of figure.querySelectorAll('.drawing svg')) {
        const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
        const said = [...svg.querySelectorAll('[aria-label]')].map(
          (e) => e.getAttribute('aria-label') ?? '',
        );
        expect(
          [...texts, ...said].filter(
            (text) =>
              english.test(text) || /[A-Za-z]{2,}/.test(text.replace(/\b(IT|PhD|ILOSTAT)\b/g, '')),
          ),
        ).toEqual([]);
      }
  });

  it('shows every value of its tables among its marks or in another table of the page', () => {
    for (const [id, chart] of charts) {
      const page = pages.find(({ path }) => path === `/charts/${id}/`);
      for (const cell of chart.cells)
        expect(
          page?.document.querySelector(`tr [data-cell="${cell.address}"]`),
          cell.address,
        ).not.toBeNull();
    }
  });
});

describe('a chapter', () => {
  it('has an address in ASCII made of its file name', () => {
    for (const { slug } of chapters) expect(slug).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('leads on to the next and back to the one before', () => {
    const steps = chapters.map(({ slug, number }) => (number === 0 ? '/' : `/chapters/${slug}/`));
    for (const [i, path] of steps.entries()) {
      if (i === 0) continue;
      const page = pages.find((other) => other.path === path);
      expect(page?.document.querySelector('a[rel=prev]')?.getAttribute('href')).toBe(steps[i - 1]);
      expect(page?.document.querySelector('a[rel=next]')?.getAttribute('href') ?? undefined).toBe(
        steps[i + 1],
      );
    }
  });
});
