import { hashOf } from '../../text/hash.ts';

/**
 * What a text is compared by before its clauses are read: keys of 26 bits. Two different things under one key are taken for
 * the same, which lets a pair through that the comparison refuses, and never the other way round.
 */
export type Key = number;

export const KEY_BITS = 26;
const MASK = (1 << KEY_BITS) - 1;

/** What a key is of, so that a word and a name written alike are two. */
export type KeyOf =
  | 'concept'
  /** What a concept is ruled out by, or a word by its root. */
  | 'excluded'
  | 'opposed'
  /** Of names: a word as names are compared, the first letters, all concepts of several words. */
  | 'form'
  | 'initials'
  | 'name'
  | 'place'
  | 'country'
  | 'year';

/** Never 0. */
export const keyOf = (of: KeyOf, text: string): Key => hashOf(`${of} ${text}`) & MASK || 1;

/** The letters of a word from a to z, a bit each; of other letters any of them. */
export function lettersOf(word: string): Key {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << ((word.charCodeAt(i) + 7) % KEY_BITS);
  return letters;
}

/** No word of fewer letters is a spelling of another. */
export const LEAST_SPELLED = 6;
/** Letters that two spellings at most do not have in common: each of two changes may take one and put another. */
const MOST_CHANGED = 4;

/** Whether the letters may be those of two spellings of one name. */
export function alikeLetters(a: Key, b: Key): boolean {
  let apart = a ^ b;
  let count = 0;
  for (; apart !== 0 && count <= MOST_CHANGED; count += 1) apart &= apart - 1;
  return count <= MOST_CHANGED;
}
