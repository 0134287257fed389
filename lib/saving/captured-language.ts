import { languageTagOf } from '../text/language.ts';
import type { Captured } from './draft.ts';

/** The same with the language its words are in, whatever the page says of itself. */
export const inItsLanguage = (captured: Captured): Captured => ({
  ...captured,
  language: languageTagOf([captured.sentence, ...captured.before].join('\n'), captured.language),
});
