import { languageTagOf } from '../text/language.ts';
import type { Captured } from './draft.ts';

/** The same with the language that its words, or others, are in, whatever the page says of itself. */
export const inItsLanguage = (captured: Captured, words?: string): Captured => ({
  ...captured,
  language: languageTagOf(words ?? [captured.sentence, ...captured.before].join('\n'), captured.language),
});
