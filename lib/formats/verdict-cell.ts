import type { Verdict } from '../claims/claim.ts';
import { verdictOf } from '../reviews/rating.ts';
import { plainRating, RATING_WORDS } from '../reviews/rating-words.ts';

const VALUES: readonly Verdict['value'][] = ['verified', 'refuted', 'disputed'];

/** Statuses that nobody decided: a claim that has one of them has no verdict. */
const UNDECIDED = new Set(['unverified', 'reported', 'corroborated']);

/**
 * What the words of a table come to as the user's verdict: "TRUE" is `verified`, and `none` where they leave it open.
 * Undefined where nothing is known of them.
 */
export function verdictIn(cell: string): Verdict['value'] | 'none' | undefined {
  const plain = plainRating(cell);
  const own = VALUES.find((value) => value === plain);
  if (own !== undefined) return own;
  const said = UNDECIDED.has(plain) ? 'unclear' : verdictOf({ words: cell });
  if (said !== 'unclear') return said;
  return UNDECIDED.has(plain) || RATING_WORDS.has(plain) ? 'none' : undefined;
}

/** Whether cells seem to hold verdicts: all that say anything are known, and one at least decides. */
export function areVerdicts(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '').map(verdictIn);
  return !said.includes(undefined) && said.some((verdict) => verdict !== 'none');
}
