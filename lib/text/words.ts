import { englishTokens, englishWords } from './english-tokens.ts';
import { primaryLanguage, type Token, type Word } from './english-words.ts';
import { legible } from './legible.ts';
import { tokenizeIntl } from './words-intl.ts';

export { primaryLanguage, type Token, type Word };

/**
 * The tokens of a text as it is seen (`legible.ts`); their places are in the text as given. English by rules of our own; every
 * other language by `Intl.Segmenter` and its own stems.
 */
export function tokenize(text: string, language?: string): Token[] {
  const primary = primaryLanguage(language);
  const seen = legible(text);
  if (seen === undefined) return tokensOf(text, primary);
  const placeOf = (offset: number): number => seen.at[offset] ?? text.length;
  return tokensOf(seen.text, primary).map((token) => ({
    ...token,
    start: placeOf(token.start),
    end: placeOf(token.end - 1) + 1,
  }));
}

/** Nothing in such a text is seen as something else. */
// oxlint-disable-next-line no-control-regex -- All of ASCII is meant.
const ASCII = /^[\0-\x7F]*$/;

/** The same tokens wherever they stand, in less time. */
export const wordsOf = (text: string, language: string): readonly Word[] =>
  language === 'en' && ASCII.test(text) ? englishWords(text) : tokenize(text, language);

const tokensOf = (text: string, primary: string): Token[] =>
  primary === 'en' ? englishTokens(text) : tokenizeIntl(text, primary);
