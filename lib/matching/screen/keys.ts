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
  | 'year'
  | 'figure';

/** Never 0. */
export const keyOf = (of: KeyOf, text: string): Key => hashOf(`${of} ${text}`) & MASK || 1;

/** No word of fewer letters is a spelling of another. */
export const LEAST_SPELLED = 6;
/** Where both have so many, two changes may part them; else one. */
const LONG = 9;

/** How a word is spelled: its first letter, its length, and which letters it has, of which some share a bit. */
const LETTERS = 16;
const LENGTH_BITS = 5;
const MOST_LENGTH = (1 << LENGTH_BITS) - 1;

/** Of a word of `LEAST_SPELLED` letters or more. */
export function spellingOf(word: string): Key {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) % LETTERS);
  const length = Math.min(word.length, MOST_LENGTH);
  return ((firstOf(word) << LENGTH_BITS) | length) * (1 << LETTERS) + letters;
}

const firstOf = (word: string): number => word.charCodeAt(0) & 31;

/** Whether two spellings may be those of one name: the first letter is the same, and one or two changes part the rest. */
export function alikeSpelled(a: Key, b: Key): boolean {
  if (a >>> (LETTERS + LENGTH_BITS) !== b >>> (LETTERS + LENGTH_BITS)) return false;
  const one = (a >>> LETTERS) & MOST_LENGTH;
  const other = (b >>> LETTERS) & MOST_LENGTH;
  const changes = Math.min(one, other) >= LONG ? 2 : 1;
  if (Math.abs(one - other) > changes) return false;
  // Each change may take one letter and put another.
  let apart = (a ^ b) & ((1 << LETTERS) - 1);
  let count = 0;
  for (; apart !== 0; apart &= apart - 1) count += 1;
  return count <= 2 * changes;
}
