/** In what order a date with slashes gives its parts. */
export type DayOrder = 'dmy' | 'mdy';

const pad = (digits: string) => digits.padStart(2, '0');

function isDay(year: string, month: string, day: string): boolean {
  const days = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(day) >= 1 && Number(day) <= (days[Number(month) - 1] ?? 0);
}

/** Read a date by each order that it fits: `2024-02-01`. Full stops stand in the order of the day first. */
export function dayReadings(text: string): Partial<Record<DayOrder, string>> {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?$/.exec(text);
  const [, a = '', sign, b = '', year = ''] =
    /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?: ?(?:ж|г)\.?)?$/u.exec(text) ?? [];
  const readings: Partial<Record<DayOrder, string>> = {};
  const read = (order: DayOrder, month: string, day: string, own: string) => {
    if (isDay(own, month, day)) readings[order] = `${own}-${pad(month)}-${pad(day)}`;
  };
  if (iso) {
    const [, own = '', month = '', day = ''] = iso;
    read('dmy', month, day, own);
    read('mdy', month, day, own);
  } else if (sign) {
    read('dmy', b, a, year);
    if (sign === '/') read('mdy', a, b, year);
  }
  return readings;
}
