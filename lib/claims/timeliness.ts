import type { Claim, Source } from './claim.ts';
import { speaksOfYear, yearsNamed } from './years.ts';

/** Why a source cannot speak of what the claim is about. */
export type Untimely = 'before-event' | 'other-year';

/** A claim of what is to come: who foretells it speaks before it happens. */
const TO_COME =
  /\b(?:will|shall|won't|going to|(?:is|are|was|were) (?:to|due|set|expected|scheduled|planned|about) (?:be\b|\p{L}+\b)|(?:plans?|planned|intends?|intended|aims?|expects?|hopes?) to)\b/u;

/**
 * Whether a source can speak of the event of a claim, so that what was reported in 2017 vouches for nothing of 2024. It
 * cannot where it was published before the event began (`before-event`), nor where its sentence names years and all of
 * them are others (`other-year`; years that the claim itself names beside its own do not count). Such a source neither
 * supports nor disputes: it is counted with those that mention the claim. Dates are compared as precisely as both are
 * given, in doubt for the source: "2024-10" is not before "2024-10-18". An instant is taken to be the latest day that it is
 * anywhere on earth. A claim without a date, or of what is to come, has sources of any time.
 */
export function untimely(
  { text, eventDate }: Pick<Claim, 'text' | 'eventDate'>,
  { publishedAt, sentence }: Pick<Source, 'publishedAt' | 'sentence'>,
): Untimely | undefined {
  if (eventDate === undefined || TO_COME.test(text)) return undefined;
  if (publishedAt !== undefined && lastDay(publishedAt) < firstDay(eventDate)) return 'before-event';
  const own = new Set(yearsNamed(text).map(({ year }) => year));
  const year = Number(eventDate.slice(0, 4));
  own.delete(year);
  const named = yearsNamed(sentence).filter((each) => !own.has(each.year));
  return speaksOfYear(named, year) ? undefined : 'other-year';
}

/**
 * Whether a sentence of an article can be about the event of a claim that says the same, so that the claim's status says
 * something of it. News tells of its own days: without a year in the sentence, an article from more than a year after the
 * event is about something else ("troops moved to the border", 2017 and 2024).
 */
export function isOfItsTime(
  claim: Pick<Claim, 'text' | 'eventDate'>,
  article: Pick<Source, 'publishedAt' | 'sentence'>,
): boolean {
  const { eventDate, text } = claim;
  const { publishedAt, sentence } = article;
  if (eventDate === undefined || TO_COME.test(text)) return true;
  if (untimely(claim, article) !== undefined) return false;
  if (publishedAt === undefined || yearsNamed(sentence).length > 0) return true;
  const end = lastDay(eventDate);
  return firstDay(publishedAt) <= `${Number(end.slice(0, 4)) + 1}${end.slice(4)}`;
}

// ISO 8601 days sort as text.
const firstDay = (iso: string): string => `${iso.slice(0, 10)}-01-01`.slice(0, 10);

function lastDay(iso: string): string {
  if (iso.length < 10) return `${iso}${iso.length === 4 ? '-12-31' : '-31'}`;
  const instant = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso) ? Date.parse(iso) : Number.NaN;
  // It is tomorrow already where clocks are 14 hours ahead of UTC.
  return Number.isNaN(instant)
    ? iso.slice(0, 10)
    : new Date(instant + 14 * 3_600_000).toISOString().slice(0, 10);
}
