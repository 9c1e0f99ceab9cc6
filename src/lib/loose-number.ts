const MONTHS = 'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан';

/** What may be written in digits without a cell: years, dates, numbers of documents, sentences, classes, chapters, charts. */
const NAMES = new RegExp(
  [
    String.raw`(?:19|20)\d\d(?:[–/-](?:(?:19|20)\d\d|\d\d))?(?![\d%,.]*[\d%])`,
    String.raw`\d{1,2}[ \u00a0](?:${MONTHS})`,
    String.raw`№[ \u00a0]?\d+`,
    String.raw`\d{1,2}(?:–\d{1,2})?-(?:сынып|тарау|диаграмма|кесте|сөйлем|бет)`,
  ].join('|'),
  'g',
);

/** Find the numbers of a text that are neither bound to a cell nor a date or a name. */
export function looseNumbers(text: string): string[] {
  return (
    text
      .replace(NAMES, '')
      .match(/\d[\d ,.\u00a0]*%?/g)
      ?.map((found) => found.trim()) ?? []
  );
}
