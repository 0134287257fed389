import type { Suggestions } from '../lib/messaging/protocol.ts';
import type { Checkable } from '../lib/saving/suggest.ts';
import type { Words } from '../lib/words/parts.ts';

/** What came of asking for suggestions. */
export function suggestedWords(found: Suggestions, { suggest }: Words): string {
  switch (found.state) {
    case 'not-article':
      return suggest.notArticle;
    case 'other-language':
      return suggest.otherLanguage;
    case 'suggested': {
      const { length } = found.claims;
      return length === 0 ? suggest.nothing : suggest.found(length);
    }
  }
}

/** What of a sentence can be checked: "Figures, a date, who says so". */
export function checkableWords(checkable: readonly Checkable[], { suggest }: Words): string {
  return suggest.listed(checkable.map((each) => suggest[each]));
}
