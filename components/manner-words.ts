import type { Certainty } from '../lib/claims/claim.ts';
import type { Manner } from '../lib/claims/reading.ts';
import type { SourceView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';

/** How a source puts what a claim says. */
export function mannerWords(manner: Manner, words: Pick<Words, 'manner' | 'certainty'>): string {
  switch (manner) {
    case 'asserted':
    case 'hedged':
    case 'unverified':
      return words.certainty[manner];
    case 'denied':
    case 'otherwise':
      return words.manner[manner];
    case 'other-figure':
      return words.manner.otherFigure;
    case 'cannot-confirm':
      return words.manner.cannotConfirm;
    case 'no-comment':
      return words.manner.noComment;
  }
}

/** "stated with caution (“reportedly”)", "stated as fact, as you chose". */
export function saidWords(
  {
    certainty,
    manner,
    decidedBy = [],
    byUser = [],
  }: Pick<SourceView, 'certainty' | 'manner' | 'decidedBy' | 'byUser'>,
  words: Words,
): string {
  const how =
    manner === undefined ? sureWords(certainty, byUser.length > 0, words) : mannerWords(manner, words);
  return decidedBy.length === 0 ? how : words.manner.by(how, decidedBy.map(words.quoted));
}

function sureWords(certainty: Certainty, chosen: boolean, words: Words): string {
  const how = words.certainty[certainty];
  return chosen ? words.manner.asChosen(how) : how;
}
