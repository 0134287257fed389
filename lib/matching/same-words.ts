import { fold } from '../text/normalize.ts';

/** Quotation marks and punctuation around a text, which a copy of it may have lost. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;

/** More than this many characters longer or shorter is never only punctuation. */
const MOST_AROUND = 12;

/** Whether two texts are the same words in the same order; case, accents, kinds of marks and white space aside. */
export function areSameWords(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MOST_AROUND) return false;
  return bare(a) === bare(b);
}

const bare = (text: string): string => fold(text).replace(AROUND, '');
