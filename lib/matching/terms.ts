import { tokenize } from '../text/words.ts';

/** The terms of a text that may lead to a claim: stems of content words, and numbers. Stop words never do. */
export function termsOf(text: string, language?: string): string[] {
  const terms: string[] = [];
  for (const token of tokenize(text, language)) {
    if (token.kind === 'number' || (token.kind === 'word' && !token.stop)) terms.push(token.stem);
  }
  return terms;
}
