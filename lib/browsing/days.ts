const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Whether what is written is a year, a month or a day as the filters take it. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** Whether a date, as precise as it was given, may lie between two others; '' is no bound. */
export function isBetween(date: string, from: string, to: string): boolean {
  const day = date.slice(0, 10);
  return (day >= from || from.startsWith(day)) && (to === '' || day <= to || day.startsWith(to));
}

/** The instants from the beginning of the one to the end of the other, where the user is. */
export function instantsBetween(from: string, to: string): [number, number] {
  return [startOf(from, 0) ?? -Infinity, startOf(to, 1) ?? Infinity];
}

/** The beginning of a year, month or day, or of the one after it. */
function startOf(text: string, after: 0 | 1): number | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return new Date(Number(year) + after, 0).getTime();
  if (day === undefined) return new Date(Number(year), Number(month) - 1 + after).getTime();
  return new Date(Number(year), Number(month) - 1, Number(day) + after).getTime();
}
