import { languageOf } from '../text/language.ts';
import { analyse } from './analysis.ts';
import { decide } from './decide.ts';
import type { Options } from './decide.ts';
import type { MatchClaim, MatchSentence, Outcome } from './outcome.ts';

/** The decision on one sentence and one claim; `undefined` where they have nothing to do with each other. */
export function compare(
  sentence: MatchSentence,
  claim: MatchClaim,
  options: Options = {},
): Outcome | undefined {
  // Two short texts together say more of their language than each alone.
  const likely = languageOf(`${sentence.text} ${claim.text}`);
  const language = languageOf(sentence.text, sentence.language ?? likely);
  if (language !== languageOf(claim.text, claim.language ?? likely)) return undefined;
  return decide(
    analyse(sentence.text, { ...sentence, language }),
    analyse(claim.text, { ...claim, language }),
    options,
  );
}
