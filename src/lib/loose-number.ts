import { MONTHS } from './kazakh/date.ts';

const YEAR = String.raw`(?<!\d)(?:19|20)\d\d(?:[–/-](?:(?:19|20)\d\d|\d\d))?(?!\d)`;

/**
 * What may be written in digits without a cell: years where the sentence says «жыл» or «ж.» soon
 * after or just before, years in a name («Қазақстан-2020»), dates, numbers of documents, sentences, classes,
 * chapters and charts.
 */
const NAMES = new RegExp(
  [
    String.raw`${YEAR}(?=[^.!?]{0,60}?(?:жыл|ж\.))`,
    `(?<=жыл[^.!?]{0,25})${YEAR}`,
    `(?<=[А-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]-)${YEAR}`,
    String.raw`\d{1,2}[ \u00a0](?:${MONTHS.join('|')})`,
    String.raw`№[ \u00a0]?\d+`,
    String.raw`\d{1,2}(?:–\d{1,2})?-(?:сынып|тарау|диаграмма|кесте|сөйлем|бет)`,
  ].join('|'),
  'g',
);

/** Find the numbers of a text that are neither bound to a cell nor a date or a name. */
export function looseNumbers(text: string): string[] {
  return text.replace(NAMES, '').match(/\d+(?:[ ,.\u00a0]\d+)*%?/g) ?? [];
}
