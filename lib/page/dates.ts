/**
 * Dates as pages give them, made ISO 8601 and no more precise than they were: "2024", "2024-10", "2024-10-21",
 * "2024-10-21T09:00:00+02:00". `undefined` for what is not surely a date ("05/06/2024" may be two days).
 */
const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})\\b`,
  'i',
);

export function parseDate(given: string): string | undefined {
  const text = given.trim();
  return isoDate(text) ?? writtenDate(text);
}

function isoDate(text: string): string | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  if (!plausible(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  let date = year;
  if (month !== undefined) date += `-${month}`;
  if (day !== undefined) date += `-${day}`;
  if (hour === undefined || minute === undefined) return date;
  date += `T${hour}:${minute}`;
  if (second !== undefined) date += `:${second}`;
  if (zone === undefined) return date;
  if (/^(Z|UTC|GMT)$/i.test(zone)) return `${date}Z`;
  return `${date}${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** "Monday, October 21, 2024", "21 October 2024": the day, since the hour's zone is seldom said. */
function writtenDate(text: string): string | undefined {
  const first = MONTH_FIRST.exec(text);
  if (first !== null) return dayOf(first[3], first[1], first[2]);
  const second = DAY_FIRST.exec(text);
  return second === null ? undefined : dayOf(second[3], second[2], second[1]);
}

function dayOf(year = '', monthName = '', day = ''): string | undefined {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (!plausible(Number(year), month, Number(day))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** "/2024/10/21/" or "/2024/10/" in an address; "20241021" as a path's part. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const parts =
    /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  if (parts === null) return undefined;
  const [, year = '', month = '', day] = parts;
  if (!plausible(Number(year), Number(month), Number(day ?? 1))) return undefined;
  const date = `${year}-${month.padStart(2, '0')}`;
  return day === undefined ? date : `${date}-${day.padStart(2, '0')}`;
}

function plausible(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
