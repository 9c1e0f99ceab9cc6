import type { CslDate } from '../source.ts';

/** The months in their order. */
export const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];

/** Print a day in figures, as citations do: «22.11.2026». */
export function printDay({ 'date-parts': [parts = []] }: CslDate): string {
  const [year, month, day] = parts;
  const two = (n: number | undefined) => String(n).padStart(2, '0');
  return [day, month, year]
    .filter((part) => part !== undefined)
    .map((part) => (part === year ? String(part) : two(part)))
    .join('.');
}

/** Print a CSL date in running text: «2019 жылғы 22 қаңтар», «2018 жыл», «шамамен 2017–2018 жылдар». */
export function printDate({ 'date-parts': parts, circa }: CslDate): string {
  const [first = [], last] = parts;
  const [year, month, day] = first;
  const about = circa ? 'шамамен ' : '';
  if (last?.[0]) return `${about}${year}–${last[0]} жылдар`;
  if (month === undefined) return `${about}${year}\u00a0жыл`;
  const name = MONTHS[month - 1] ?? '';
  return `${about}${year} жылғы ${day === undefined ? name : `${day}\u00a0${name}`}`;
}
