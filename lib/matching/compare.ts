import { primaryLanguage } from '../text/words.ts';
import { analyse } from './analysis.ts';
import { decide } from './decide.ts';
import type { MatchClaim, MatchSentence, Outcome } from './outcome.ts';

/** The decision on one sentence and one claim; `undefined` where they have nothing to do with each other. */
export function compare(sentence: MatchSentence, claim: MatchClaim): Outcome | undefined {
  if (primaryLanguage(sentence.language) !== primaryLanguage(claim.language)) return undefined;
  return decide(analyse(sentence.text, sentence), analyse(claim.text, claim));
}
