import { type Attribution, attributionOf } from '../claims/attribution.ts';
import { isHedged } from '../claims/article-look.ts';
import { surenessOf } from '../claims/hedges.ts';
import { primaryLanguage } from '../text/english-words.ts';
import { languageOf } from '../text/language.ts';

/** Who says a sentence and how surely, where it is English: of other languages that cannot be read, "no" is another word. */
export function saidIn(sentence: string, before?: string, language?: string): Attribution {
  if (languageOf(sentence, language) !== 'en') return { certainty: 'asserted' };
  return attributionOf(sentence, before === undefined ? {} : { before });
}

/**
 * How many sentences of an article are hedged, by what `saidIn` reads of each; undefined where the article is not in English, for then 0 would be wrong. `breathe` is awaited between
 * sentences.
 */
export async function hedgedIn(
  { sentences, language }: { sentences: readonly string[]; language: string },
  breathe: () => Promise<void> | undefined,
): Promise<number | undefined> {
  if (primaryLanguage(language) !== 'en') return undefined;
  let hedged = 0;
  for (const sentence of sentences) {
    await breathe();
    if (languageOf(sentence) === 'en' && isHedged(surenessOf(sentence).certainty)) hedged += 1;
  }
  return hedged;
}
