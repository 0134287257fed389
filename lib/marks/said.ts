import { type Attribution, attributionOf } from '../claims/attribution.ts';
import { languageOf } from '../text/language.ts';

/** Who says a sentence and how surely, where it is English: of other languages that cannot be read, "no" is another word. */
export function saidIn(sentence: string, before?: string, language?: string): Attribution {
  if (languageOf(sentence, language) !== 'en') return { certainty: 'asserted' };
  return attributionOf(sentence, before === undefined ? {} : { before });
}
