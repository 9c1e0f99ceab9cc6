import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readDataset } from '../../src/build/data/dataset.ts';
import { readNumbers } from '../../src/build/data/numbers.ts';
import { formatProblem } from '../../src/lib/problem.ts';
import { type Made, made } from './fixtures/new/made.ts';
import { inProject } from './fixtures/project.ts';

/** Words that tables are full of, some of them traps. */
const WORDS = [
  ...['Алматы', 'Астана қаласы', 'Барлығы', 'Абай облысы', 'қыздар', '65+', '15–24', 'IT-орталық'],
  ...[
    '"Абай" қоры',
    'Алмaты',
    'constructor',
    '=SUM(A1)',
    '{literacy/2015/share}',
    '<b>x</b>',
    'a, b; c',
  ],
  ...[
    '* Алдын ала дерек',
    '¹ Қала',
    'Дереккөз: бюро',
    'сөз - сөз',
    'Ақтөбе*',
    'Шымкент¹',
    'Ескертпе',
  ],
];
const NUMBERS = [
  ...['5', '74,2', '74.2', '1 234', '1\u00a0234,5', '12,5%', '80 %', '-3', '−4,5', '0', '100500'],
  ...[
    '1,234',
    '2.345',
    '3*',
    '7¹',
    '…',
    '-',
    'н/д',
    '1,234.5',
    '530 мың',
    '01.02.2024',
    '2019',
    '2020 жыл',
  ],
];

const head = fc.constantFrom(
  'Аймақ',
  'Саны',
  'Үлесі, %',
  '2019',
  '2020',
  '2021*',
  'Жыл',
  'Күні',
  'Халық, адам',
  '',
);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constant('') },
);
const lone = fc.constantFrom('1-кесте. Сауаттылық', '(пайызбен)', '');

/** A grid with the shape of a table: perhaps titles, a head, lines of which most begin with a name. */
const grid = fc.integer({ min: 2, max: 5 }).chain((width) => {
  const line = fc
    .tuple(
      fc.constantFrom(...WORDS, '2019', '2020', ''),
      fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
    )
    .map(([name, cells]) => [name, ...cells]);
  const alone = lone.map((text) => [text, ...Array<string>(width - 1).fill('')]);
  return fc
    .tuple(
      fc.array(alone, { maxLength: 2 }),
      fc.array(head, { minLength: width, maxLength: width }),
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(alone, { maxLength: 2 }),
    )
    .map(([above, names, lines, below]) => [...above, names, ...lines, ...below]);
});

/** A table of numbers of one kind in each column, which is as good as never refused. */
const sound = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.constantFrom('Саны', 'Үлесі, %', '2019', '2020', '2021*', 'Өсімі'), {
        minLength: width,
        maxLength: width,
      }),
      fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
      fc.array(
        fc.array(fc.constantFrom('5', '74,2', '1 234,5', '…', '-3', '7¹', '3*', ''), {
          minLength: 8,
          maxLength: 8,
        }),
        {
          minLength: width,
          maxLength: width,
        },
      ),
    )
    .map(([names, labels, columns]) => [
      ['Аймақ', ...names],
      ...labels.map((label, i) => [label, ...columns.map((column) => column[i] ?? '')]),
    ]),
);

const textOf = (rows: string[][]) =>
  rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\n');

/** Each way a number can be read: without groups, units and marks, with either sign for the decimal one. */
function readings(text: string): string[] {
  const bare = text.replace(/[*¹]|жыл|мың|%|[\s\u00a0]/g, '').replace(/^[−–]/, '-');
  const day = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(bare);
  return [
    bare.replace(',', '.'),
    bare.replaceAll(',', ''),
    bare.replaceAll('.', '').replace(',', '.'),
    ...(day ? [`${day[3]}-${day[2]}-${day[1]}`] : []),
  ];
}

/** Count values that may each be taken once. */
class Stock {
  readonly #counts = new Map<string, number>();

  constructor(values: readonly string[]) {
    for (const value of values) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  take(value: string): boolean {
    const count = this.#counts.get(value) ?? 0;
    if (count > 0) this.#counts.set(value, count - 1);
    return count > 0;
  }
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

/** Give the values of a CSV, keys of categories as the words that they stand for. */
function valuesOf({ csv, yaml }: Made): string[] {
  const [names = [], ...records]: string[][] = parse(csv);
  const fields: { name: string; categories?: Record<string, { kk: string }> }[] =
    parseYaml(yaml).fields;
  const labels = new Map(fields.map(({ name, categories }) => [name, categories]));
  return records.flatMap((record) =>
    record.map((value, i) =>
      isDay(value) ? value : (labels.get(names[i] ?? '')?.[value]?.kk ?? value),
    ),
  );
}

/** List the cells of a table that are neither in its CSV nor named, each as often as it is in neither. */
function lost(rows: string[][], result: Made): string[] {
  const { csv, guesses, left } = result;
  const named = new Stock(left.map((line) => /«([\s\S]*)» — /.exec(line)?.[1] ?? ''));
  const values = new Stock(valuesOf(result));
  const records: string[][] = parse(csv);
  const notes = records[0]?.includes('note') ? records.map((record) => record.at(-1)) : [];
  const tidied = (text: string) =>
    /«[^\n]*» → «(.*)»: жазылуы түзетілді/.exec(
      guesses.find((guess) => guess.startsWith(`«${text}» → «`)) ?? '',
    )?.[1] ?? text;
  const headAt = rows.findIndex((row) => row.filter(Boolean).length > 1);
  const isHead = (text: string, i: number) =>
    guesses.some((guess) =>
      [` / ${text}`, `«${text}`, i === headAt ? text : '\n'].some((one) => guess.includes(one)),
    );
  const isExact = (text: string) => {
    const [plain = ''] = text.split(/[*¹]$/);
    return [text, tidied(plain)].some((one) => values.take(one));
  };
  const kept = [
    (text: string, i: number) => i === headAt && isHead(text, i),
    (text: string) => text === '' || named.take(text),
    (text: string, i: number) => i > headAt && i < headAt + 4 && isHead(text, i),
    isExact,
    (text: string) => readings(text).some((reading) => values.take(reading)),
    (text: string) =>
      notes.some(
        (note = '') =>
          note.split('; ').includes(text) ||
          note.includes(/\p{L}/u.test(text) ? text : `«${text}»`),
      ),
  ];
  // What stands somewhere as it is must not be taken up by what can be read so.
  let cells = rows.flatMap((row, i) => row.map((text) => ({ text, i })));
  for (const is of kept) cells = cells.filter(({ text, i }) => !is(text, i));
  return cells.map(({ text }) => text);
}

describe('a table that becomes a dataset', () => {
  it('keeps every cell in the CSV or names it', () => {
    fc.assert(
      fc.property(fc.oneof(grid, sound), (rows) => {
        const result = made(textOf(rows));
        if (result.faults.length > 0) return;
        expect(lost(rows, result)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is seldom refused where each column holds one kind of numbers', () => {
    const tables = fc.sample(sound, { numRuns: 300, seed: 7 });
    const refused = tables.filter((rows) => made(textOf(rows)).faults.length > 0);
    expect(refused.length).toBeLessThan(150);
  });

  it('is read by the site without a fault', () => {
    const sources = new Map([
      ['article-c', { id: 'article-c', type: 'article', short: 'C', title: 'C' }],
    ]);
    fc.assert(
      fc.property(fc.oneof(grid, sound), (rows) => {
        const { faults, csv, yaml } = made(textOf(rows));
        if (faults.length > 0) return;
        const { problems } = readDataset(
          {
            csv: { file: 'data/table.csv', text: csv },
            yaml: { file: 'data/table.yaml', text: yaml },
          },
          sources,
        );
        expect(problems.map(formatProblem)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is written as the site wants its texts', () => {
    const tables = fc.sample(sound, { numRuns: 40, seed: 3 });
    for (const rows of tables) {
      const { faults, csv, yaml } = made(textOf(rows));
      if (faults.length > 0) continue;
      const problems = inProject(
        [
          ['data/table.csv', csv],
          ['data/table.yaml', yaml],
        ],
        (root) => readNumbers(root, undefined).problems,
      );
      expect(problems.map(formatProblem)).toEqual([]);
    }
  });

  it('is the same each time', () => {
    for (const rows of fc.sample(grid, { numRuns: 50, seed: 5 }))
      expect(made(textOf(rows))).toEqual(made(textOf(rows)));
  });
});
