import type { Cell } from '../../lib/cell.ts';
import type { Dataset } from '../../lib/dataset.ts';
import { cardinal } from '../../lib/kazakh/spoken.ts';
import { labelOf } from './drawing-options.ts';
import { mayStand } from './wording.ts';

/** What each drawing counts out, in the sentence that describes it. */
const MARKS: Readonly<Record<string, string>> = {
  line: 'сызық',
  forecast: 'сызық',
  bar: 'жолақ',
  dots: 'нүкте',
  timeline: 'оқиға',
};

/** A description shorter than this tells a blind reader nothing: the checks ask for more. */
const LEAST_DESCRIPTION = 40;

/** Texts of a chart that hold as they stand, for an editor to write better ones. */
export interface ChartTexts {
  title: string;
  subtitle: string;
  description: string;
  claims: string[];
}

/** Write the first texts of a chart from the cells that it shows. */
export function chartTexts(
  drawing: string,
  dataset: Dataset,
  cells: readonly Cell[],
  series: number,
): ChartTexts {
  const ordered = orderOf(drawing, cells);
  const [first] = cells;
  const last = ordered.at(-1);
  const measure = first && mayStand(first.measure) ? first.measure : 'Көрсеткіш';
  const unit = first?.unit === '%' ? 'пайыз' : (first?.unit ?? '');
  const parts = [measure, mayStand(unit) ? unit : '', yearsOf(dataset)];
  return {
    title: last ? `${measure}: ${told(last)}` : measure,
    subtitle: parts.filter(Boolean).join(', '),
    description: describe(drawing, ordered, series),
    claims: claimOf(ordered[0], last),
  };
}

/** Lines and years go from the first to the last, bars from the least to the most. */
function orderOf(drawing: string, cells: readonly Cell[]): Cell[] {
  if (drawing === 'line' || drawing === 'forecast') return [...cells];
  return [...cells].sort((a, b) => a.value - b.value);
}

function told(cell: Cell): string {
  const label = labelOf(cell);
  return `${label && `${label} — `}{${cell.address}}`;
}

function describe(drawing: string, cells: Cell[], series: number): string {
  const mark = MARKS[drawing];
  const count = mark === 'сызық' ? series : cells.length;
  const counted = mark ? `${capital(cardinal(count))} ${mark}. ` : '';
  const [first, last] = [cells[0], cells.at(-1)];
  const [low, high] = ENDS[drawing] ?? ['Ең кішісі', 'ең үлкені'];
  const isOne = !first || !last || first === last;
  const text = isOne
    ? `${counted}Көрсетілген сан: ${last ? told(last) : '…'}.`
    : `${counted}${low}: ${told(first)}; ${high}: ${told(last)}.`;
  return text.length < LEAST_DESCRIPTION ? `${text} Диаграммада бұдан басқа сан жоқ.` : text;
}

/** What the first and the last cell of a drawing are. */
const ENDS: Readonly<Record<string, [string, string]>> = {
  line: ['Алғашқы мәні', 'соңғысы'],
  forecast: ['Алғашқы мәні', 'соңғысы'],
  timeline: ['Ең ертесі', 'ең кейінгісі'],
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function yearsOf({ fields, rows }: Dataset): string {
  const field = fields.find(({ type }) => type === 'year');
  const years = field ? rows.flatMap(({ values }) => Number(values[field.name] ?? []) || []) : [];
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first} жыл` : `${first}–${last} жылдар`;
}

function claimOf(first: Cell | undefined, last: Cell | undefined): string[] {
  if (!first || !last || first.value === last.value) return [];
  const sign = first.value < last.value ? '<' : '>';
  return [`${first.address} ${sign} ${last.address}`];
}
