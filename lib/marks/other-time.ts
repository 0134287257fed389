import type { Source } from '../claims/claim.ts';
import { isOfItsTime } from '../claims/timeliness.ts';
import type { ClaimView } from '../claims/view.ts';
import { yearsNamed } from '../claims/years.ts';
import type { Match } from '../matching/outcome.ts';

/**
 * Whether what a sentence meets is a claim about another time, whose status says nothing of the sentence. Where the matcher found
 * the time of the claim in the sentence or its article's date, it is about no other.
 */
export function isOfAnotherTime(
  match: Pick<Match, 'met' | 'differences'>,
  claim: Pick<ClaimView, 'text' | 'eventDate'>,
  article: Pick<Source, 'publishedAt' | 'sentence'>,
): boolean {
  return !isOfItsTime(claim, article) && !meetsYear(match, claim);
}

function meetsYear(
  { met, differences }: Pick<Match, 'met' | 'differences'>,
  { eventDate }: Pick<ClaimView, 'eventDate'>,
): boolean {
  if (eventDate === undefined || differences.some(({ kind }) => kind === 'date')) return false;
  const year = Number(eventDate.slice(0, 4));
  return met.some((words) => yearsNamed(words).some((named) => named.year === year));
}
