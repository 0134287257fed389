import type { Certainty } from '../lib/claims/claim.ts';
import type { Manner } from '../lib/claims/reading.ts';
import type { Untimely } from '../lib/claims/timeliness.ts';
import type { SourceView } from '../lib/claims/view.ts';
import { SOURCE_CERTAINTY } from './words.ts';

/** How a source puts what a claim says. */
export const MANNER_WORDS: Record<Manner, string> = {
  ...SOURCE_CERTAINTY,
  denied: 'said not to be so',
  otherwise: 'explained another way',
  'other-figure': 'another figure',
  'cannot-confirm': 'not confirmed',
  'no-comment': 'no comment',
};

/** Why a source is not counted. */
export const UNTIMELY_WORDS: Record<Untimely, string> = {
  'before-event': 'it is from before the event',
  'other-year': 'it speaks of another year',
};

/** "stated with caution (“reportedly”)", "stated as fact, as you chose". */
export function saidWords({
  certainty,
  manner,
  decidedBy = [],
  byUser = [],
}: Pick<SourceView, 'certainty' | 'manner' | 'decidedBy' | 'byUser'>): string {
  const by = decidedBy.map((words) => `“${words}”`).join(', ');
  const words = manner === undefined ? sureWords(certainty, byUser.length > 0) : MANNER_WORDS[manner];
  return by === '' ? words : `${words} (${by})`;
}

function sureWords(certainty: Certainty, chosen: boolean): string {
  return chosen ? `${SOURCE_CERTAINTY[certainty]}, as you chose` : SOURCE_CERTAINTY[certainty];
}
