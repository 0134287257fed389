import type { Suggestions } from '../lib/messaging/protocol.ts';
import type { Checkable } from '../lib/saving/suggest.ts';
import { counted } from './words.ts';

/** What came of asking for suggestions. */
export function suggestedWords(found: Suggestions): string {
  switch (found.state) {
    case 'not-article':
      return 'This page shows no article to suggest claims from.';
    case 'other-language':
      return 'Suggestions are made for articles in English only.';
    case 'suggested': {
      const { length } = found.claims;
      if (length === 0) return 'Nothing here seems worth keeping that you do not have already.';
      const seem = length === 1 ? 'seems' : 'seem';
      return `${counted(length, 'sentence')} ${seem} worth keeping. Choose one to look it over first.`;
    }
  }
}

const WORDS: Record<Checkable, string> = {
  figures: 'figures',
  date: 'a date',
  names: 'names',
  source: 'who says so',
};

/** What of a sentence can be checked: "Figures, a date, who says so". */
export function checkableWords(checkable: readonly Checkable[]): string {
  return checkable
    .map((each) => WORDS[each])
    .join(', ')
    .replace(/^./u, (letter) => letter.toUpperCase());
}
