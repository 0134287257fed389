import type { MatchClaim, MatchSentence, Outcome } from './outcome.ts';
import { tokenize } from '../text/words.ts';
import { primaryLanguage } from '../text/words.ts';
import { termsOf } from './terms.ts';

const NEGATIVE = /\b(?:not|never|no|nor|neither|denied|denies|deny)\b|n['’]t\b/iu;

/** The decision on one sentence and one claim; `undefined` where they have nothing to do with each other. */
export function compare(sentence: MatchSentence, claim: MatchClaim): Outcome | undefined {
  if (primaryLanguage(sentence.language) !== primaryLanguage(claim.language)) return undefined;
  const here = new Set(termsOf(sentence.text, sentence.language));
  const there = new Set(termsOf(claim.text, claim.language));
  const met = [...there].filter((term) => here.has(term));
  const share = there.size === 0 ? 0 : met.length / there.size;
  if (share < 0.5) return undefined;
  const words = tokenize(claim.text, claim.language)
    .filter((token) => here.has(token.stem) && there.has(token.stem))
    .map((token) => token.text);
  const negated = NEGATIVE.test(sentence.text) !== NEGATIVE.test(claim.text);
  const same = share >= 0.85 && there.size >= 3 && !negated;
  return {
    relation: same ? 'same' : 'related',
    score: same ? share : share * 0.8,
    differences: [],
    met: words,
  };
}
