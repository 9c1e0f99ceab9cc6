import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/build/chart/examples.ts';
import { drawSvg } from '../../src/build/chart/svg.ts';
import { loadStory, type Story } from '../../src/build/story.ts';
import { apart } from '../../src/lib/apart.ts';
import type { Cell } from '../../src/lib/cell.ts';
import { hiddenSign } from '../../src/lib/hidden-sign.ts';
import { formatQuantity } from '../../src/lib/kazakh/quantity.ts';
import { spellSigns } from '../../src/lib/kazakh/spoken.ts';
import { ProblemError } from '../../src/lib/problem.ts';
import { HOSTILE_TEXTS, hostileText } from './fixtures/hostile.ts';
import { poisoned, poisonFiles } from './fixtures/poison.ts';
import { FILES, faults } from './fixtures/project.ts';

/** Give the texts one after another, beginning with the n-th. */
function inTurn(texts: readonly string[], first: number): () => string {
  let next = first;
  return () => texts[next++ % texts.length] ?? '';
}

/** Read a project with hostile texts in every place and check what is said of it; a story is let through. */
function checkReading(sample: string, say: () => string): void {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    cpSync(sample, root, { recursive: true });
    poisonFiles(root, say);
    loadStory(root);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const { file, line, column, what, expected } of error.problems) {
      expect(file).toMatch(/^(?:data|src\/content)\/[\w./-]+$/);
      expect([line, column].every((one) => Number.isInteger(one) && Number(one) > 0)).toBe(true);
      expect(`${what} ${expected}`).toMatch(/[а-яәғқңөұүһі]{3}/i);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('files with hostile texts in every place', () => {
  it.each([0, 90, 180, 270, 360, 450])(
    'are a story or have faults with places, in Kazakh, from text %i on',
    (first) => {
      checkReading(EXAMPLES, inTurn(HOSTILE_TEXTS, first));
      checkReading('tests/unit/fixtures/story', inTurn(HOSTILE_TEXTS, first + 45));
    },
  );

  it('are so with any texts', () => {
    const many = fc.array(hostileText, { minLength: 20, maxLength: 20 });
    const check = (texts: string[]) => checkReading('tests/unit/fixtures/story', inTurn(texts, 0));
    fc.assert(fc.property(many, check), { numRuns: 12 });
  });
});

describe('an address that is code', () => {
  const codes = [
    'javascript:alert(1)',
    'data:text/html,a',
    'JAVASCRIPT:alert(1)',
    ' javascript:a',
    '//a.example',
  ];

  it.each(codes)('is refused: %s', (code) => {
    const url = JSON.stringify(code);
    const edits = [
      [FILES.sources, '  type: article', `  type: article\n  URL: ${url}`],
      [FILES.yaml, 'path: https://creativecommons.org/licenses/by/4.0/', `path: ${url}`],
      [FILES.chapter, 'айтылған.', `айтылған [сөз](<${code.trim()}>).`],
      [FILES.chapter, 'айтылған.', `айтылған [сөз][a].\n\n[a]: <${code.trim()}>`],
      [FILES.chapter, 'айтылған.', `айтылған ![сөз](<${code.trim()}>).`],
    ] as const;
    for (const [file, from, to] of edits) expect(faults([file, from, to]), to).not.toEqual([]);
  });
});

/** What a story may hold in titles and labels: no hidden signs and no cells. */
const SHOWN = HOSTILE_TEXTS.filter((text) => !hiddenSign(text) && !/[{}]/.test(text));

const sample = loadStory(EXAMPLES);
const find =
  ({ cells }: Story) =>
  (address: string) =>
    cells.get(address) as Cell;

/** Draw every chart of a story at both widths. */
const drawn = (story: Story) =>
  [...story.charts.values()].flatMap((chart) =>
    [720, 360].map((width) => drawSvg(chart, width, find(story))),
  );

/** The names of a drawing's elements and of their attributes. */
const namesIn = (svg: string) =>
  [...JSDOM.fragment(svg).querySelectorAll('*')].flatMap((one) => [
    one.localName,
    ...one.getAttributeNames().map((name) => `${one.localName} ${name}`),
  ]);
const usual = new Set(drawn(sample).flatMap(namesIn));

describe('a drawing with hostile texts in every place', () => {
  it.each([0, 1, 2, 3, 4])(
    'has no other parts than usual, and all its texts, round %i',
    (round) => {
      const story = poisoned(sample, inTurn(SHOWN, round * 113));
      for (const svg of drawn(story)) {
        expect(namesIn(svg).filter((name) => !usual.has(name))).toEqual([]);
        const fragment = JSDOM.fragment(svg);
        for (const link of fragment.querySelectorAll('a')) {
          const cell = find(story)(link.getAttribute('data-cell') ?? '');
          const said = spellSigns(`${cell.row}: ${formatQuantity(cell).spoken}`);
          expect(link.getAttribute('href')).toMatch(/^#[a-z][a-z0-9-]*$/);
          expect(link.getAttribute('aria-label')).toBe(said);
        }
        expect(JSDOM.fragment(apart(svg, 'c1-')).textContent).toBe(fragment.textContent);
      }
    },
  );
});
