import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changedLines, withReason } from '../../src/build/data-diff/reason.ts';
import { dayAfter, today } from '../../src/build/edition/day.ts';
import { type DiffInput, diff } from './fixtures/diff.ts';
import { FIRST, kept } from './fixtures/editions.ts';
import { type Edit, FILES } from './fixtures/project.ts';

const CORRECTED: Edit[] = [...kept(FIRST), [FILES.csv, '74.2', '74.4']];
const QUESTION = '«Сауаттылық» (data/literacy.yaml). Неге өзгерді? (бос жол — жазбау): ';
const AGREE = 'Осылай жазайық па? (иә/жоқ): ';

/** What the command says after the report. */
const noted = async (edits: readonly Edit[], input: DiffInput) => {
  const run = await diff(edits, input);
  return { ...run, said: run.said.split(/Себебі(?: жазылмаған\.|: .*)\n/)[1] };
};

describe('the reason of a change', () => {
  it('is asked for on a terminal, shown as it will be written, and written', async () => {
    const replies = ['Дереккөз санды түзетті.', 'иә'];
    const { code, said, questions, yaml } = await noted(CORRECTED, { replies });
    expect([code, questions]).toEqual([0, [QUESTION, AGREE]]);
    expect(said).toBe(`
data/literacy.yaml файлына мына жолдар жазылады:
  24 + changes:
  25 +   - { date: 2026-02-01, reason: Дереккөз санды түзетті. }
Жазылды: data/literacy.yaml`);
    const [before] = yaml.split('changes:');
    expect(yaml).toBe(
      `${before}changes:\n  - { date: 2026-02-01, reason: Дереккөз санды түзетті. }\n`,
    );
    expect((await diff(CORRECTED)).yaml).toBe(before);
  });

  it('is not written where the answer is empty, nor without a yes', async () => {
    const none = await noted(CORRECTED, { replies: ['  '] });
    expect([none.questions, none.said]).toEqual([[QUESTION], '']);
    const no = await noted(CORRECTED, { replies: ['Түзетілді.', 'жоқ'] });
    expect(no.said).toMatch(/\nЖазылған жоқ\.$/);
    for (const { yaml } of [none, no]) expect(yaml).not.toContain('changes');
  });

  it('is asked for again while it is badly written', async () => {
    const replies = ['Дереккөз "түзетті".', 'Дереккөз «түзетті».', 'иә'];
    const { questions, yaml } = await noted(CORRECTED, { replies });
    expect(questions).toEqual([
      QUESTION,
      `  Тік тырнақша («"») бар. Мәтін « » тырнақшасына алынады.\n${QUESTION}`,
      AGREE,
    ]);
    expect(yaml).toContain('reason: Дереккөз «түзетті». }');
  });

  it('is taken from a flag without a question, on one line, after those that are there', async () => {
    const old: Edit = [
      FILES.yaml,
      'fields:',
      'changes:\n  - { date: 2025-12-01, reason: Ескі. } # бұрынғы\nfields:',
    ];
    const words = ['--reason', 'literacy=Дереккөз\nсанды түзетті.'];
    const { said, yaml, questions } = await noted([...CORRECTED, old], { words, replies: [] });
    expect(questions).toEqual([]);
    expect(said).toBe(`
data/literacy.yaml файлына жазылды:
  15 +   - { date: 2026-02-01, reason: Дереккөз санды түзетті. }`);
    expect(yaml).toContain(
      'changes:\n  - { date: 2025-12-01, reason: Ескі. } # бұрынғы\n  - { date: 2026-02-01, reason: Дереккөз санды түзетті. }\nfields:',
    );
  });

  it('is asked for no more once it is given', async () => {
    const given: Edit = [
      FILES.yaml,
      'fields:',
      'changes:\n  - { date: 2026-01-15, reason: Түзетілді. }\nfields:',
    ];
    const { said, questions } = await diff([...CORRECTED, given], { replies: [] });
    expect(questions).toEqual([]);
    expect(said).toMatch(/\n {2}Себебі: Түзетілді\.$/);
  });

  it('bears a day after the last edition, for others are not counted', async () => {
    const words = ['--reason', 'literacy=Түзетілді.'];
    const { said, yaml } = await noted(CORRECTED, { words, today: '2026-01-01' });
    expect(said).toMatch(
      /^\nБасылымнан кейінгі себеп қана есепке алынады, сондықтан ол мына күнмен жазылады: 2026-01-02\.\n/,
    );
    expect(yaml).toContain('{ date: 2026-01-02, reason: Түзетілді. }');
    expect((await noted(CORRECTED, { today: '2026-01-01' })).said).not.toContain('2026-01-02');
    const asked = await noted(CORRECTED, { today: '2025-12-31', replies: [''] });
    expect(asked.said).toContain('2026-01-02');
  });

  it('can be given for a formula with the numbers that it works on', async () => {
    const formula: Edit = [FILES.derived, 'literacy/2013/share', 'literacy/2014/share'];
    const words = ['--reason', 'literacy=Формула түзетілді.'];
    const { code, yaml } = await diff([...kept(FIRST), formula], { words });
    expect(code).toBe(0);
    expect(yaml).toContain('reason: Формула түзетілді.');
  });
});

describe('a YAML text', () => {
  const change = { date: '2027-01-10', reason: 'Түзетілді: 2013, 2014.' };
  const entry = '- { date: 2027-01-10, reason: "Түзетілді: 2013, 2014." }';
  const old = '- date: 2026-01-01\n    reason: >-\n      Ескі\n      себеп.';

  it.each<[string, string, string]>([
    ['without changes', 'name: a # атауы\n', `name: a # атауы\nchanges:\n  ${entry}\n`],
    ['without an end of line', 'name: a', `name: a\nchanges:\n  ${entry}\n`],
    ['with CRLF', 'name: a\r\nb: 1\r\n', `name: a\r\nb: 1\r\nchanges:\r\n  ${entry}\r\n`],
    [
      'with changes in the middle',
      `changes:\n  ${old}\n\n# өрістер\nfields: 1\n`,
      `changes:\n  ${old}\n  ${entry}\n\n# өрістер\nfields: 1\n`,
    ],
    [
      'with changes at the end',
      `name: a\nchanges:\n- ${'{ date: 2026-01-01, reason: Ескі. }'}`,
      `name: a\nchanges:\n- { date: 2026-01-01, reason: Ескі. }\n${entry}\n`,
    ],
    [
      'with changes on one line',
      'changes: [] # бос\nb:   1\n',
      `changes: [ ${entry.slice(2)} ] # бос\nb: 1\n`,
    ],
    ['with changes that are empty', 'changes:\nb: 1\n', `changes:\n  ${entry}\nb: 1\n`],
    ['on one line', '{ name: a }\n', `{ name: a, changes: [ ${entry.slice(2)} ] }\n`],
  ])('%s takes a reason and keeps the rest', (_what, before, expected) => {
    const text = withReason(before, change);
    expect(text).toBe(expected);
    const { changes, ...rest } = parse(text);
    const { changes: earlier, ...other } = parse(before);
    expect([rest, changes]).toEqual([other, [...(earlier ?? []), change]]);
  });

  it('is shown with the lines that go and come', () => {
    expect(changedLines('a\nb\nc\n', 'a\nB\nb2\nc\n')).toEqual(['2 - b', '2 + B', '3 + b2']);
    expect(changedLines('a\n', 'a\nb\n')).toEqual(['2 + b']);
    expect(changedLines('a\na\n', 'a\na\na\n')).toHaveLength(1);
    expect(changedLines('a\n', 'a\n')).toEqual([]);
  });
});

describe('a day', () => {
  it('is today as files have it', () => {
    expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['2026-02-01', '2026-01-01', '2026-02-01'],
    ['2026-01-01', '2026-01-01', '2026-01-02'],
    ['2026-01-01', '2026-12-31', '2027-01-01'],
  ])('%s after %s is %s', (day, other, expected) => {
    expect(dayAfter(day, other)).toBe(expected);
  });
});
