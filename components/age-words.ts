import type { ClaimView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';

/** Younger matters are news; their dates stand with their sources. */
const OLD = 1;

/**
 * How old a claim's matter is, where it is a year or more: "About events of April 2017, 9 years ago." By when it happened, else by
 * the first report that has a date; '' where it is young or nobody knows.
 */
export function ageWords(
  { eventDate, sources }: Pick<ClaimView, 'eventDate'> & { sources: readonly { publishedAt?: string }[] },
  now: number,
  { age }: Pick<Words, 'age'>,
): string {
  const [first] = sources.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted();
  const date = eventDate ?? first;
  const years = date === undefined ? 0 : yearsSince(date, now);
  if (date === undefined || years < OLD) return '';
  return eventDate === undefined ? age.reported(date, years) : age.events(date, years);
}

/** Whole years, counted as precisely as the date is given. */
function yearsSince(iso: string, now: number): number {
  const today = new Date(now).toISOString();
  const years = Number(today.slice(0, 4)) - Number(iso.slice(0, 4));
  const rest = iso.slice(4, 10);
  return rest !== '' && today.slice(4, 4 + rest.length) < rest ? years - 1 : years;
}
