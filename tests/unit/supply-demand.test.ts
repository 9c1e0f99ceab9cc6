import { describe, expect, it } from 'vitest';
import { plain } from '../../src/lib/kazakh/quantity.ts';
import {
  ASSUMPTIONS,
  type Assumptions,
  areOurs,
  balance,
  printAssumption,
  printBalance,
  readAssumptions,
} from '../../src/lib/supply-demand.ts';

const base = { openings: 900_000, diplomas: 30_000 };
const OURS: Assumptions = { it: 25, join: 50, years: 7 };

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return readAssumptions((name) => parameters.get(name));
};
const words = (one: typeof base, assumptions: Assumptions) =>
  plain(printBalance(one, assumptions).words).replaceAll('\u00a0', ' ');

describe('demand and supply', () => {
  it.each([
    [OURS, 225_000, 105_000, 120_000],
    [{ it: 1, join: 1, years: 1 }, 9000, 300, 8700],
    [{ it: 100, join: 100, years: 10 }, 900_000, 300_000, 600_000],
    [{ it: 1, join: 100, years: 10 }, 9000, 300_000, -291_000],
    [{ it: 5, join: 15, years: 10 }, 45_000, 45_000, 0],
    [{ it: 7, join: 3, years: 1 }, 63_000, 900, 62_100],
  ])('of %o are counted', (assumptions, demand, supply, difference) => {
    expect(balance(base, assumptions)).toEqual({ demand, supply, difference });
  });

  it('are whole openings and people for every assumption', () => {
    const odd = { openings: 899_999, diplomas: 30_201 };
    for (let it = 1; it <= 100; it += 1)
      for (const years of [1, 3, 7, 10]) {
        const { demand, supply, difference } = balance(odd, { it, join: it, years });
        expect(Math.abs(demand - 8999.99 * it)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(supply - 302.01 * it * years)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect([demand, supply, difference].every(Number.isInteger)).toBe(true);
      }
  });
});

describe('the words', () => {
  it('say demand, supply and what is lacking', () => {
    expect(words(base, OURS)).toBe(
      'Орындардың 25%-ы IT саласында болса, сұраныс — 225 000 жұмыс орны. ' +
        'Диплом алғандардың 50%-ы IT саласына барса, ұсыныс 7 жылда 105 000 адам болады. ' +
        'Сұраныс ұсыныстан 120 000-ға көп: сонша орынға адам жетпейді.',
    );
    expect(words(base, { it: 1, join: 31, years: 1 })).toContain(
      'Ұсыныс сұраныстан 300-ге көп: сонша адамға орын жетпейді.',
    );
    expect(words(base, { it: 5, join: 15, years: 10 })).toContain(
      'Сұраныс пен ұсыныс тең: орын да, адам да артылмайды.',
    );
  });

  // The last word of the number as it is read chooses the ending.
  it.each([
    [1, '1-ге'],
    [2, '2-ге'],
    [3, '3-ке'],
    [4, '4-ке'],
    [5, '5-ке'],
    [6, '6-ға'],
    [7, '7-ге'],
    [8, '8-ге'],
    [9, '9-ға'],
    [10, '10-ға'],
    [20, '20-ға'],
    [30, '30-ға'],
    [40, '40-қа'],
    [50, '50-ге'],
    [60, '60-қа'],
    [70, '70-ке'],
    [80, '80-ге'],
    [90, '90-ға'],
    [100, '100-ге'],
    [1000, '1 000-ға'],
    [8700, '8 700-ге'],
    [62_140, '62 140-қа'],
    [1_000_000, '1 000 000-ға'],
  ])('put %d into the case of their sentence', (more, printed) => {
    const whole = { it: 100, join: 100, years: 1 };
    expect(words({ openings: more, diplomas: 0 }, whole)).toContain(
      `Сұраныс ұсыныстан ${printed} көп`,
    );
    expect(words({ openings: 0, diplomas: more }, whole)).toContain(
      `Ұсыныс сұраныстан ${printed} көп`,
    );
  });

  it('are told aloud without signs that a voice reads wrong', () => {
    expect(printBalance(base, { it: 1, join: 31, years: 1 }).spoken).toBe(
      'Орындардың 1 пайызы IT саласында болса, сұраныс\u00a0— 9 мың жұмыс орны. ' +
        'Диплом алғандардың 31 пайызы IT саласына барса, ұсыныс 1 жылда 9 мың 300 адам болады. ' +
        'Ұсыныс сұраныстан үш жүзге көп: сонша адамға орын жетпейді.',
    );
  });
});

describe('the formula', () => {
  it('is printed with the numbers it works on', () => {
    expect(printBalance(base, OURS)).toMatchObject({
      it: '25%',
      join: '50%',
      years: '7',
      demand: '225\u00a0000',
      supply: '105\u00a0000',
      difference: '120\u00a0000',
    });
  });

  it('shows where people are more with a minus', () => {
    expect(printBalance(base, { it: 1, join: 31, years: 1 }).difference).toBe('\u2212300');
  });

  it('has bars of one scale that never run over', () => {
    const { demandBar, supplyBar } = printBalance(base, OURS);
    expect([demandBar, supplyBar]).toEqual(['25.00%', '11.67%']);
    const most = { it: 100, join: 100, years: 10 };
    expect(printBalance(base, most).demandBar).toBe('100.00%');
    expect(printBalance({ openings: 10, diplomas: 30_000 }, most).supplyBar).toBe('100.00%');
  });
});

describe('assumptions', () => {
  it('begin with ours, which fit their ranges', () => {
    expect(read('')).toEqual(OURS);
    for (const { least, most, start } of Object.values(ASSUMPTIONS)) {
      expect(start).toBeGreaterThanOrEqual(least);
      expect(start).toBeLessThanOrEqual(most);
    }
  });

  it.each([
    ['it=40&join=10&years=3', { it: 40, join: 10, years: 3 }],
    ['years=3&other=1', { ...OURS, years: 3 }],
    ['it=1&join=100&years=10', { it: 1, join: 100, years: 10 }],
    ['it=040', { ...OURS, it: 40 }],
    ['it=30&it=60', { ...OURS, it: 30 }],
  ])('are read from «%s»', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it.each([
    'it=0&join=101&years=11',
    'it=-5&join=1.5&years=',
    'it=5e1&join=0x10&years=%20%20',
    'it=NaN&join=Infinity&years=null',
    'it=%D3%99&join=<script>&years=9999999999',
    'it=٣&join=１０&years=7;',
    '%',
  ])('in «%s» are ignored as garbage', (query) => {
    expect(read(query)).toEqual(OURS);
  });

  it('are ours only where none was changed', () => {
    expect(areOurs(OURS)).toBe(true);
    for (const name of Object.keys(OURS)) expect(areOurs({ ...OURS, [name]: 9 })).toBe(false);
  });

  it('are printed with their units, and spoken', () => {
    expect(printAssumption('it', 25)).toEqual({ text: '25%', spoken: '25 пайыз' });
    expect(printAssumption('years', 7)).toEqual({ text: '7\u00a0жыл', spoken: '7 жыл' });
  });
});
