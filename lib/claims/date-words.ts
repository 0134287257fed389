const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/;

/**
 * An ISO 8601 date in words, exactly as precise as it was given: "2024", "October 2024", "18 October 2024".
 * A time of day is left out, and the day is the one written, not moved to the reader's time zone. What is no
 * such date is given back as it came.
 */
export function dateWords(iso: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1) return iso;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
