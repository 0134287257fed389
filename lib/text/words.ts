import { englishTokens } from './english-tokens.ts';
import { primaryLanguage, type Token } from './english-words.ts';
import { tokenizeIntl } from './words-intl.ts';

export { primaryLanguage, type Token };

/** The tokens of a text. English by rules of our own; every other language by `Intl.Segmenter` and its own stems. */
export function tokenize(text: string, language?: string): Token[] {
  const primary = primaryLanguage(language);
  return primary === 'en' ? englishTokens(text) : tokenizeIntl(text, primary);
}
