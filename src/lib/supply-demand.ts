import type { Case } from './kazakh/ending.ts';
import { formatNumber, NO_BREAK_SPACE } from './kazakh/number.ts';
import { formatQuantity } from './kazakh/quantity.ts';

/** What the sources leave open and a reader sets; all whole numbers. */
export interface Assumptions {
  /** Per cent of the openings that are in IT. */
  it: number;
  /** Per cent of those with a diploma who go into IT. */
  join: number;
  /** Years whose diplomas are counted. */
  years: number;
}

/** The two numbers of the sources: openings in all, and diplomas in one year. */
export interface Base {
  openings: number;
  diplomas: number;
}

/** Addresses of those two numbers. */
export const BASE_CELLS: Record<keyof Base, string> = {
  openings: 'jobs/2025/openings',
  diplomas: 'graduates/stated/diplomas',
};

/** How far an assumption goes, what we begin with and its unit. */
interface Range {
  least: number;
  most: number;
  start: number;
  unit: '%' | 'жыл';
}

/**
 * The assumptions in their order. None of the starts stands in a source: a quarter is one of four
 * sectors with equal shares, a half is the middle, seven years lie between 2018 and 2025.
 */
export const ASSUMPTIONS: Record<keyof Assumptions, Range> = {
  it: { least: 1, most: 100, start: 25, unit: '%' },
  join: { least: 1, most: 100, start: 50, unit: '%' },
  years: { least: 1, most: 10, start: 7, unit: 'жыл' },
};

const NAMES = Object.keys(ASSUMPTIONS) as (keyof Assumptions)[];

/** Read assumptions from an address; what is missing, no whole number or out of range is what we begin with. */
export function readAssumptions(parameter: (name: string) => string | null): Assumptions {
  const read = (name: keyof Assumptions): number => {
    const { least, most, start } = ASSUMPTIONS[name];
    const text = parameter(name) ?? '';
    const value = Number(text);
    return /^\d{1,3}$/.test(text) && value >= least && value <= most ? value : start;
  };
  return { it: read('it'), join: read('join'), years: read('years') };
}

/** Tell whether nothing was changed from what we begin with. */
export function areOurs(assumptions: Assumptions): boolean {
  return NAMES.every((name) => assumptions[name] === ASSUMPTIONS[name].start);
}

/** Print an assumption with its unit: «25%», «7 жыл». */
export function printAssumption(name: keyof Assumptions, value: number) {
  return formatQuantity({ value, unit: ASSUMPTIONS[name].unit });
}

/** People and openings set against each other; `difference` is below zero where people are more. */
export interface Balance {
  demand: number;
  supply: number;
  difference: number;
}

/** Reckon demand and supply in whole openings and people. */
export function balance(base: Base, { it, join, years }: Assumptions): Balance {
  const demand = Math.round((base.openings * it) / 100);
  const supply = Math.round((base.diplomas * years * join) / 100);
  return { demand, supply, difference: demand - supply };
}

/** Everything that changes with the assumptions, in print. */
export interface Printed extends Record<keyof Assumptions | keyof Balance, string> {
  words: string;
  /** The words as a voice must read them. */
  spoken: string;
  /** Lengths of the two bars in per cent of all openings. */
  demandBar: string;
  supplyBar: string;
}

/** Print a balance: the terms of its formulas, its results, what they say in words, and its bars. */
export function printBalance(base: Base, assumptions: Assumptions): Printed {
  const result = balance(base, assumptions);
  const whole = Math.max(base.openings, base.diplomas * ASSUMPTIONS.years.most);
  return {
    it: printAssumption('it', assumptions.it).text,
    join: printAssumption('join', assumptions.join).text,
    years: String(assumptions.years),
    demand: formatNumber(result.demand),
    supply: formatNumber(result.supply),
    difference: formatNumber(result.difference),
    words: sentences(assumptions, result, 'text'),
    spoken: sentences(assumptions, result, 'spoken'),
    demandBar: `${((result.demand / whole) * 100).toFixed(2)}%`,
    supplyBar: `${((result.supply / whole) * 100).toFixed(2)}%`,
  };
}

const DASH = `${NO_BREAK_SPACE}— `;

function sentences(
  { it, join, years }: Assumptions,
  { demand, supply, difference }: Balance,
  form: 'text' | 'spoken',
): string {
  const print = (value: number, unit?: string, kase?: Case) =>
    formatQuantity({ value, unit }, { case: kase })[form];
  const more = print(Math.abs(difference), undefined, 'барыс');
  const outcome = [
    `Ұсыныс сұраныстан ${more} көп: сонша адамға орын жетпейді.`,
    'Сұраныс пен ұсыныс тең: орын да, адам да артылмайды.',
    `Сұраныс ұсыныстан ${more} көп: сонша орынға адам жетпейді.`,
  ][Math.sign(difference) + 1];
  return [
    `Орындардың ${print(it, '%', 'тәуелдік')} IT саласында болса, сұраныс${DASH}${print(demand, 'жұмыс орны')}.`,
    `Диплом алғандардың ${print(join, '%', 'тәуелдік')} IT саласына барса, ұсыныс ${print(years, 'жыл', 'жатыс')} ${print(supply, 'адам')} болады.`,
    outcome,
  ].join(' ');
}
