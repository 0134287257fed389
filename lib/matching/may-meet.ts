import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';
import type { IndexedClaim } from './index/pending.ts';
import type { MatchSentence } from './outcome.ts';
import { mayBeSaid } from './screen/screen.ts';
import { keysOfSentence } from './screen/sentence-keys.ts';

/** A claim as sentences are held against it; other languages than English have no records. */
export type ScreenedClaim = Pick<IndexedClaim, 'language' | 'record'>;

/** Whether anything may come of the sentence and one of the claims; what is told from their words alone, so rather yes than no. */
export function mayMeet(sentence: MatchSentence, claims: readonly ScreenedClaim[]): boolean {
  const language = languageOf(sentence.text, sentence.language);
  const near = claims.filter((claim) => claim.language === language);
  if (near.length === 0 || language !== 'en') return near.length > 0;
  const keys = keysOfSentence({ ...sentence, tokens: tokenize(sentence.text, language) });
  return near.some(({ record }) => record === undefined || mayBeSaid(keys, record));
}
