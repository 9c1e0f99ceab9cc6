import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { faultPage } from '../../src/build/fault/fault-page.ts';
import { guideFor, reportOf } from '../../src/build/fault/fault-report.ts';
import type { Problem } from '../../src/lib/problem.ts';

const problem = (file: string, what: string, line = 2, column = 5): Problem => ({
  file,
  line,
  column,
  what,
  expected: 'Түзетіңіз',
});

describe('the page of the guide', () => {
  it.each([
    ['src/content/chapters/02-a.mdx', '«74» саны ұяшыққа байланбаған', 'chapter'],
    ['src/content/chapters/02-a.mdx', '<Value> жабылмаған', 'components'],
    ['src/content/chapters/02-a.mdx', '«Valu» деген компонент жоқ', 'components'],
    ['src/content/method.mdx', '«74» саны ұяшыққа байланбаған', 'chapter'],
    ['src/content/charts/a.yaml', '«titel» деген өріс жоқ', 'charts'],
    ['data/a.csv', '«74,2» — сан емес', 'data'],
    ['data/sources.yaml', '«titel» деген өріс жоқ', 'data'],
    ['public/editions/2026-11-22/edition.json', 'Файл бұзылған', undefined],
  ])('for a fault in %s («%s») is %s', (file, what, page) => {
    expect(guideFor({ file, what })).toBe(page);
  });
});

describe('the report of faults', () => {
  it('counts them, gives the place of each and names the guide once for faults of one kind', () => {
    const faults = [
      problem('data/a.csv', '«74,2» — сан емес'),
      problem('data/a.csv', '«63,2» — сан емес', 3),
      problem('src/content/charts/a.yaml', '«titel» деген өріс жоқ'),
    ];
    expect(reportOf(faults)).toBe(
      [
        'Табылған қате саны: 3',
        '',
        'data/a.csv:2:5: «74,2» — сан емес. Түзетіңіз.',
        'data/a.csv:3:5: «63,2» — сан емес. Түзетіңіз.',
        '  Нұсқаулық: docs/guide/data.mdx',
        'src/content/charts/a.yaml:2:5: «titel» деген өріс жоқ. Түзетіңіз.',
        '  Нұсқаулық: docs/guide/charts.mdx',
      ].join('\n'),
    );
  });
});

describe('the page of faults', () => {
  const page = (text: string, column = 5) =>
    new JSDOM(faultPage([problem('data/a.csv', '«<b>» — сан емес', 2, column)], () => text)).window
      .document;

  it('shows the line with a mark below the sign', () => {
    expect(page('a,b\nbir,eki\n').querySelector('pre')?.textContent).toBe('bir,eki\n    ▲');
  });

  it('shows of a long line what is around the sign', () => {
    const shown = page(`a\n${'x'.repeat(500)}!${'y'.repeat(500)}`, 501).querySelector('pre');
    const [line = '', mark = ''] = shown?.textContent?.split('\n') ?? [];
    expect(line.length).toBeLessThan(100);
    expect(line[mark.indexOf('▲')]).toBe('!');
  });

  it('shows no line where the file has none', () => {
    expect(page('a').querySelector('pre')).toBeNull();
  });

  it('holds the text of files as text', () => {
    const document = page('a\n<script>alert(1)</script>');
    expect(document.querySelector('b')?.textContent).toBe('«<b>» — сан емес.');
    expect(document.querySelectorAll('script')).toHaveLength(2);
  });

  it('leads to the place in the editor and to the guide', () => {
    const document = page('a\nb');
    expect(document.querySelector('[data-place]')?.getAttribute('data-place')).toBe(
      'data/a.csv:2:5',
    );
    expect(document.querySelector('a[href^="/guide"]')?.getAttribute('href')).toBe('/guide/data/');
  });
});
