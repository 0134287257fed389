import { englishTokens } from '../text/english-tokens.ts';
import { primaryLanguage } from '../text/english-words.ts';
import type { Captured } from './draft.ts';
import { isQuoted } from './quotation.ts';
import { leaningDates } from './leaning-dates.ts';
import { leaningHeads } from './leaning-heads.ts';
import { leaningPronouns } from './leaning-pronouns.ts';
import { namesOf } from './names.ts';
import type { Name } from './names.ts';
import type { Token } from '../text/words.ts';

/** Words of a claim that cannot be understood without its article, and what could stand in their place. */
export interface Leaning {
  /** UTF-16 offsets in the claim's text. */
  start: number;
  end: number;
  words: string;
  kind: 'pronoun' | 'definite' | 'date' | 'place';
  /** The likeliest first; at most 3. */
  offers: string[];
}

/** What of the article is asked for names and dates. */
export type LeaningContext = Pick<Captured, 'before' | 'sentence' | 'publishedAt' | 'language'> & {
  publisher?: string;
};

/** A claim as the rules read it. */
export interface ClaimReading {
  text: string;
  tokens: Token[];
  names: Name[];
  /** Of the sentences before, and last of the sentence itself. */
  articleNames: Name[][];
  context: LeaningContext;
}

/**
 * What in a claim leans on the sentences around it, in order: a claim is to be read in two years, by somebody who has
 * not the article. English only; of other languages nothing is said. `he` after a name in the claim leans on nothing,
 * nor does `it` in "it is raining", nor "the city of Alder".
 */
export function leaningOf(claimText: string, context: LeaningContext): Leaning[] {
  if (primaryLanguage(context.language) !== 'en') return [];
  const articleNames = namesOf([...context.before, context.sentence, claimText]);
  const names = articleNames.pop() ?? [];
  const claim = { text: claimText, tokens: englishTokens(claimText), names, articleNames, context };
  const found = leaningDates(claimText, context.publishedAt);
  for (const leaning of [...leaningHeads(claim), ...leaningPronouns(claim)]) {
    if (found.every(({ start, end }) => leaning.end <= start || leaning.start >= end)) found.push(leaning);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const POSSESSIVE = /^(?:his|its|their|our|my|hers|theirs|ours)$/iu;

/**
 * The claim's text with the offer in the place of the words: with a capital where a sentence begins, as a possessive
 * where one stood, and in brackets inside a quotation, whose words are somebody else's.
 */
export function replaceLeaning(text: string, leaning: Leaning, offer: string): string {
  const before = text.slice(0, leaning.start);
  const after = text.slice(leaning.end);
  const owned = POSSESSIVE.test(leaning.words) || (/^her$/iu.test(leaning.words) && isOwner(after));
  const words = startsSentence(before) ? capitalised(offer) : offer;
  const put = owned ? possessiveOf(words) : words;
  return before + (isQuoted(before) ? `[${put}]` : put) + after;
}

/** "her house", unlike "told her that". */
function isOwner(after: string): boolean {
  const next = englishTokens(after.slice(0, 60))[0];
  return after.startsWith(' ') && next !== undefined && next.kind !== 'mark' && !next.stop;
}

// "James's", but "the United Nations'" and "the troops'".
const possessiveOf = (name: string): string =>
  /(?:\b\p{Ll}+s|States|Nations|Emirates|Netherlands|Philippines|Forces|Airlines|Lines|Services)$/u.test(name)
    ? `${name}'`
    : `${name}'s`;

const startsSentence = (before: string): boolean => /(?:^|[.!?…]["”’)]*\s)[\s"“'‘([]*$/u.test(before);

const capitalised = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
