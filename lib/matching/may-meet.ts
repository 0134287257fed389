import { languageOf } from '../text/language.ts';
import { tokenize } from '../text/words.ts';
import type { MatchClaim, MatchSentence } from './outcome.ts';
import { recordOf } from './screen/claim-record.ts';
import type { ClaimRecord } from './screen/record.ts';
import { mayBeSaid } from './screen/screen.ts';
import { keysOfSentence } from './screen/sentence-keys.ts';

/** A claim as sentences are held against it; other languages than English have no records. */
export interface ScreenedClaim {
  language: string;
  record: ClaimRecord | undefined;
}

export function screened({ text, language: said }: MatchClaim): ScreenedClaim {
  const language = languageOf(text, said);
  return { language, record: language === 'en' ? recordOf(text, tokenize(text, language)) : undefined };
}

/** Whether anything may come of the sentence and one of the claims; what is told from their words alone, so rather yes than no. */
export function mayMeet(sentence: MatchSentence, claims: readonly ScreenedClaim[]): boolean {
  const language = languageOf(sentence.text, sentence.language);
  const near = claims.filter((claim) => claim.language === language);
  if (near.length === 0 || language !== 'en') return near.length > 0;
  const keys = keysOfSentence({ ...sentence, tokens: tokenize(sentence.text, language) });
  return near.some(({ record }) => record === undefined || mayBeSaid(keys, record));
}
