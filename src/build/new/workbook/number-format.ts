/** What a number of a workbook is shown as. */
export type Shown = 'number' | 'percent' | 'date';

/** Formats that every workbook has without naming them (ECMA-376, 18.8.30). */
function builtIn(id: number): Shown {
  if (id === 9 || id === 10) return 'percent';
  const date =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 58 && id !== 48 && id !== 49);
  return date ? 'date' : 'number';
}

/** Tell from the code of a number format what its numbers are shown as. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return builtIn(id);
  const signs = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  if (signs.includes('%')) return 'percent';
  return /[ymdhs]/i.test(signs) ? 'date' : 'number';
}

const DAY = 86_400_000;

/** Days from the first of January 1970 to the beginnings of the two calendars of workbooks. */
const EPOCHS = { 1900: -25_569, 1904: -24_107 } as const;

/** Write the date that a workbook keeps as a number of days: `2024-02-01`, with the time of day if it has one. */
export function dateText(serial: number, calendar: keyof typeof EPOCHS): string {
  // The calendar of 1900 counts a 29 February that never was.
  const days = calendar === 1900 && serial < 60 ? serial + 1 : serial;
  const text = new Date(Math.round((days + EPOCHS[calendar]) * DAY)).toISOString();
  const [day = '', time = ''] = text.split('T');
  const hours = time.slice(0, 5);
  if (serial < 1) return hours;
  return hours === '00:00' ? day : `${day} ${hours}`;
}
